import type { MetadataType } from './metadata-type';
import type { RecordType } from './object-type';
import type { XmlElement } from './xml';

/** A condition of a list view: the field as list views name it, such as `LEAD.STATUS` or an API name. */
export interface ListViewFilter {
  field: string;
  operation: string;
  value: string;
}

export interface ListView {
  object: string;
  name: string;
  label: string;
  /** Everything, Mine, Queue, … */
  filterScope: string;
  queue?: string;
  /** Combines the filters by their numbers, such as `1 AND (2 OR 3)`. */
  booleanFilter?: string;
  columns: string[];
  filters: ListViewFilter[];
  file: string;
}

export const listView: MetadataType<ListView> = {
  suffix: 'listView',
  root: 'ListView',
  read: (element, { name, object, file }) => ({
    object: object!,
    name: element.text('fullName') ?? name,
    label: element.text('label') ?? name,
    filterScope: element.text('filterScope') ?? 'Everything',
    queue: element.text('queue'),
    booleanFilter: element.text('booleanFilter'),
    columns: element.texts('columns'),
    filters: element.children('filters').map(readFilter),
    file
  })
};

function readFilter(element: XmlElement): ListViewFilter {
  return {
    field: element.requiredText('field'),
    operation: element.requiredText('operation'),
    value: element.text('value') ?? ''
  };
}

export interface ValidationRule {
  object: string;
  name: string;
  isActive: boolean;
  description?: string;
  /** Formula that is true for an invalid row. */
  errorCondition: string;
  /** Field beside which the message is shown; absent for the top of the page. */
  errorField?: string;
  errorMessage: string;
  file: string;
  /** Of the formula. */
  line: number;
}

export const validationRule: MetadataType<ValidationRule> = {
  suffix: 'validationRule',
  root: 'ValidationRule',
  read: (element, { name, object, file }) => ({
    object: object!,
    name: element.text('fullName') ?? name,
    isActive: element.boolean('active'),
    description: element.text('description'),
    errorCondition: element.requiredText('errorConditionFormula'),
    errorField: element.text('errorDisplayField'),
    errorMessage: element.requiredText('errorMessage'),
    file,
    line: element.child('errorConditionFormula')!.line
  })
};

export const recordType: MetadataType<RecordType> = {
  suffix: 'recordType',
  root: 'RecordType',
  read: (element, { name, object, file }) => ({
    object: object!,
    name: element.text('fullName') ?? name,
    label: element.requiredText('label'),
    description: element.text('description'),
    isActive: element.boolean('active'),
    picklistValues: Object.fromEntries(
      element.children('picklistValues').map((picklist) => [
        picklist.requiredText('picklist'),
        picklist.children('values').map((value) => ({
          value: decodeURIComponent(value.requiredText('fullName')),
          isDefault: value.boolean('default')
        }))
      ])
    ),
    file
  })
};

export interface CompactLayout {
  object: string;
  name: string;
  label: string;
  fields: string[];
  file: string;
}

export const compactLayout: MetadataType<CompactLayout> = {
  suffix: 'compactLayout',
  root: 'CompactLayout',
  read: (element, { name, object, file }) => ({
    object: object!,
    name: element.text('fullName') ?? name,
    label: element.text('label') ?? name,
    fields: element.texts('fields'),
    file
  })
};

export interface FieldSet {
  object: string;
  name: string;
  label: string;
  description?: string;
  fields: string[];
  file: string;
}

export const fieldSet: MetadataType<FieldSet> = {
  suffix: 'fieldSet',
  root: 'FieldSet',
  read: (element, { name, object, file }) => ({
    object: object!,
    name: element.text('fullName') ?? name,
    label: element.text('label') ?? name,
    description: element.text('description'),
    fields: element.children('displayedFields').map((field) => field.requiredText('field')),
    file
  })
};
