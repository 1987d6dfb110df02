import type { MetadataComponent } from '../component';
import { faultAt } from '../places';
import type { ProjectSource } from '../project-source';
import { componentMistake, fieldMistake, isForeign, objectMistake, type Mistake } from '../references';
import type { Fault, Rule } from '../rule';
import { child, children, childText, type XmlElement } from '../xml';

/** What a permission set can name, by the element that grants it and the element in it that names it. */
const GRANTS: {
  element: string;
  names: string;
  type: string;
  what: string;
  isStandard?: (name: string) => boolean;
}[] = [
  { element: 'classAccesses', names: 'apexClass', type: 'ApexClass', what: 'Apex class' },
  { element: 'pageAccesses', names: 'apexPage', type: 'ApexPage', what: 'Visualforce page' },
  { element: 'customPermissions', names: 'name', type: 'CustomPermission', what: 'custom permission' },
  {
    element: 'customMetadataTypeAccesses',
    names: 'name',
    type: 'CustomObject',
    what: 'custom metadata type'
  },
  { element: 'customSettingAccesses', names: 'name', type: 'CustomObject', what: 'custom setting' },
  { element: 'flowAccesses', names: 'flow', type: 'Flow', what: 'flow' },
  {
    element: 'applicationVisibilities',
    names: 'application',
    type: 'CustomApplication',
    what: 'app',
    isStandard: (name) => name.startsWith('standard__')
  },
  { element: 'recordTypeVisibilities', names: 'recordType', type: 'RecordType', what: 'record type' },
  {
    element: 'externalDataSourceAccesses',
    names: 'externalDataSource',
    type: 'ExternalDataSource',
    what: 'data source'
  },
  {
    element: 'externalCredentialPrincipalAccesses',
    names: 'externalCredentialPrincipal',
    type: 'ExternalCredential',
    what: 'external credential'
  }
];

/** A permission of an object comes with others of the same object (Salesforce Help, "Object Permissions"). */
const OBJECT_NEEDS: Record<string, string[]> = {
  allowCreate: ['allowRead'],
  allowEdit: ['allowRead'],
  allowDelete: ['allowRead', 'allowEdit'],
  viewAllRecords: ['allowRead'],
  modifyAllRecords: ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords']
};
/** Standard objects hang on others, as details do on their masters; contacts do not: apex-recipes deploys them alone. */
const STANDARD_MASTERS: Record<string, string[]> = {
  Opportunity: ['Account'],
  Contract: ['Account']
};
/** Fields that everyone who sees the record sees; the platform refuses to grant them. */
const SYSTEM_FIELD =
  /^(Id|IsDeleted|CreatedDate|CreatedById|LastModifiedDate|LastModifiedById|SystemModstamp)$/;
const REQUIRED_BY_THE_PLATFORM = new Set([
  'Account.Name',
  'Campaign.Name',
  'Contact.LastName',
  'Lead.Company',
  'Lead.LastName',
  'Lead.Status',
  'Opportunity.CloseDate',
  'Opportunity.Name',
  'Opportunity.StageName'
]);
const READ_ONLY_TYPES = new Set(['AutoNumber', 'Summary']);

/** A permission set grants what exists, what may be granted, and with it what that depends on. */
export const permissionSets: Rule = {
  name: 'permission-sets',
  check(source) {
    return ['PermissionSet', 'MutingPermissionSet', 'Profile']
      .flatMap((type) => source.ofType(type))
      .filter(({ xml }) => xml)
      .flatMap((set) => [
        ...componentFaults(source, set),
        ...tabFaults(source, set),
        ...children(set.xml, 'fieldPermissions').flatMap((grant) => fieldFaults(source, set, grant)),
        ...children(set.xml, 'objectPermissions').flatMap((grant) => objectFaults(source, set, grant)),
        ...duplicateFaults(set)
      ]);
  }
};

function componentFaults(source: ProjectSource, set: MetadataComponent): Fault[] {
  return GRANTS.flatMap(({ element, names, type, what, isStandard }) =>
    children(set.xml, element).flatMap((grant) => {
      const name = child(grant, names);
      if (!name) return [];
      const wanted = type === 'ExternalCredential' ? name.text.split('-')[0] : name.text;
      return faultAt(set, name, componentMistake(source, type, wanted, what, isStandard));
    })
  );
}

function tabFaults(source: ProjectSource, set: MetadataComponent): Fault[] {
  return [...children(set.xml, 'tabSettings'), ...children(set.xml, 'tabVisibilities')].flatMap((grant) => {
    const tab = child(grant, 'tab');
    if (!tab) return [];
    return faultAt(
      set,
      tab,
      componentMistake(source, 'CustomTab', tab.text, 'tab', (name) => name.startsWith('standard-'))
    );
  });
}

