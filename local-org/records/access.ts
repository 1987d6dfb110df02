import type { Field, ObjectType } from '../metadata/object-type';
import type { Grants, ObjectPermission } from '../metadata/permission-set';
import { quoteName, type SqlValue } from '../soql/storage';
import { isAlwaysVisible, isSetupObject, profileName, reachOf, type Reach } from './built-in-profiles';
import { permissionsOf, type Permissions } from './permissions';
import type { Records } from './records';
import { sharedRows, type RecordAction, type RowCondition } from './sharing';
import type { Transaction } from './transaction';
import { AUTOMATED_USERNAME, type UserIdentity } from './user-identity';

interface Resolved {
  profile: string;
  reach: Reach;
  permissions: Permissions;
  /** The user, and the queues and groups it belongs to. */
  ownerIds: string[];
}

/** What the profile Standard User may do without a permission set. */
const STANDARD_USER_PERMISSIONS = new Set(['emailsingle', 'convertleads']);
/** Objects without permissions of their own: what a user may do with them lies with another object. */
const RIGHTS_LIE_WITH: Record<string, string> = { OpportunityContactRole: 'Opportunity' };
const ACTIVITIES = new Set(['Task', 'Event', 'EmailMessage', 'EmailMessageRelation']);

/** Answers what a user may do, from profile, permission sets and their groups. Answers are kept until `forget`. */
export class Access {
  private readonly resolved = new Map<string, Resolved>();
  private identities: Map<string, UserIdentity> | undefined;

  constructor(private readonly records: Records) {}

  /** Drops what is known of users: something that gives or takes access was saved, or a transaction was undone. */
  forget(): void {
    this.resolved.clear();
    this.identities = undefined;
  }

  /** Finds a user by Id, or by username in any case. */
  user(idOrUsername: string): UserIdentity | undefined {
    return this.allUsers().get(idOrUsername) ?? this.allUsers().get(idOrUsername.toLowerCase());
  }

  users(): UserIdentity[] {
    return [...new Set(this.allUsers().values())];
  }

  profileName(user: UserIdentity): string {
    return this.of(user).profile;
  }

  canRead(user: UserIdentity, object: ObjectType): boolean {
    if (object.kind === 'metadata') return this.canReadMetadata(user, object);
    return isSetupObject(object) || this.allows(user, object, 'allowRead');
  }

  canCreate(user: UserIdentity, object: ObjectType): boolean {
    return this.allows(user, object, 'allowCreate');
  }

  canEdit(user: UserIdentity, object: ObjectType): boolean {
    return this.allows(user, object, 'allowEdit');
  }

  canDelete(user: UserIdentity, object: ObjectType): boolean {
    return this.allows(user, object, 'allowDelete');
  }

  canReadField(user: UserIdentity, object: ObjectType, field: Field): boolean {
    return this.canRead(user, object) && this.fieldAllows(user, object, field, 'readable');
  }

  canEditField(user: UserIdentity, object: ObjectType, field: Field): boolean {
    const isWritable = field.isCreateable || field.isUpdateable;
    return isWritable && this.fieldAllows(user, object, field, 'editable');
  }

  /** Whether, in user mode, a query may name the object or field. */
  canSee(user: UserIdentity, object: ObjectType, field?: Field): boolean {
    return field ? this.canReadField(user, object, field) : this.canRead(user, object);
  }

  viewAll(user: UserIdentity, object: ObjectType): boolean {
    const { reach, permissions } = this.of(user);
    if (reach === 'everything' || permissions.userPermissions.has('viewalldata')) return true;
    return this.modifyAll(user, object) || this.grant(user, object)?.viewAllRecords === true;
  }

  modifyAll(user: UserIdentity, object: ObjectType): boolean {
    const { reach, permissions } = this.of(user);
    if (reach === 'everything' || permissions.userPermissions.has('modifyalldata')) return true;
    return this.grant(user, object)?.modifyAllRecords === true;
  }

  hasCustomPermission(user: UserIdentity, name: string): boolean {
    return this.of(user).permissions.customPermissions.has(name.toLowerCase());
  }

  /** Whether the user may call the Apex class from outside. */
  classAccess(user: UserIdentity, className: string): boolean {
    const { reach, permissions } = this.of(user);
    return reach === 'everything' || permissions.classes.has(className.toLowerCase());
  }

  /** Such as ViewSetup or ApiEnabled. */
  hasUserPermission(user: UserIdentity, name: string): boolean {
    const { reach, permissions } = this.of(user);
    const wanted = name.toLowerCase();
    if (reach === 'everything' || permissions.userPermissions.has(wanted)) return true;
    return reach === 'standard' && STANDARD_USER_PERMISSIONS.has(wanted);
  }

  /** The condition under which rows of `object` are shared with the user; undefined if all are. */
  rowFilter(
    user: UserIdentity,
    object: ObjectType,
    alias: string,
    action: RecordAction
  ): RowCondition | undefined {
    const open = action === 'read' ? this.viewAll(user, object) : this.modifyAll(user, object);
    if (open || isSetupObject(object)) return undefined;
    return sharedRows(this.records.schema, object, alias, action, this.of(user).ownerIds);
  }

