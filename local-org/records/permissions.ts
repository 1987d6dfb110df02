import type { Grants, ObjectPermission } from '../metadata/permission-set';

/** A user's permissions, ready to be looked up. Names are lower case; a field's is `object.field`. */
export interface Permissions {
  objects: Map<string, ObjectPermission>;
  fields: Map<string, { readable: boolean; editable: boolean }>;
  classes: Set<string>;
  metadataTypes: Set<string>;
  userPermissions: Set<string>;
  customPermissions: Set<string>;
}

/** Everything that at least one profile or permission set grants. */
export function permissionsOf(all: Grants[]): Permissions {
  const lower = (names: string[]) => names.map((name) => name.toLowerCase());
  const permissions: Permissions = {
    objects: new Map(),
    fields: new Map(),
    classes: new Set(lower(all.flatMap(({ classAccesses }) => classAccesses))),
    metadataTypes: new Set(
      lower(all.flatMap(({ customMetadataTypeAccesses }) => customMetadataTypeAccesses))
    ),
    userPermissions: new Set(lower(all.flatMap(({ userPermissions }) => userPermissions))),
    customPermissions: new Set(lower(all.flatMap(({ customPermissions }) => customPermissions)))
  };
  for (const grants of all) {
    for (const grant of grants.objectPermissions) add(permissions.objects, grant.object, grant);
    for (const { field, readable, editable } of grants.fieldPermissions) {
      add(permissions.fields, field, { readable, editable });
    }
  }
  return permissions;
}

function add<T extends object>(granted: Map<string, T>, name: string, grant: T): void {
  const key = name.toLowerCase();
  const before = granted.get(key);
  const flags = Object.entries(grant).map(([flag, value]) => [flag, before?.[flag as keyof T] || value]);
  granted.set(key, Object.fromEntries(flags) as T);
}
