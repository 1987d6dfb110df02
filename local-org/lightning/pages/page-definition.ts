/** A Lightning page ready to be shown, as the browser's host reads it. */
export interface PageDefinition {
  label: string;
  template: string;
  regions: { name: string; nodes: PageNode[] }[];
  objectApiName?: string;
  objectLabel?: string;
  /** Where to go instead: an app without a home page begins with its first tab. */
  startUrl?: string;
}

export interface PageNode {
  key: string;
  component: string;
  /** Texts, lists of texts, or the components of the facet that the property names. */
  properties: Record<string, unknown>;
  visibility?: { filter?: string; criteria: { left: string; operator: string; right: string }[] };
}
