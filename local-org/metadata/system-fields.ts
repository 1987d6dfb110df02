import { defineField } from './field';
import type { Field } from './object-type';

const readOnly = { isCreateable: false, isUpdateable: false };

const DEFINITIONS: Field[] = [
  defineField({ name: 'Id', label: 'Record ID', type: 'id', length: 18, ...readOnly, isNillable: false }),
  defineField({
    name: 'OwnerId',
    label: 'Owner ID',
    type: 'reference',
    length: 18,
    referenceTo: ['Group', 'User'],
    relationshipName: 'Owner',
    isNillable: false
  }),
  defineField({ name: 'IsDeleted', label: 'Deleted', type: 'boolean', ...readOnly }),
  defineField({
    name: 'CreatedDate',
    label: 'Created Date',
    type: 'datetime',
    ...readOnly,
    isNillable: false
  }),
  defineField({ ...userReference('CreatedById', 'Created By ID', 'CreatedBy') }),
  defineField({
    name: 'LastModifiedDate',
    label: 'Last Modified Date',
    type: 'datetime',
    ...readOnly,
    isNillable: false
  }),
  defineField({ ...userReference('LastModifiedById', 'Last Modified By ID', 'LastModifiedBy') }),
  defineField({
    name: 'SystemModstamp',
    label: 'System Modstamp',
    type: 'datetime',
    ...readOnly,
    isNillable: false
  }),
  defineField({ name: 'LastActivityDate', label: 'Last Activity', type: 'date', ...readOnly }),
  defineField({ name: 'LastViewedDate', label: 'Last Viewed Date', type: 'datetime', ...readOnly }),
  defineField({ name: 'LastReferencedDate', label: 'Last Referenced Date', type: 'datetime', ...readOnly }),
  defineField({
    name: 'RecordTypeId',
    label: 'Record Type ID',
    type: 'reference',
    length: 18,
    referenceTo: ['RecordType'],
    relationshipName: 'RecordType'
  }),
  defineField({
    name: 'SetupOwnerId',
    label: 'Location',
    type: 'reference',
    length: 18,
    referenceTo: ['Organization', 'Profile', 'User'],
    relationshipName: 'SetupOwner',
    isUpdateable: false,
    isNillable: false
  }),
  defineField({ name: 'ReplayId', label: 'Replay ID', type: 'string', length: 1000, ...readOnly }),
  defineField({ name: 'EventUuid', label: 'Event UUID', type: 'string', length: 36, ...readOnly }),
  defineField({
    name: 'DeveloperName',
    label: 'Custom Metadata Record Name',
    type: 'string',
    length: 40,
    isRequired: true,
    isUnique: true
  }),
  defineField({ name: 'MasterLabel', label: 'Label', type: 'string', length: 40, isRequired: true }),
  defineField({ name: 'Label', label: 'Label', type: 'string', length: 40, ...readOnly }),
  defineField({ name: 'Language', label: 'Master Language', type: 'picklist', length: 40 }),
  defineField({
    name: 'NamespacePrefix',
    label: 'Namespace Prefix',
    type: 'string',
    length: 15,
    ...readOnly
  }),
  defineField({
    name: 'QualifiedApiName',
    label: 'Qualified API Name',
    type: 'string',
    length: 70,
    ...readOnly
  })
];

const BY_NAME = new Map(DEFINITIONS.map((field) => [field.name, field]));

/** A fresh copy of each named system field, such as Id, CreatedDate or OwnerId. Throws on a name it does not know. */
export function systemFields(names: readonly string[]): Field[] {
  return names.map((name) => {
    const field = BY_NAME.get(name);
    if (!field) throw new RangeError(`${name} is not a system field.`);
    return { ...field };
  });
}

const AUDIT = ['CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp'];

/** System fields of a kind of object, before and after its own Name, in the order in which describe lists them. */
export const SYSTEM_FIELDS = {
  custom: { before: ['Id', 'OwnerId', 'IsDeleted'], after: AUDIT },
  /** An object with a master has its owner from there. */
  detail: { before: ['Id', 'IsDeleted'], after: AUDIT },
  setting: { before: ['Id', 'IsDeleted'], after: ['SetupOwnerId', ...AUDIT] },
  event: { before: ['ReplayId'], after: ['CreatedDate', 'CreatedById', 'EventUuid'] },
  metadata: {
    before: [
      'Id',
      'DeveloperName',
      'MasterLabel',
      'Language',
      'NamespacePrefix',
      'Label',
      'QualifiedApiName'
    ],
    after: ['SystemModstamp']
  }
} as const;

function userReference(name: string, label: string, relationshipName: string) {
  return {
    name,
    label,
    type: 'reference' as const,
    length: 18,
    referenceTo: ['User'],
    relationshipName,
    ...readOnly,
    isNillable: false
  };
}
