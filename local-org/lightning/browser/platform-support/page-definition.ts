/** A Lightning page as the server composes it: template, regions, and in them components with their settings. */
export interface PageDefinition {
  label: string;
  template: string;
  regions: { name: string; nodes: PageNode[] }[];
  /** For a record page: the object's API name and label. */
  objectApiName?: string;
  objectLabel?: string;
  /** Where to go instead: an app without a home page begins with its first tab. */
  startUrl?: string;
}

/** One component on a page. A property that names a facet holds the facet's components. */
export interface PageNode {
  key: string;
  /** `force:detailPanel`, `c:priceList`, or `field` for a single field of a dynamic form. */
  component: string;
  properties: Record<string, unknown>;
  visibility?: VisibilityRule;
}

/** When a component is shown. `filter` combines the criteria by number, `1 AND (2 OR 3)`; without it all must hold. */
export interface VisibilityRule {
  filter?: string;
  criteria: { left: string; operator: string; right: string }[];
}

/** The components in a facet property, none where there is no such facet. */
export function nodesOf(node: PageNode, property: string): PageNode[] {
  const value = node.properties[property];
  return Array.isArray(value) ? (value as PageNode[]) : [];
}
