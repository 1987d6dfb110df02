import type { FastifyInstance } from 'fastify';
import type { Field, FieldType, ObjectType } from '../../metadata/object-type';
import type { UserIdentity } from '../../records/user-identity';
import type { LightningContext } from '../context';
import { LightningError } from '../errors';
import { uiResource } from './call';
import { targetOf } from './field-paths';

/** The record type that records without one have. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

const DATA_TYPE: Record<FieldType, string> = {
  id: 'Reference',
  string: 'String',
  textarea: 'TextArea',
  picklist: 'Picklist',
  multipicklist: 'MultiPicklist',
  boolean: 'Boolean',
  int: 'Int',
  double: 'Double',
  currency: 'Currency',
  percent: 'Percent',
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
  email: 'Email',
  phone: 'Phone',
  url: 'Url',
  reference: 'Reference',
  address: 'Address',
  location: 'Location',
  encryptedstring: 'EncryptedString',
  combobox: 'ComboBox',
  base64: 'Base64',
  junctionIdList: 'JunctionIdList',
  anyType: 'AnyType'
};

/** `/ui-api/object-info`: an object and its picklists as one user may see them. */
export function objectInfoResources(app: FastifyInstance, org: LightningContext): void {
  uiResource(app, org, 'GET', 'object-info/:object', ({ user, params, object }) =>
    objectInfo(org, user, object(params.object))
  );
  uiResource(
    app,
    org,
    'GET',
    'object-info/:object/picklist-values/:recordTypeId/:field',
    ({ user, params, object }) => {
      const type = object(params.object);
      const field = type.field(params.field);
      if (!field?.picklist || !org.records.access.canReadField(user, type, field)) {
        throw LightningError.noSuchField(type.name, params.field);
      }
      return picklistValues(field);
    }
  );
}

function picklistValues(field: Field) {
  const values = (field.picklist ?? [])
    .filter(({ isActive }) => isActive)
    .map(({ label, value }) => ({ attributes: null, label, validFor: [], value }));
  const preset = field.picklist?.find(({ isActive, isDefault }) => isActive && isDefault);
  return {
    controllerValues: {},
    defaultValue: preset
      ? { attributes: null, label: preset.label, validFor: [], value: preset.value }
      : null,
    values
  };
}

function objectInfo(org: LightningContext, user: UserIdentity, object: ObjectType) {
  const { access } = org.records;
  const visible = object.fields.filter((field) => access.canReadField(user, object, field));
  return {
    apiName: object.name,
    label: object.label,
    labelPlural: object.pluralLabel,
    keyPrefix: object.keyPrefix,
    custom: object.kind === 'custom',
    createable: access.canCreate(user, object),
    updateable: access.canEdit(user, object),
    deletable: access.canDelete(user, object),
    queryable: true,
    searchable: true,
    layoutable: true,
    feedEnabled: false,
    mruEnabled: true,
    defaultRecordTypeId: MASTER_RECORD_TYPE,
    recordTypeInfos: {
      [MASTER_RECORD_TYPE]: {
        available: true,
        defaultRecordTypeMapping: true,
        master: true,
        name: 'Master',
        recordTypeId: MASTER_RECORD_TYPE
      }
    },
    nameFields: nameFields(object),
    fields: Object.fromEntries(visible.map((field) => [field.name, fieldInfo(org, user, object, field)])),
    childRelationships: object.childRelationships().map(({ child, field, name }) => ({
      childObjectApiName: child.name,
      fieldName: field.name,
      relationshipName: name
    })),
    dependentFields: {},
    themeInfo: { color: '0176D3', iconUrl: null }
  };
}

/** A person's name is told in its parts as well. */
function nameFields(object: ObjectType): string[] {
  const name = object.nameField ?? 'Id';
  const parts = object.fields
    .filter(({ compoundField }) => compoundField === name)
    .map((field) => field.name);
  return [name, ...parts];
}

function fieldInfo(org: LightningContext, user: UserIdentity, object: ObjectType, field: Field) {
  const { access } = org.records;
  const mayEdit = access.canEditField(user, object, field);
  return {
    apiName: field.name,
    label: field.label,
    dataType: DATA_TYPE[field.type],
    calculated: field.formula !== undefined,
    compound: field.isCompound ?? false,
    compoundComponentName: null,
    compoundFieldName: field.compoundField ?? null,
    controllerName: null,
    controllingFields: [],
    createable: field.isCreateable && mayEdit,
    updateable: field.isUpdateable && mayEdit,
    custom: field.isCustom,
    externalId: field.isExternalId,
    extraTypeInfo: field.type === 'textarea' ? (field.isRichText ? 'RichTextArea' : 'PlainTextArea') : null,
    filterable: true,
    filteredLookupInfo: null,
    highScaleNumber: false,
    htmlFormatted: field.isRichText ?? false,
    inlineHelpText: field.helpText ?? null,
    length: field.length ?? 0,
    nameField: field.isNameField,
    polymorphicForeignKey: (field.referenceTo?.length ?? 0) > 1,
    precision: field.precision ?? 0,
    reference: field.type === 'reference',
    referenceTargetField: null,
    referenceToInfos: targetsOf(field).flatMap((name) => {
      const target = org.schema.object(name);
      return target ? [{ apiName: target.name, nameFields: nameFields(target) }] : [];
    }),
    relationshipName: field.relationshipName ?? null,
    required: field.isRequired && field.isCreateable && field.type !== 'boolean',
    scale: field.scale ?? 0,
    searchPrefilterable: false,
    sortable: field.type !== 'textarea' && field.type !== 'multipicklist',
    unique: field.isUnique
  };
}

/** What a lookup refers to, first what it mostly does: an owner is a user rather than a queue. */
function targetsOf(field: Field): string[] {
  const first = targetOf(field);
  return first ? [first, ...(field.referenceTo ?? []).filter((name) => name !== first)] : [];
}