function fieldFaults(source: ProjectSource, set: MetadataComponent, grant: XmlElement): Fault[] {
  const element = child(grant, 'field');
  if (!element) return [];
  const [object, name] = element.text.split('.');
  const unknown = name
    ? fieldMistake(source, object, name)
    : { problem: `${element.text} names no field`, mend: 'write Object.Field' };
  if (unknown) return faultAt(set, element, unknown);
  const refused = whyNotGranted(source, object, name);
  if (refused) {
    const problem = `${element.text} cannot be granted: ${refused}`;
    return faultAt(set, element, {
      problem,
      mend: 'take the entry out: who may use the object may use the field'
    });
  }
  const isEditable = childText(grant, 'editable') === 'true';
  if (isEditable && childText(grant, 'readable') !== 'true') {
    return faultAt(set, element, {
      problem: `${element.text} is editable but not readable`,
      mend: 'grant readable too'
    });
  }
  const field = source.find('CustomField', element.text);
  const isComputed = READ_ONLY_TYPES.has(childText(field?.xml, 'type')) || !!child(field?.xml, 'formula');
  return isEditable && isComputed
    ? faultAt(set, element, {
        problem: `${element.text} is computed and cannot be editable`,
        mend: 'write false'
      })
    : [];
}

function whyNotGranted(source: ProjectSource, object: string, name: string): string | undefined {
  if (object.endsWith('__mdt')) return 'fields of custom metadata types have no permissions';
  if (SYSTEM_FIELD.test(name)) return 'everyone who sees the record sees it';
  if (REQUIRED_BY_THE_PLATFORM.has(`${object}.${name}`)) return 'it is required';
  const field = source.find('CustomField', `${object}.${name}`);
  if (childText(field?.xml, 'type') === 'MasterDetail') return 'it is a master-detail field';
  if (childText(field?.xml, 'required') === 'true') return 'it is required';
  return undefined;
}

function objectFaults(source: ProjectSource, set: MetadataComponent, grant: XmlElement): Fault[] {
  const element = child(grant, 'object');
  if (!element) return [];
  const object = element.text;
  const isGranted = (permission: string): boolean => childText(grant, permission) === 'true';
  const fault = (problem: string, mend: string): Fault[] => faultAt(set, element, { problem, mend });
  const unknown = objectMistake(source, object);
  if (unknown) return faultAt(set, element, unknown);
  if (object.endsWith('__mdt'))
    return fault(`${object} has no object permissions`, 'use customMetadataTypeAccesses');
  if (object.endsWith('__e')) {
    return ['allowEdit', 'allowDelete', 'viewAllRecords', 'modifyAllRecords'].some((each) => isGranted(each))
      ? fault(`events can only be read and created, ${object} is granted more`, 'leave read and create')
      : [];
  }
  // Rows of big objects cannot be edited, so nothing can depend on it.
  const needsOf = object.endsWith('__b') ? {} : OBJECT_NEEDS;
  const missing = Object.entries(needsOf).flatMap(([permission, needs]) =>
    isGranted(permission)
      ? needs.filter((need) => !isGranted(need)).map((need) => ({ permission, need }))
      : []
  );
  const readable = new Set(
    children(set.xml, 'objectPermissions')
      .filter((each) => childText(each, 'allowRead') === 'true')
      .map((each) => childText(each, 'object'))
  );
  const mastersUnread = mastersOf(source, object).filter((master) => !readable.has(master));
  return [
    ...missing.flatMap(({ permission, need }) =>
      fault(`${permission} of ${object} depends on ${need}`, `grant ${need}, or take ${permission} away`)
    ),
    ...(isGranted('allowRead')
      ? mastersUnread.flatMap((master) =>
          fault(
            `allowRead of ${object} depends on allowRead of ${master}`,
            `grant allowRead of ${master} in this permission set`
          )
        )
      : [])
  ];
}

function mastersOf(source: ProjectSource, object: string): string[] {
  const details = source
    .ofType('CustomField')
    .filter(
      ({ fullName, xml }) => fullName.startsWith(`${object}.`) && childText(xml, 'type') === 'MasterDetail'
    );
  return [
    ...details.map(({ xml }) => childText(xml, 'referenceTo')),
    ...(STANDARD_MASTERS[object] ?? [])
  ].filter((master) => !isForeign(master));
}

/** The same thing granted twice: the platform refuses the file. */
function duplicateFaults(set: MetadataComponent): Fault[] {
  const keys: Record<string, string> = {
    fieldPermissions: 'field',
    objectPermissions: 'object',
    tabSettings: 'tab'
  };
  for (const { element, names } of GRANTS) keys[element] = names;
  const seen = new Set<string>();
  return (set.xml?.children ?? []).flatMap((grant) => {
    const named = child(grant, keys[grant.name] ?? '');
    if (!named) return [];
    const key = `${grant.name} ${named.text}`;
    const isDuplicate = seen.has(key);
    seen.add(key);
    const mistake: Mistake = { problem: `${named.text} stands twice in ${grant.name}`, mend: 'keep one' };
    return isDuplicate ? faultAt(set, named, mistake) : [];
  });
}
