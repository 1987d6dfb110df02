import type { ObjectType } from '../metadata/object-type';
import { Scope } from '../soql/scope';
import { decode, type SqlValue } from '../soql/storage';
import type { Row } from './row';
import type { Transaction } from './transaction';

interface LoadedRow {
  row: Row;
  isDeleted: boolean;
}

const statements = new WeakMap<ObjectType, string>();

/** Whole rows by Id, formula fields computed, those in the recycle bin included. Nobody's access is checked. */
export function loadRows(tx: Transaction, object: ObjectType, ids: string[]): Map<string, LoadedRow> {
  const loaded = new Map<string, LoadedRow>();
  if (ids.length === 0) return loaded;
  const fields = object.fields.filter(({ type }) => type !== 'address' && type !== 'location');
  for (const values of tx.records.database.all(selectAll(tx, object), JSON.stringify(ids))) {
    const row: Row = {};
    fields.forEach((field, i) => (row[field.name] = decode(field, values[`c${i}`] as SqlValue)));
    loaded.set(String(values.id), { row, isDeleted: values.deleted === 1 });
  }
  return loaded;
}

function selectAll(tx: Transaction, object: ObjectType): string {
  let sql = statements.get(object);
  if (!sql) {
    let tables = 0;
    const scope = new Scope(object, tx.queryContext(), { next: () => `t${tables++}` }, '');
    const columns = object.fields
      .filter(({ type }) => type !== 'address' && type !== 'location')
      .map((field, i) => `${scope.valueOf(field, 0)} AS c${i}`);
    columns.push(`${scope.column('Id')} AS id`, `${scope.column('IsDeleted')} AS deleted`);
    sql =
      `SELECT ${columns.join(', ')} FROM ${scope.from()}` +
      ` WHERE ${scope.column('Id')} IN (SELECT value FROM json_each(?))`;
    statements.set(object, sql);
  }
  return sql;
}
