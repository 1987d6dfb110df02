import { describePicklist, type PicklistEntry } from './describe-picklist';
import type { Field, FieldType, ObjectType } from './object-type';

const SOAP_TYPES: Partial<Record<FieldType, string>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  int: 'xsd:int',
  double: 'xsd:double',
  currency: 'xsd:double',
  percent: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
  time: 'xsd:time',
  base64: 'xsd:base64Binary',
  address: 'urn:address',
  location: 'urn:location',
  anyType: 'xsd:anyType'
};

const DECIMAL = new Set<FieldType>(['double', 'currency', 'percent']);
const COMPOUND = new Set<FieldType>(['address', 'location']);
const PICKLISTS = new Set<FieldType>(['picklist', 'multipicklist', 'combobox']);
const NOT_SORTABLE = new Set<FieldType>([
  'multipicklist',
  'address',
  'location',
  'base64',
  'encryptedstring',
  'junctionIdList'
]);
const NOT_FILTERABLE = new Set<FieldType>(['base64', 'encryptedstring', 'junctionIdList']);
const NOT_GROUPABLE = new Set<FieldType>([...DECIMAL, 'datetime', 'time']);
const LONGEST_SHORT_TEXT = 255;
/** What the platform fills in itself. */
const DEFAULTED =
  /^(Id|OwnerId|IsDeleted|CreatedDate|CreatedById|LastModifiedDate|LastModifiedById|SystemModstamp)$/;

/** A field as REST describe shows it to somebody with all permissions. */
export interface FieldDescribe {
  aggregatable: boolean;
  aiPredictionField: boolean;
  autoNumber: boolean;
  byteLength: number;
  calculated: boolean;
  calculatedFormula: string | null;
  cascadeDelete: boolean;
  caseSensitive: boolean;
  compoundFieldName: string | null;
  controllerName: string | null;
  createable: boolean;
  custom: boolean;
  defaultValue: boolean | null;
  defaultValueFormula: string | null;
  defaultedOnCreate: boolean;
  dependentPicklist: boolean;
  deprecatedAndHidden: boolean;
  digits: number;
  displayLocationInDecimal: boolean;
  encrypted: boolean;
  externalId: boolean;
  extraTypeInfo: string | null;
  filterable: boolean;
  filteredLookupInfo: null;
  formulaTreatNullNumberAsZero: boolean;
  groupable: boolean;
  highScaleNumber: boolean;
  htmlFormatted: boolean;
  idLookup: boolean;
  inlineHelpText: string | null;
  label: string;
  length: number;
  mask: null;
  maskType: null;
  name: string;
  nameField: boolean;
  namePointing: boolean;
  nillable: boolean;
  permissionable: boolean;
  picklistValues: PicklistEntry[];
  polymorphicForeignKey: boolean;
  precision: number;
  queryByDistance: boolean;
  referenceTargetField: null;
  referenceTo: string[];
  relationshipName: string | null;
  relationshipOrder: number | null;
  restrictedDelete: boolean;
  restrictedPicklist: boolean;
  scale: number;
  searchPrefilterable: boolean;
  soapType: string;
  sortable: boolean;
  type: FieldType;
  unique: boolean;
  updateable: boolean;
  writeRequiresMasterRead: boolean;
}

