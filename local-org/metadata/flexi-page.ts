import type { MetadataType } from './metadata-type';
import type { XmlElement } from './xml';

/** When a component or field is shown; criteria are joined by AND unless `booleanFilter` says otherwise. */
export interface VisibilityRule {
  booleanFilter?: string;
  criteria: { leftValue: string; operator: string; rightValue?: string }[];
}

/** A component placed in a region. Names are `namespace:name`, or a bundle's name. */
export interface ComponentInstance {
  kind: 'component';
  componentName: string;
  identifier?: string;
  /** A list value is an array of texts. */
  properties: Record<string, string | string[]>;
  visibilityRule?: VisibilityRule;
  line: number;
}

/** A field placed in a region, named such as `Record.Name`. */
export interface FieldInstance {
  kind: 'field';
  fieldItem: string;
  identifier?: string;
  properties: Record<string, string | string[]>;
  visibilityRule?: VisibilityRule;
  line: number;
}

/** A region of the template, or a facet: a nested region that a component's property names. */
export interface PageRegion {
  name: string;
  type: 'Region' | 'Facet' | 'Background';
  items: (ComponentInstance | FieldInstance)[];
}

/** A Lightning page. */
export interface FlexiPage {
  name: string;
  label: string;
  description?: string;
  /** RecordPage, AppPage, HomePage, UtilityBar, … */
  type: string;
  /** API name of a record page's object. */
  sobjectType?: string;
  template: string;
  templateProperties: Record<string, string | string[]>;
  regions: PageRegion[];
  file: string;
}

export const flexiPage: MetadataType<FlexiPage> = {
  suffix: 'flexipage',
  root: 'FlexiPage',
  read: (element, { name, file }) => ({
    name,
    file,
    label: element.requiredText('masterLabel'),
    description: element.text('description'),
    type: element.requiredText('type'),
    sobjectType: element.text('sobjectType'),
    template: element.child('template')?.text('name') ?? '',
    templateProperties: readProperties(element.child('template')?.children('properties') ?? []),
    regions: element.children('flexiPageRegions').map(readRegion)
  })
};

function readRegion(element: XmlElement): PageRegion {
  const bare = element.children('componentInstances').map(readComponent);
  const items = element
    .children('itemInstances')
    .flatMap((item) => [
      ...item.children('componentInstance').map(readComponent),
      ...item.children('fieldInstance').map(readField)
    ]);
  return {
    name: element.requiredText('name'),
    type: (element.text('type') ?? 'Region') as PageRegion['type'],
    items: [...items, ...bare]
  };
}

function readComponent(element: XmlElement): ComponentInstance {
  return {
    kind: 'component',
    componentName: element.requiredText('componentName'),
    identifier: element.text('identifier'),
    properties: readProperties(element.children('componentInstanceProperties')),
    visibilityRule: readVisibility(element),
    line: element.line
  };
}

function readField(element: XmlElement): FieldInstance {
  return {
    kind: 'field',
    fieldItem: element.requiredText('fieldItem'),
    identifier: element.text('identifier'),
    properties: readProperties(element.children('fieldInstanceProperties')),
    visibilityRule: readVisibility(element),
    line: element.line
  };
}

function readProperties(elements: XmlElement[]): Record<string, string | string[]> {
  return Object.fromEntries(
    elements.map((property) => {
      const list = property.child('valueList');
      const values = list?.children('valueListItems').map((item) => item.text('value') ?? '');
      return [property.requiredText('name'), values ?? property.text('value') ?? ''];
    })
  );
}

function readVisibility(element: XmlElement): VisibilityRule | undefined {
  const rule = element.child('visibilityRule');
  if (!rule) return undefined;
  return {
    booleanFilter: rule.text('booleanFilter'),
    criteria: rule.children('criteria').map((criterion) => ({
      leftValue: criterion.requiredText('leftValue'),
      operator: criterion.requiredText('operator'),
      rightValue: criterion.text('rightValue')
    }))
  };
}
