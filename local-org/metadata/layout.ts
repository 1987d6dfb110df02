import type { MetadataType } from './metadata-type';
import type { XmlElement } from './xml';

/** One place in a section: a field, a blank space, or a component. */
export interface LayoutItem {
  field?: string;
  /** Edit, Readonly or Required. */
  behavior?: string;
  isBlank: boolean;
  component?: string;
}

export interface LayoutSection {
  label?: string;
  /** OneColumn, TwoColumnsLeftToRight, TwoColumnsTopToBottom or CustomLinks. */
  style: string;
  hasHeading: boolean;
  columns: LayoutItem[][];
}

export interface RelatedList {
  /** As layouts name it: `<Child>.<Lookup field>` or RelatedTaskList, … */
  relatedList: string;
  fields: string[];
}

export interface Layout {
  /** `<Object>-<Layout name>`, decoded. */
  name: string;
  object: string;
  sections: LayoutSection[];
  relatedLists: RelatedList[];
  file: string;
}

export const layout: MetadataType<Layout> = {
  suffix: 'layout',
  root: 'Layout',
  read: (element, component) => {
    const name = decodeURIComponent(component.name);
    return {
      name,
      object: name.slice(0, name.indexOf('-')),
      file: component.file,
      sections: element.children('layoutSections').map(readSection),
      relatedLists: element.children('relatedLists').map((list) => ({
        relatedList: list.requiredText('relatedList'),
        fields: list.texts('fields')
      }))
    };
  }
};

function readSection(element: XmlElement): LayoutSection {
  return {
    label: element.text('label'),
    style: element.text('style') ?? 'TwoColumnsTopToBottom',
    hasHeading: element.boolean('detailHeading'),
    columns: element.children('layoutColumns').map((column) =>
      column.children('layoutItems').map((item) => ({
        field: item.text('field'),
        behavior: item.text('behavior'),
        isBlank: item.boolean('emptySpace'),
        component: item.text('component')
      }))
    )
  };
}
