import type { Project } from '../../metadata/project';
import { BUILT_IN_PROFILES, profileName } from '../built-in-profiles';
import type { SystemRows } from './system-rows';

/** One row for each standard profile and each profile of the project. */
export function keepProfiles(rows: SystemRows, project: Project): void {
  const names = new Set([...BUILT_IN_PROFILES, ...project.profiles.map(({ name }) => profileName(name))]);
  for (const name of names) {
    rows.keep('Profile', { Name: name }, { UserType: 'Standard', PermissionsApiEnabled: true });
  }
}

/** One row for each permission set and permission set group of the project. */
export function keepPermissionSets(rows: SystemRows, project: Project): void {
  for (const { name, label, description } of project.permissionSets) {
    rows.keep(
      'PermissionSet',
      { Name: name },
      { Label: label, Description: description ?? null, IsCustom: true }
    );
  }
  for (const { name, label, description } of project.permissionSetGroups) {
    rows.keep(
      'PermissionSetGroup',
      { DeveloperName: name },
      { MasterLabel: label, Description: description ?? null }
    );
  }
}
