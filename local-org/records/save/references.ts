import type { Field, ObjectType } from '../../metadata/object-type';
import { quoteName } from '../../soql/storage';
import { saveErrors } from '../errors';
import type { Transaction } from '../transaction';
import { groupBy } from '../grouping';
import type { Entry } from './entry';
import type { SaveOptions } from './save';

interface Reference {
  field: Field;
  entry: Entry;
  id: string;
}

/** Checks that every changed reference names a record that exists and is of a type the field may refer to. */
export function checkReferences(
  tx: Transaction,
  object: ObjectType,
  entries: Entry[],
  options: SaveOptions
): void {
  const wanted = new Map<ObjectType, Reference[]>();
  for (const field of object.fields) {
    if (field.type !== 'reference' || field.formula !== undefined) continue;
    for (const entry of entries) {
      const id = entry.row[field.name] as string | null;
      if (id === null || entry.old?.[field.name] === id) continue;
      const target = tx.records.schema.byPrefix(id.slice(0, 3));
      if (!target || !field.referenceTo?.includes(target.name)) {
        entry.errors.push(saveErrors.wrongTarget(field.label, field.name, id));
        continue;
      }
      const group = wanted.get(target) ?? [];
      group.push({ field, entry, id });
      wanted.set(target, group);
    }
  }
  for (const [target, references] of wanted) {
    checkExistence(tx, target, references);
    if (options.mode === 'user' || options.sharing) checkShared(tx, target, references);
    if (target.name === 'Group') checkQueues(tx, object, references);
    // A loader that keeps the audit fields also keeps owners who have left.
    if (target.name === 'User' && !options.auditFields) checkOwners(tx, object, references);
  }
}

function checkExistence(tx: Transaction, target: ObjectType, references: Reference[]): void {
  const sql = `SELECT "Id", "IsDeleted" FROM ${quoteName(target.name)} WHERE "Id" IN (SELECT value FROM json_each(?))`;
  const ids = [...new Set(references.map(({ id }) => id))];
  const found = new Map(
    tx.records.database.all(sql, JSON.stringify(ids)).map((row) => [row.Id, row.IsDeleted])
  );
  for (const { field, entry, id } of references) {
    const isDeleted = found.get(id);
    if (isDeleted === undefined) entry.errors.push(saveErrors.crossReference(field.name));
    else if (isDeleted !== 0) entry.errors.push(saveErrors.deleted());
  }
}

/** A user who does not see a record cannot refer to it, nor put details below a master they cannot edit. */
function checkShared(tx: Transaction, target: ObjectType, references: Reference[]): void {
  for (const [isMaster, group] of groupBy(references, ({ field }) => field.isMasterDetail === true)) {
    const ids = [...new Set(group.map(({ id }) => id))];
    const unshared = tx.records.access.unsharedIds(tx, target, ids, isMaster ? 'edit' : 'read');
    for (const { entry, id } of group)
      if (unshared.has(id)) entry.errors.push(saveErrors.noAccessToParent(id));
  }
}

/** Who was deactivated gets no records; those they have stay theirs. */
function checkOwners(tx: Transaction, object: ObjectType, references: Reference[]): void {
  const owners = references.filter(({ field }) => field.name === 'OwnerId');
  if (owners.length === 0) return;
  const sql =
    'SELECT "Id" AS id FROM "User" WHERE "IsActive" = 0 AND "Id" IN (SELECT value FROM json_each(?))';
  const ids = [...new Set(owners.map(({ id }) => id))];
  const inactive = new Set(tx.records.database.all(sql, JSON.stringify(ids)).map(({ id }) => id));
  for (const { entry, id } of owners) {
    if (inactive.has(id)) entry.errors.push(saveErrors.inactiveOwner(id, object.label));
  }
}

/** A queue owns only records of the objects it was made for. */
function checkQueues(tx: Transaction, object: ObjectType, references: Reference[]): void {
  const sql = 'SELECT "QueueId" AS id FROM "QueueSobject" WHERE "SobjectType" = ?';
  const queues = new Set(tx.records.database.all(sql, object.name).map(({ id }) => id));
  for (const { field, entry, id } of references) {
    if (field.name === 'OwnerId' && !queues.has(id)) entry.errors.push(saveErrors.wrongQueue());
  }
}
