import type { ObjectType, Schema } from '../metadata/object-type';
import type { SqlValue } from '../soql/storage';
import { quoteName } from '../soql/storage';

export interface RowCondition {
  sql: string;
  params: SqlValue[];
}

export type RecordAction = 'read' | 'edit' | 'delete';

/**
 * The condition under which organization-wide defaults share a row with a user, who counts as owner through the queues
 * and groups in `ownerIds`; undefined if all rows are. Role hierarchy and sharing rules are not modelled.
 */
export function sharedRows(
  schema: Schema,
  object: ObjectType,
  alias: string,
  action: RecordAction,
  ownerIds: string[]
): RowCondition | undefined {
  if (object.sharingModel === 'ControlledByParent')
    return sharedByParent(schema, object, alias, action, ownerIds);
  if (!object.field('OwnerId') || isOpen(object.sharingModel, action)) return undefined;
  const owner = `${alias}.${quoteName('OwnerId')} IN (SELECT value FROM json_each(?))`;
  return { sql: owner, params: [JSON.stringify(ownerIds)] };
}

function isOpen(sharingModel: string, action: RecordAction): boolean {
  if (sharingModel === 'Private') return false;
  return action === 'read' || (action === 'edit' && sharingModel !== 'Read');
}

/** Deleting or editing a detail needs edit access to its master. */
function sharedByParent(
  schema: Schema,
  object: ObjectType,
  alias: string,
  action: RecordAction,
  ownerIds: string[]
): RowCondition | undefined {
  const reference =
    object.fields.find(({ isMasterDetail }) => isMasterDetail) ??
    object.fields.find(({ name, referenceTo }) => name === 'AccountId' && referenceTo?.length === 1);
  const parent = reference && schema.object(reference.referenceTo?.[0] ?? '');
  if (!parent) return undefined;
  const inner = `${alias}p`;
  const shared = sharedRows(schema, parent, inner, action === 'read' ? 'read' : 'edit', ownerIds);
  if (!shared) return undefined;
  const key = `${alias}.${quoteName(reference.name)}`;
  const parents = `SELECT ${inner}."Id" FROM ${quoteName(parent.name)} ${inner} WHERE ${shared.sql}`;
  if (reference.isMasterDetail) return { sql: `${key} IN (${parents})`, params: shared.params };
  const own = object.field('OwnerId') ? `${alias}."OwnerId" IN (SELECT value FROM json_each(?))` : '0';
  const params = object.field('OwnerId') ? [JSON.stringify(ownerIds), ...shared.params] : shared.params;
  return { sql: `(${key} IS NULL AND ${own} OR ${key} IN (${parents}))`, params };
}
