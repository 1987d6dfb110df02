import type { MetadataComponent } from '../component';
import type { ProjectSource } from '../project-source';
import { childText } from '../xml';
import type { Member } from './object-shapes';

const column = (type: string, ...names: string[]): Member[] =>
  names.map((name) => ({ name, type, kind: 'column' }));
const parent = (type: string, ...names: string[]): Member[] =>
  names.map((name) => ({ name, type, kind: 'parent' }));
const rows = (type: string, ...names: string[]): Member[] =>
  names.map((name) => ({ name, type, kind: 'children' }));

const AUDIT = [
  ...column('Id', 'Id', 'CreatedById', 'LastModifiedById'),
  ...column('Datetime', 'CreatedDate', 'LastModifiedDate', 'SystemModstamp'),
  ...column('Boolean', 'IsDeleted'),
  ...parent('User', 'CreatedBy', 'LastModifiedBy')
];

const CUSTOM_OBJECT = [
  ...AUDIT,
  ...column('String', 'Name'),
  ...column('Datetime', 'LastViewedDate', 'LastReferencedDate'),
  ...rows('Task', 'Tasks'),
  ...rows('Event', 'Events'),
  ...rows('ActivityHistory', 'ActivityHistories'),
  ...rows('OpenActivity', 'OpenActivities'),
  ...rows('Attachment', 'Attachments'),
  ...rows('ContentDocumentLink', 'ContentDocumentLinks'),
  ...rows('ProcessInstance', 'ProcessInstances'),
  ...rows('RecordActionHistory', 'RecordActionHistories')
];

const OWNED = [...column('Id', 'OwnerId'), ...parent('Name', 'Owner')];

const EVENT = [
  ...column('Id', 'Id', 'CreatedById'),
  ...column('String', 'ReplayId', 'EventUuid'),
  ...column('Datetime', 'CreatedDate'),
  ...parent('User', 'CreatedBy')
];

const CUSTOM_METADATA = [
  ...column('Id', 'Id'),
  ...column(
    'String',
    'DeveloperName',
    'MasterLabel',
    'Label',
    'Language',
    'NamespacePrefix',
    'QualifiedApiName'
  ),
  ...column('Datetime', 'SystemModstamp')
];

const SHARE = [
  ...column('Id', 'Id', 'ParentId', 'UserOrGroupId', 'LastModifiedById'),
  ...column('String', 'AccessLevel', 'RowCause'),
  ...column('Datetime', 'LastModifiedDate'),
  ...column('Boolean', 'IsDeleted'),
  ...parent('Name', 'UserOrGroup'),
  ...parent('User', 'LastModifiedBy')
];

const HISTORY = [
  ...column('Id', 'Id', 'ParentId', 'CreatedById'),
  ...column('String', 'Field', 'DataType'),
  ...column('Object', 'OldValue', 'NewValue'),
  ...column('Datetime', 'CreatedDate'),
  ...column('Boolean', 'IsDeleted'),
  ...parent('User', 'CreatedBy')
];

/**
 * The fields that a custom object has without declaring them, by its kind (Object Reference, "System Fields"; Platform
 * Events and Custom Metadata Types guides). Undefined when the project has no such object.
 */
export function fieldsEveryOneHas(
  object: string,
  custom: MetadataComponent | undefined,
  source: ProjectSource
): Member[] | undefined {
  const derived = /^(.*)__(share|history)$/i.exec(object);
  if (derived && source.find('CustomObject', `${derived[1]}__c`)) {
    const fields = derived[2].toLowerCase() === 'share' ? SHARE : HISTORY;
    return [...fields, ...parent(`${derived[1]}__c`, 'Parent')];
  }
  if (!custom) return undefined;
  if (/__e$/i.test(object)) return EVENT;
  if (/__mdt$/i.test(object)) return CUSTOM_METADATA;
  return customObjectFields(custom, source);
}

function customObjectFields(custom: MetadataComponent, source: ProjectSource): Member[] {
  const name = custom.fullName;
  const stem = name.replace(/__c$/i, '');
  const ofThis = (component: MetadataComponent): boolean =>
    component.fullName.toLowerCase().startsWith(`${name.toLowerCase()}.`);
  const isDetail = source
    .ofType('CustomField')
    .some((field) => ofThis(field) && childText(field.xml, 'type') === 'MasterDetail');
  const isSetting = childText(custom.xml, 'customSettingsType') !== '';
  const isOn = (switchName: string): boolean => childText(custom.xml, switchName) === 'true';
  return [
    ...CUSTOM_OBJECT,
    ...(isDetail || isSetting ? [] : OWNED),
    ...(isSetting ? [...column('Id', 'SetupOwnerId'), ...parent('Name', 'SetupOwner')] : []),
    ...(isOn('enableActivities') ? column('Date', 'LastActivityDate') : []),
    ...(isOn('enableHistory') ? rows(`${stem}__History`, 'Histories') : []),
    ...rows(`${stem}__Share`, 'Shares'),
    ...(source.ofType('RecordType').some(ofThis)
      ? [...column('Id', 'RecordTypeId'), ...parent('RecordType', 'RecordType')]
      : [])
  ];
}