/** What describe says of a field of an object. */
export function describeField(field: Field, object: ObjectType): FieldDescribe {
  const { type, length = 0 } = field;
  const isReference = type === 'reference';
  const isLong = type === 'textarea' && length > LONGEST_SHORT_TEXT;
  const isPolymorphic = (field.referenceTo?.length ?? 0) > 1;
  return {
    aggregatable: isSortable(field) && type !== 'boolean',
    aiPredictionField: false,
    autoNumber: field.isAutoNumber,
    byteLength: type === 'id' || isReference ? length : length * 3,
    calculated: isCalculated(field),
    calculatedFormula: field.formula ?? null,
    cascadeDelete: field.deleteConstraint === 'Cascade',
    caseSensitive: field.isCaseSensitive,
    compoundFieldName: field.compoundField ?? null,
    controllerName: field.dependency?.controllingField ?? null,
    createable: field.isCreateable,
    custom: field.isCustom,
    defaultValue: type === 'boolean' ? field.defaultValue === 'true' : null,
    defaultValueFormula: type === 'boolean' ? null : (field.defaultValue ?? null),
    defaultedOnCreate: isDefaulted(field),
    dependentPicklist: field.dependency !== undefined,
    deprecatedAndHidden: false,
    digits: type === 'int' ? 8 : 0,
    displayLocationInDecimal: type === 'location',
    encrypted: type === 'encryptedstring',
    externalId: field.isExternalId,
    extraTypeInfo: extraTypeInfo(field, isLong),
    filterable: !isLong && !NOT_FILTERABLE.has(type),
    filteredLookupInfo: null,
    formulaTreatNullNumberAsZero: field.blanksAs === 'zero',
    groupable: isGroupable(field),
    highScaleNumber: false,
    htmlFormatted: field.isRichText ?? false,
    idLookup: isIdLookup(field, object),
    inlineHelpText: field.helpText ?? null,
    label: field.label,
    length,
    mask: null,
    maskType: null,
    name: field.name,
    nameField: field.isNameField,
    namePointing: isPolymorphic,
    nillable: field.isNillable,
    permissionable: isPermissionable(field),
    picklistValues: PICKLISTS.has(type) ? describePicklist(field, object) : [],
    polymorphicForeignKey: isPolymorphic,
    precision: DECIMAL.has(type) ? (field.precision ?? 18) : 0,
    queryByDistance: COMPOUND.has(type),
    referenceTargetField: null,
    referenceTo: field.referenceTo ?? [],
    relationshipName: field.relationshipName ?? null,
    relationshipOrder: field.isMasterDetail ? masterDetailOrder(field, object) : null,
    restrictedDelete: field.deleteConstraint === 'Restrict',
    restrictedPicklist: field.isRestricted ?? false,
    scale: DECIMAL.has(type) ? (field.scale ?? 0) : 0,
    searchPrefilterable: false,
    soapType: SOAP_TYPES[type] ?? 'xsd:string',
    sortable: isSortable(field),
    type,
    unique: field.isUnique,
    updateable: field.isUpdateable,
    writeRequiresMasterRead: false
  };
}

/** Whether SOQL can group by a field. */
export function isGroupable(field: Field): boolean {
  return isSortable(field) && !NOT_GROUPABLE.has(field.type) && !isCalculated(field);
}

function isSortable({ type, length = 0 }: Field): boolean {
  const isLong = type === 'textarea' && length > LONGEST_SHORT_TEXT;
  return !isLong && !NOT_SORTABLE.has(type);
}

function isCalculated(field: Field): boolean {
  return field.formula !== undefined || field.summary !== undefined;
}

function isDefaulted(field: Field): boolean {
  const hasDefaultValue =
    field.defaultValue !== undefined || field.picklist?.some((value) => value.isDefault);
  return (
    hasDefaultValue ||
    field.isAutoNumber ||
    field.type === 'boolean' ||
    (!field.isCustom && DEFAULTED.test(field.name))
  );
}

function extraTypeInfo({ type, isRichText, isNameField, isCompound }: Field, isLong: boolean): string | null {
  if (isRichText) return 'richtextarea';
  if (isLong || type === 'textarea') return 'plaintextarea';
  return isNameField && isCompound ? 'personname' : null;
}

function isIdLookup(field: Field, object: ObjectType): boolean {
  if (field.type === 'id' || field.isExternalId || field.isIdLookup) return true;
  return field.isNameField && object.kind === 'custom';
}

/** Whether field-level security can hide it: not what every row must have. */
function isPermissionable(field: Field): boolean {
  if (field.isRequired || field.isNameField || field.isMasterDetail || field.compoundField) return false;
  return field.isCustom || (field.isNillable && !DEFAULTED.test(field.name));
}

function masterDetailOrder(field: Field, object: ObjectType): number {
  return object.fields.filter((candidate) => candidate.isMasterDetail).indexOf(field);
}
