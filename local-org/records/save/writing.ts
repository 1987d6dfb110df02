import type { Field, ObjectType } from '../../metadata/object-type';
import { encode, quoteName } from '../../soql/storage';
import { storedFields } from '../tables';
import type { Transaction } from '../transaction';
import type { Entry } from './entry';

const inserts = new WeakMap<ObjectType, { sql: string; fields: Field[] }>();

/** Writes rows as they are: inserted whole with a new Id, updated only where they changed. */
export function writeRows(
  tx: Transaction,
  object: ObjectType,
  operation: 'insert' | 'update',
  entries: Entry[]
): void {
  for (const entry of entries) {
    if (operation === 'insert') insertRow(tx, object, entry);
    else updateRow(tx, object, entry);
  }
}

function insertRow(tx: Transaction, object: ObjectType, { row }: Entry): void {
  let insert = inserts.get(object);
  if (!insert) {
    const fields = storedFields(object);
    const names = fields.map(({ name }) => quoteName(name));
    const marks = fields.map(() => '?');
    insert = {
      sql: `INSERT INTO ${quoteName(object.name)} (${names.join(', ')}) VALUES (${marks.join(', ')})`,
      fields
    };
    inserts.set(object, insert);
  }
  row.Id = tx.records.sequences.nextId(object.keyPrefix);
  tx.records.database.run(insert.sql, ...insert.fields.map(({ name }) => encode(row[name])));
}

function updateRow(tx: Transaction, object: ObjectType, { row, old }: Entry): void {
  const changed = storedFields(object).filter(({ name }) => row[name] !== old![name]);
  if (changed.length === 0) return;
  const assignments = changed.map(({ name }) => `${quoteName(name)} = ?`);
  const sql = `UPDATE ${quoteName(object.name)} SET ${assignments.join(', ')} WHERE "Id" = ?`;
  tx.records.database.run(sql, ...changed.map(({ name }) => encode(row[name])), row.Id as string);
}
