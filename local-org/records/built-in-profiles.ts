import type { Field, ObjectType } from '../metadata/object-type';

/** Profiles every org has, with how far they reach beyond what permission sets add. */
export const BUILT_IN_PROFILES = ['System Administrator', 'Standard User', 'Minimum Access - Salesforce'];

/** Names by which a profile's file refers to a standard profile. */
const FILE_NAMES: Record<string, string> = {
  Admin: 'System Administrator',
  Standard: 'Standard User',
  'Minimum Access - Salesforce': 'Minimum Access - Salesforce'
};

/** The name users know a profile by, from the name of its file. */
export function profileName(fileName: string): string {
  return FILE_NAMES[fileName] ?? decodeURIComponent(fileName);
}

export type Reach = 'everything' | 'standard' | 'nothing';

/** How far a profile reaches by itself: a profile of the project's own reaches only as far as its file says. */
export function reachOf(profile: string): Reach {
  if (profile === 'System Administrator') return 'everything';
  return profile === 'Standard User' ? 'standard' : 'nothing';
}

/** Objects about the org itself, which every user may read and none but an administrator may change. */
const SETUP_OBJECTS = new Set(
  (
    'User Profile UserRole Group GroupMember QueueSobject Organization PermissionSet PermissionSetAssignment ' +
    'PermissionSetGroup RecordType OpportunityStage LeadStatus CaseStatus TaskStatus TaskPriority BusinessHours Holiday ' +
    'ApexClass ApexTrigger AsyncApexJob CronTrigger CronJobDetail CustomNotificationType EmailTemplate OrgWideEmailAddress Folder CustomPermission UserLicense ' +
    'FieldPermissions ObjectPermissions PermissionSetGroupComponent SetupEntityAccess StaticResource'
  ).split(' ')
);

/** Whether an object is about the org rather than its business. */
export function isSetupObject(object: ObjectType): boolean {
  return SETUP_OBJECTS.has(object.name);
}

/** Fields whose visibility cannot be taken away: required ones, names, masters, what the system keeps. */
export function isAlwaysVisible(field: Field): boolean {
  if (field.isRequired || field.isNameField || field.isMasterDetail || field.compoundField === 'Name')
    return true;
  return !field.isCustom && (!field.isNillable || ALWAYS.has(field.name));
}

const ALWAYS = new Set([
  'Id',
  'OwnerId',
  'IsDeleted',
  'CreatedDate',
  'CreatedById',
  'LastModifiedDate',
  'LastModifiedById',
  'SystemModstamp',
  'LastStageChangeDate',
  'LastActivityDate',
  'LastViewedDate',
  'LastReferencedDate',
  'RecordTypeId',
  'DeveloperName',
  'MasterLabel',
  'Label',
  'Language',
  'NamespacePrefix',
  'QualifiedApiName',
  'ReplayId',
  'EventUuid'
]);

const ACCESS_OBJECTS = new Set(['User', 'PermissionSetAssignment', 'GroupMember']);

/** Whether saving the object's records may change what users can do. */
export function decidesAccess(object: ObjectType): boolean {
  return ACCESS_OBJECTS.has(object.name);
}
