/** An object as the UI API describes it to one user: fields the user may not see are absent. */
export interface ObjectInfo {
  apiName: string;
  label: string;
  labelPlural: string;
  keyPrefix: string;
  createable: boolean;
  updateable: boolean;
  deletable: boolean;
  queryable: boolean;
  defaultRecordTypeId: string;
  nameFields: string[];
  fields: Record<string, FieldInfo>;
  childRelationships: { childObjectApiName: string; fieldName: string; relationshipName: string }[];
  themeInfo: { color: string; iconUrl: string | null };
}

/** A field of ObjectInfo. `dataType` is the UI API's: String, TextArea, Picklist, Boolean, Double, Date, Reference, … */
export interface FieldInfo {
  apiName: string;
  label: string;
  dataType: string;
  createable: boolean;
  updateable: boolean;
  required: boolean;
  compound: boolean;
  compoundFieldName: string | null;
  calculated: boolean;
  htmlFormatted: boolean;
  extraTypeInfo: string | null;
  inlineHelpText: string | null;
  length: number;
  precision: number;
  scale: number;
  reference: boolean;
  relationshipName: string | null;
  referenceToInfos: { apiName: string; nameFields: string[] }[];
  sortable: boolean;
}

export interface PicklistValues {
  defaultValue: PicklistValueInfo | null;
  values: PicklistValueInfo[];
}

export interface PicklistValueInfo {
  label: string;
  value: string;
}
