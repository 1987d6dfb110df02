import { describeField, type FieldDescribe } from './describe-field';
import type { ObjectType } from './object-type';

export type { FieldDescribe } from './describe-field';
export type { PicklistEntry } from './describe-picklist';

export interface ChildRelationshipDescribe {
  cascadeDelete: boolean;
  childSObject: string;
  deprecatedAndHidden: boolean;
  field: string;
  junctionIdListNames: string[];
  junctionReferenceTo: string[];
  relationshipName: string | null;
  restrictedDelete: boolean;
}

/** The Id that describe gives the master record type in every org. */
export const MASTER_RECORD_TYPE_ID = '012000000000000AAA';

/**
 * An object as REST describe shows it to somebody with all permissions, without `urls`, which depend on the API
 * version asked, and without the record types' Ids, which are rows' of the org.
 */
export function describeObject(object: ObjectType) {
  return {
    actionOverrides: [],
    ...describeGlobal(object),
    childRelationships: object.references().map(({ child, field }): ChildRelationshipDescribe => ({
      cascadeDelete: field.deleteConstraint === 'Cascade',
      childSObject: child.name,
      deprecatedAndHidden: false,
      field: field.name,
      junctionIdListNames: [],
      junctionReferenceTo: [],
      relationshipName: field.childRelationshipName ?? null,
      restrictedDelete: field.deleteConstraint === 'Restrict'
    })),
    compactLayoutable: isData(object),
    defaultImplementation: null,
    extendedBy: null,
    extendsInterfaces: null,
    fields: object.fields.map((field): FieldDescribe => describeField(field, object)),
    implementedBy: null,
    implementsInterfaces: null,
    listviewable: null,
    lookupLayoutable: null,
    namedLayoutInfos: [],
    networkScopeFieldName: null,
    recordTypeInfos: describeRecordTypes(object),
    searchLayoutable: isData(object),
    sobjectDescribeOption: 'FULL',
    supportedScopes: [{ label: `All ${object.pluralLabel.toLowerCase()}`, name: 'everything' }]
  };
}

/** What the list of all objects says of one: describe without its fields. */
export function describeGlobal(object: ObjectType) {
  const { kind } = object;
  const hasRows = kind !== 'event' && kind !== 'metadata';
  const isMergeable = ['Account', 'Case', 'Contact', 'Lead'].includes(object.name);
  return {
    activateable: false,
    associateEntityType: null,
    associateParentEntity: null,
    createable: kind !== 'metadata' && object.fields.some((field) => field.isCreateable),
    custom: kind !== 'standard',
    customSetting: kind === 'setting',
    deepCloneable: false,
    deletable: hasRows && object.fields.some((field) => field.isCreateable),
    deprecatedAndHidden: false,
    feedEnabled: false,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.pluralLabel,
    layoutable: isData(object),
    mergeable: isMergeable,
    mruEnabled: isData(object),
    name: object.name,
    queryable: kind !== 'event',
    replicateable: hasRows,
    retrieveable: kind !== 'event',
    searchable: isData(object),
    triggerable: isData(object) || kind === 'event',
    undeletable: isData(object),
    updateable: hasRows && object.fields.some((field) => field.isUpdateable)
  };
}

/** Objects that people work with, as opposed to settings and setup. */
function isData({ kind, fields }: ObjectType): boolean {
  return kind === 'custom' || (kind === 'standard' && fields.some((field) => field.name === 'OwnerId'));
}

function describeRecordTypes(object: ObjectType) {
  const own = object.recordTypes.map(({ name, label, isActive }) => ({
    active: isActive,
    available: isActive,
    defaultRecordTypeMapping: false,
    developerName: name,
    master: false,
    name: label
  }));
  const master = {
    active: true,
    available: true,
    defaultRecordTypeMapping: true,
    developerName: 'Master',
    master: true,
    name: 'Master',
    recordTypeId: MASTER_RECORD_TYPE_ID
  };
  return [...own, master];
}
