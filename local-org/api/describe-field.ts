import type { Field, FieldType } from '../metadata/schema';

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

const NUMERIC = new Set<FieldType>(['double', 'currency', 'percent']);
const UNSORTABLE = new Set<FieldType>(['multipicklist', 'address', 'location', 'base64', 'encryptedstring']);

/** What describe says of a field. `mayEdit` is the user's right to change it. */
export function describeField(field: Field, mayEdit: boolean) {
  const isLong = field.type === 'textarea' && (field.length ?? 0) > 255;
  const isSortable = !isLong && !UNSORTABLE.has(field.type);
  const isPicklist = field.type === 'picklist' || field.type === 'multipicklist' || field.type === 'combobox';
  return {
    aggregatable: isSortable && field.type !== 'boolean',
    aiPredictionField: false,
    autoNumber: field.isAutoNumber,
    byteLength: (field.length ?? 0) * 3,
    calculated: field.formula !== undefined,
    calculatedFormula: field.formula ?? null,
    cascadeDelete: field.isMasterDetail === true || field.deleteConstraint === 'Cascade',
    caseSensitive: field.isCaseSensitive,
    compoundFieldName: null,
    controllerName: null,
    createable: field.isCreateable && mayEdit,
    custom: field.isCustom,
    defaultValue: field.type === 'boolean' ? field.defaultValue === 'true' : null,
    defaultValueFormula: field.type === 'boolean' ? null : (field.defaultValue ?? null),
    defaultedOnCreate: field.defaultValue !== undefined || field.isAutoNumber || field.type === 'boolean',
    dependentPicklist: false,
    deprecatedAndHidden: false,
    digits: field.type === 'int' ? (field.precision ?? 9) : 0,
    displayLocationInDecimal: false,
    encrypted: field.type === 'encryptedstring',
    externalId: field.isExternalId,
    extraTypeInfo: field.type === 'textarea' ? (isLong ? 'plaintextarea' : null) : null,
    filterable: !isLong && field.type !== 'base64',
    filteredLookupInfo: null,
    formulaTreatNullNumberAsZero: false,
    groupable: isSortable && !NUMERIC.has(field.type) && field.type !== 'datetime',
    highScaleNumber: false,
    htmlFormatted: false,
    idLookup: field.type === 'id' || field.isExternalId || field.isNameField,
    inlineHelpText: field.helpText ?? null,
    label: field.label,
    length: field.length ?? 0,
    mask: null,
    maskType: null,
    name: field.name,
    nameField: field.isNameField,
    namePointing: false,
    nillable: field.isNillable,
    permissionable: field.isCustom && !field.isRequired,
    picklistValues: isPicklist ? (field.picklist ?? []).map(describeValue) : [],
    polymorphicForeignKey: (field.referenceTo?.length ?? 0) > 1,
    precision: NUMERIC.has(field.type) ? (field.precision ?? 18) : 0,
    queryByDistance: field.type === 'location',
    referenceTargetField: null,
    referenceTo: field.referenceTo ?? [],
    relationshipName: field.relationshipName ?? null,
    relationshipOrder: field.isMasterDetail ? 0 : null,
    restrictedDelete: field.deleteConstraint === 'Restrict',
    restrictedPicklist: field.isRestricted ?? false,
    scale: NUMERIC.has(field.type) ? (field.scale ?? 0) : 0,
    searchPrefilterable: false,
    soapType: SOAP_TYPES[field.type] ?? 'xsd:string',
    sortable: isSortable,
    type: field.type,
    unique: field.isUnique,
    updateable: field.isUpdateable && mayEdit,
    writeRequiresMasterRead: false
  };
}

function describeValue(value: NonNullable<Field['picklist']>[number]) {
  return {
    active: value.isActive,
    defaultValue: value.isDefault,
    label: value.label,
    validFor: null,
    value: value.value
  };
}
