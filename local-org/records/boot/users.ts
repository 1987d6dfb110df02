import { OrgError } from '../../errors';
import type { Project } from '../../metadata/project';
import type { ProjectUser } from '../../metadata/project-user';
import type { Records } from '../records';
import type { Row } from '../row';
import { convertValue } from '../save/field-values';
import { checkValue } from '../save/validation';
import { AUTOMATED_USERNAME } from '../user-identity';
import type { SystemRows } from './system-rows';

const ADMINISTRATOR = 'System Administrator';

/** The platform's own user, the project's users with their permission sets, and an administrator if it has none. */
export function keepUsers(rows: SystemRows, { project, installed }: Records): void {
  rows.userId = keepUser(rows, automatedUser(), 'the Automated Process user');
  const users = project.users.some(({ profileName }) => profileName === ADMINISTRATOR)
    ? project.users
    : [administrator(project), ...project.users];
  for (const user of users) {
    // What administrators change about a user afterwards stands until the definition changes.
    if (!installed.isNew(`user ${user.username}`, { ...user, file: undefined })) continue;
    const id = keepUser(rows, user, user.file);
    for (const name of user.permsets) assign(rows, project, user, id, name);
  }
}

type UserFacts = Pick<ProjectUser, 'username' | 'profileName' | 'permsets' | 'fields' | 'file'>;

function keepUser(rows: SystemRows, { username, fields, profileName }: UserFacts, file: string): string {
  const user = rows.object('User');
  const profile = rows.find(rows.object('Profile'), { Name: profileName });
  if (!profile)
    throw invalid(file, `There is no profile ${profileName}. Correct profileName or add the profile.`);
  const values: Row = {
    ProfileId: profile,
    IsActive: true,
    UserType: username === AUTOMATED_USERNAME ? 'AutomatedProcess' : 'Standard'
  };
  for (const [name, given] of Object.entries(fields)) {
    const field = user.field(name);
    if (!field) throw invalid(file, `User has no field ${name}. Correct its name.`);
    const { value = null, error } = convertValue(field, given);
    const wrong = error ?? checkValue(field, value);
    if (wrong) throw invalid(file, `${wrong.message}. Correct the value.`);
    values[field.name] = value;
  }
  values.Name = [values.FirstName, values.LastName].filter(Boolean).join(' ');
  values.TimeZoneSidKey ??= 'GMT';
  values.LocaleSidKey ??= 'en_US';
  values.LanguageLocaleKey ??= 'en_US';
  values.EmailEncodingKey ??= 'UTF-8';
  return rows.keep('User', { Username: values.Username }, values);
}

function assign(rows: SystemRows, project: Project, user: UserFacts, userId: string, name: string): void {
  const isGroup = project.permissionSetGroups.some((group) => group.name === name);
  const id = isGroup
    ? rows.find(rows.object('PermissionSetGroup'), { DeveloperName: name })
    : rows.find(rows.object('PermissionSet'), { Name: name });
  if (!id) throw invalid(user.file, `There is no permission set ${name}. Correct permsets or add it.`);
  const reference = isGroup ? 'PermissionSetGroupId' : 'PermissionSetId';
  rows.keep('PermissionSetAssignment', { AssigneeId: userId, [reference]: id });
}

function automatedUser(): UserFacts {
  const fields = {
    Username: AUTOMATED_USERNAME,
    LastName: 'Automated Process',
    Alias: 'autoproc',
    Email: AUTOMATED_USERNAME
  };
  return { username: AUTOMATED_USERNAME, profileName: ADMINISTRATOR, permsets: [], fields, file: '' };
}

function administrator(project: Project): UserFacts {
  const username = `admin@${project.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.local`;
  const fields = { Username: username, FirstName: 'Org', LastName: 'Admin', Alias: 'admin', Email: username };
  return { username, profileName: ADMINISTRATOR, permsets: [], fields, file: '' };
}

function invalid(file: string, problem: string): OrgError {
  return new OrgError('PROJECT_INVALID', `${file}: ${problem}`);
}
