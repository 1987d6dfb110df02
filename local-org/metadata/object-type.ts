/**
 * The vocabulary of the schema. An *object type* is what Salesforce calls an object (Lead, a custom object, a
 * platform event, a custom metadata type); a *field* is its column as describe shows it. Whatever a project
 * defines and whatever the platform brings along has this one shape.
 */

/** Types of fields by the names that describe gives them. */
export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'picklist'
  | 'multipicklist'
  | 'boolean'
  | 'int'
  | 'double'
  | 'currency'
  | 'percent'
  | 'date'
  | 'datetime'
  | 'time'
  | 'email'
  | 'phone'
  | 'url'
  | 'reference'
  | 'address'
  | 'location'
  | 'encryptedstring'
  | 'combobox'
  | 'base64'
  | 'junctionIdList'
  | 'anyType';

export interface PicklistValue {
  value: string;
  label: string;
  isDefault: boolean;
  isActive: boolean;
  /** Statuses of tasks, cases and opportunity stages. */
  isClosed?: boolean;
  /** Opportunity stages. */
  isWon?: boolean;
  /** Lead statuses. */
  isConverted?: boolean;
  /** Task priorities. */
  isHighPriority?: boolean;
  /** Opportunity stages: 0 to 100. */
  probability?: number;
  /** Opportunity stages: API name, such as BestCase. */
  forecastCategory?: string;
}

/** A picklist whose values depend on another field's value. */
export interface PicklistDependency {
  controllingField: string;
  /** For each value, the controlling values under which it may be chosen. */
  controllingValues: Record<string, string[]>;
}

/** What a roll-up summary field counts or adds up. */
export interface Summary {
  operation: 'count' | 'sum' | 'min' | 'max';
  childObject: string;
  /** The child's master-detail field. */
  relationshipField: string;
  /** The child's field that is summed; absent for a count. */
  summarizedField?: string;
  filters: { field: string; operation: string; value: string }[];
}

export interface Field {
  name: string;
  label: string;
  type: FieldType;
  /** In characters. */
  length?: number;
  /** Digits in all, before and after the point. */
  precision?: number;
  /** Digits after the point. */
  scale?: number;
  isCustom: boolean;
  isRequired: boolean;
  isUnique: boolean;
  isCaseSensitive: boolean;
  isExternalId: boolean;
  /** Besides Id and external ids, may say which row an upsert means. */
  isIdLookup?: boolean;
  isNameField: boolean;
  isAutoNumber: boolean;
  /** Of an auto number, such as `A-{0000}`. */
  displayFormat?: string;
  /** Formula text. */
  defaultValue?: string;
  formula?: string;
  /** How a formula reads blank numbers. */
  blanksAs?: 'zero' | 'blank';
  summary?: Summary;
  picklist?: PicklistValue[];
  /** Only the values of `picklist` may be stored. */
  isRestricted?: boolean;
  dependency?: PicklistDependency;
  referenceTo?: string[];
  /** Name by which a row's parent is reached, such as `Account` or `Parent__r`. */
  relationshipName?: string;
  /** Name by which the parent reaches its rows, such as `Contacts` or `Children__r`. */
  childRelationshipName?: string;
  deleteConstraint?: 'SetNull' | 'Restrict' | 'Cascade';
  isMasterDetail?: boolean;
  /** Master-detail whose parent may be changed. */
  isReparentable?: boolean;
  isCreateable: boolean;
  isUpdateable: boolean;
  isNillable: boolean;
  /** The value is made of other fields: an address, a location, or a person's full name. */
  isCompound?: boolean;
  /** Of a part: the compound it belongs to. */
  compoundField?: string;
  isRichText?: boolean;
  /** Of a custom metadata type: who may edit its value. */
  manageability?: string;
  description?: string;
  helpText?: string;
  visibleLines?: number;
  /** Where the project defines it; absent for what the platform brings along. */
  file?: string;
}

export interface RecordType {
  object: string;
  name: string;
  label: string;
  description?: string;
  isActive: boolean;
  /** By picklist field, the values that may be chosen. */
  picklistValues: Record<string, { value: string; isDefault: boolean }[]>;
  file: string;
}

/** `name` is the relationship's name as SOQL uses it after FROM. */
export interface ChildRelationship {
  child: ObjectType;
  field: Field;
  name: string;
}

export type ObjectKind = 'standard' | 'custom' | 'event' | 'metadata' | 'setting';

export interface ObjectType {
  name: string;
  label: string;
  pluralLabel: string;
  /** First three characters of its rows' Ids. */
  keyPrefix: string;
  kind: ObjectKind;
  fields: Field[];
  /** Finds a field by name, in any case. */
  field(name: string): Field | undefined;
  nameField?: string;
  /** Organisation-wide default: Private, Read, ReadWrite, ReadWriteTransfer, ControlledByParent. */
  sharingModel: string;
  publishBehavior?: 'PublishAfterCommit' | 'PublishImmediately';
  /** Of a custom setting. */
  settingType?: 'List' | 'Hierarchy';
  allowsActivities: boolean;
  description?: string;
  recordTypes: RecordType[];
  /** Where the project defines it; absent for what the platform brings along. */
  file?: string;
  /** The named relationships through which rows of other objects hang below a row of this one. */
  childRelationships(): ChildRelationship[];
  /** Every field of any object that may refer to a row of this one, named relationship or not. */
  references(): { child: ObjectType; field: Field }[];
}

export interface Schema {
  apiVersion: string;
  objects: ObjectType[];
  /** Finds an object by name, in any case. */
  object(name: string): ObjectType | undefined;
  /** Finds an object by the first three characters of an Id. */
  byPrefix(prefix: string): ObjectType | undefined;
}
