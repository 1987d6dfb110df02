import type {
  ComponentInstance,
  FieldInstance,
  FlexiPage,
  PageRegion,
  VisibilityRule
} from '../../metadata/flexi-page';
import type { LwcBundle } from '../../metadata/lwc-bundle';
import type { PageDefinition, PageNode } from './page-definition';

/** Composes a Lightning page: facets are put where properties name them, a component's unset properties get their defaults. */
export function composePage(page: FlexiPage, bundles: LwcBundle[]): PageDefinition {
  const facets = new Map(
    page.regions.filter(({ type }) => type === 'Facet').map((region) => [region.name, region])
  );
  const regions = page.regions.filter(({ type }) => type !== 'Facet');
  return {
    label: page.label,
    template: page.template,
    regions: regions.map((region) => ({
      name: region.name,
      nodes: nodesOf(region, facets, bundles, page.type)
    }))
  };
}

function nodesOf(
  region: PageRegion,
  facets: Map<string, PageRegion>,
  bundles: LwcBundle[],
  pageType: string
): PageNode[] {
  return region.items.map((item, index) => {
    const properties = Object.fromEntries(
      Object.entries(item.properties).map(([name, value]) => {
        const facet = typeof value === 'string' ? facets.get(value) : undefined;
        return [name, facet ? nodesOf(facet, facets, bundles, pageType) : value];
      })
    );
    const node =
      item.kind === 'field'
        ? fieldNode(item, properties)
        : componentNode(item, properties, bundles, pageType);
    return { key: `${region.name}-${index}`, ...node, visibility: visibilityOf(item.visibilityRule) };
  });
}

function fieldNode({ fieldItem }: FieldInstance, properties: object) {
  return { component: 'field', properties: { ...properties, field: fieldItem.replace(/^Record\./, '') } };
}

function componentNode(
  { componentName }: ComponentInstance,
  properties: Record<string, unknown>,
  bundles: LwcBundle[],
  pageType: string
) {
  // A page names the project's own components with the namespace c or with none.
  const component = componentName.includes(':') ? componentName : `c:${componentName}`;
  if (!component.startsWith('c:')) return { component, properties };
  const bundle = bundles.find(({ name }) => name === component.slice('c:'.length));
  return { component, properties: designValues(bundle, properties, pageType) };
}

/** Design properties arrive in the types that the component's meta file gives them. */
function designValues(bundle: LwcBundle | undefined, properties: Record<string, unknown>, pageType: string) {
  const target = `lightning__${pageType}`;
  const declared =
    bundle?.meta.targetConfigs.find(({ targets }) => targets.includes(target))?.properties ?? [];
  const values = { ...properties };
  for (const { name, type, default: preset } of declared) {
    const given = values[name] ?? preset;
    if (given === undefined) continue;
    if (type === 'Integer') values[name] = Number(given);
    else if (type === 'Boolean') values[name] = given === true || given === 'true';
    else values[name] = given;
  }
  return values;
}

function visibilityOf(rule: VisibilityRule | undefined): PageNode['visibility'] {
  if (!rule) return undefined;
  const criteria = rule.criteria.map(({ leftValue, operator, rightValue = '' }) => ({
    left: leftValue,
    operator,
    right: rightValue
  }));
  return { filter: rule.booleanFilter, criteria };
}
