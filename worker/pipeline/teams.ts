import { readRecords } from '../salesforce/records';
import type { RestConnection } from '../salesforce/rest';
import { addSums, noDeals, type PipelineSums } from './model-sums';

/** The people of a role and of all roles below it. */
export interface Team {
  name: string;
  sums: PipelineSums;
  /** Those of its people whose quota counts: active owners of deals or quotas. */
  ownerIds: string[];
}

/** What is known of an owner of deals or quotas. */
export interface Owner {
  isActive: boolean;
  roleId: string | null;
}

interface RoleRow {
  Id: string;
  Name: string;
  ParentRoleId: string | null;
}

/** Reads which owners are active and what role they have. */
export async function readOwners(
  connection: Pick<RestConnection, 'query'>,
  ownerIds: readonly string[]
): Promise<Map<string, Owner>> {
  const users = await readRecords(connection, 'User', ['IsActive', 'UserRoleId'], ownerIds);
  return new Map(
    ownerIds.map((id) => {
      const user = users.get(id);
      return [id, { isActive: user?.IsActive === true, roleId: (user?.UserRoleId as string | null) ?? null }];
    })
  );
}

/**
 * The teams of the role hierarchy, by role: one for each role that has roles below it and people with deals or quotas. The
 * deals of people who left count as long as they own them, as they do for the whole org.
 */
export async function readTeams(
  connection: Pick<RestConnection, 'query'>,
  owners: ReadonlyMap<string, Owner>,
  sums: ReadonlyMap<string, PipelineSums>
): Promise<Map<string, Team>> {
  const roles = await connection.query<RoleRow>('SELECT Id, Name, ParentRoleId FROM UserRole');
  const byId = new Map(roles.map((role) => [role.Id, role]));
  const heads = new Set(roles.flatMap(({ ParentRoleId }) => (ParentRoleId ? [ParentRoleId] : [])));
  const teams = new Map<string, Team>();
  for (const ownerId of [...sums.keys()].sort()) {
    const { isActive, roleId } = owners.get(ownerId)!;
    for (let role = byId.get(roleId ?? ''); role; role = byId.get(role.ParentRoleId ?? '')) {
      if (!heads.has(role.Id)) continue;
      const team = teams.get(role.Id) ?? { name: role.Name, sums: noDeals(), ownerIds: [] };
      teams.set(role.Id, team);
      addSums(team.sums, sums.get(ownerId)!);
      if (isActive) team.ownerIds.push(ownerId);
    }
  }
  return new Map([...teams].sort(([a], [b]) => (a < b ? -1 : 1)));
}