  /** Those of the Ids whose records are not shared with the transaction's user for this action. */
  unsharedIds(tx: Transaction, object: ObjectType, ids: string[], action: RecordAction): Set<string> {
    const shared = this.rowFilter(tx.user, object, 't', action);
    if (!shared || ids.length === 0) return new Set();
    const sql =
      `SELECT t."Id" FROM ${quoteName(object.name)} t` +
      ` WHERE t."Id" IN (SELECT value FROM json_each(?)) AND NOT ifnull((${shared.sql}), 0)`;
    const rows = this.records.database.all(sql, JSON.stringify(ids), ...shared.params);
    return new Set(rows.map((row) => String(row.Id)));
  }

  private allows(user: UserIdentity, object: ObjectType, action: keyof ObjectPermission): boolean {
    const { reach } = this.of(user);
    if (reach === 'everything') return true;
    if (this.grant(user, object)?.[action] === true) return true;
    if (isSetupObject(object) || object.kind !== 'standard') return false;
    return reach === 'standard' || (ACTIVITIES.has(object.name) && action === 'allowRead');
  }

  private grant(user: UserIdentity, object: ObjectType): ObjectPermission | undefined {
    const holder = RIGHTS_LIE_WITH[object.name] ?? object.name;
    return this.of(user).permissions.objects.get(holder.toLowerCase());
  }

  private canReadMetadata(user: UserIdentity, object: ObjectType): boolean {
    const { reach, permissions } = this.of(user);
    if (reach === 'everything' || permissions.userPermissions.has('viewsetup')) return true;
    return permissions.metadataTypes.has(object.name.toLowerCase());
  }

  private fieldAllows(
    user: UserIdentity,
    object: ObjectType,
    field: Field,
    access: 'readable' | 'editable'
  ): boolean {
    const { reach, permissions } = this.of(user);
    if (reach === 'everything' || isAlwaysVisible(field) || object.kind === 'metadata') return true;
    if (!field.isCustom && (reach === 'standard' || isSetupObject(object))) return true;
    if (object.kind === 'event') return true;
    if (permissions.objects.get(object.name.toLowerCase())?.viewAllFields && access === 'readable')
      return true;
    const names = field.compoundField ? [field.name, field.compoundField] : [field.name];
    return names.some((name) => permissions.fields.get(`${object.name}.${name}`.toLowerCase())?.[access]);
  }

  private of(user: UserIdentity): Resolved {
    let resolved = this.resolved.get(user.id);
    if (!resolved) this.resolved.set(user.id, (resolved = this.resolve(user)));
    return resolved;
  }

  private resolve(user: UserIdentity): Resolved {
    const { database, project } = this.records;
    const profile = String(
      database.get('SELECT "Name" FROM "Profile" WHERE "Id" = ?', user.profileId)?.Name ?? ''
    );
    const automated = user.username === AUTOMATED_USERNAME;
    const own = project.profiles.find(({ name }) => profileName(name) === profile);
    const grants: Grants[] = own ? [own] : [];
    for (const name of this.assignedSets(user)) {
      const set = project.permissionSets.find((candidate) => candidate.name === name);
      if (set) grants.push(set);
    }
    return {
      profile,
      reach: automated ? 'everything' : reachOf(profile),
      permissions: permissionsOf(grants),
      ownerIds: [user.id, ...this.groupsOf(user)]
    };
  }

  private assignedSets(user: UserIdentity): Set<string> {
    const { database, project } = this.records;
    const sql =
      'SELECT s."Name" AS name, g."DeveloperName" AS groupName FROM "PermissionSetAssignment" a' +
      ' LEFT JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId"' +
      ' LEFT JOIN "PermissionSetGroup" g ON g."Id" = a."PermissionSetGroupId" WHERE a."AssigneeId" = ?';
    const names = new Set<string>();
    for (const { name, groupName } of database.all(sql, user.id)) {
      if (name !== null) names.add(String(name));
      const group = project.permissionSetGroups.find((candidate) => candidate.name === groupName);
      for (const member of group?.permissionSets ?? []) names.add(member);
    }
    return names;
  }

  /** Queues and groups, directly or through other groups. */
  private groupsOf(user: UserIdentity): string[] {
    const sql =
      'WITH RECURSIVE member(id) AS (SELECT ? UNION SELECT m."GroupId" FROM "GroupMember" m' +
      ' JOIN member ON m."UserOrGroupId" = member.id) SELECT id FROM member';
    return this.records.database.all(sql, user.id).map((row: Record<string, SqlValue>) => String(row.id));
  }

  private allUsers(): Map<string, UserIdentity> {
    if (this.identities) return this.identities;
    const sql =
      'SELECT "Id", "Username", "Name", "ProfileId", "TimeZoneSidKey", "LocaleSidKey" FROM "User"' +
      ' WHERE "IsActive" = 1 ORDER BY rowid';
    this.identities = new Map();
    for (const row of this.records.database.all(sql)) {
      const identity: UserIdentity = {
        id: String(row.Id),
        username: String(row.Username),
        name: String(row.Name),
        profileId: String(row.ProfileId),
        timeZone: String(row.TimeZoneSidKey ?? 'GMT'),
        locale: String(row.LocaleSidKey ?? 'en_US')
      };
      this.identities.set(identity.id, identity);
      this.identities.set(identity.username.toLowerCase(), identity);
    }
    return this.identities;
  }
}
