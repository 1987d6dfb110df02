import type { Field, ObjectType, Schema } from '../metadata/object-type';
import { columnType, isStored, quoteName } from '../soql/storage';
import type { Database } from './database';

/** Columns every table has whether or not the object shows them as fields. */
const HIDDEN_COLUMNS: Record<string, string> = {
  Id: 'TEXT PRIMARY KEY',
  IsDeleted: 'INTEGER NOT NULL DEFAULT 0'
};

const stored = new WeakMap<ObjectType, Field[]>();

/** The fields with a column of their own, in the schema's order. */
export function storedFields(object: ObjectType): Field[] {
  let fields = stored.get(object);
  if (!fields) stored.set(object, (fields = object.fields.filter(isStored)));
  return fields;
}

/**
 * Makes the tables fit the schema: one per object, a column per stored field. Kept data survives: new fields become
 * new columns, a field whose storage changes is converted, and columns of removed fields stay behind unused.
 */
export function migrateTables(database: Database, schema: Schema): void {
  for (const object of schema.objects) {
    if (object.kind !== 'event') migrateTable(database, object);
  }
}

function migrateTable(database: Database, object: ObjectType): void {
  const table = quoteName(object.name);
  const columns = new Map(Object.entries(HIDDEN_COLUMNS));
  for (const field of storedFields(object)) {
    if (!columns.has(field.name)) columns.set(field.name, columnType(field));
  }
  const existing = new Map(declaredColumns(database, object.name));
  if (existing.size === 0) {
    const definitions = [...columns].map(([name, type]) => `${quoteName(name)} ${type}`);
    database.exec(`CREATE TABLE ${table} (${definitions.join(', ')})`);
  } else {
    for (const [name, type] of columns) {
      const was = existing.get(name.toLowerCase());
      if (was === undefined) database.exec(`ALTER TABLE ${table} ADD COLUMN ${quoteName(name)} ${type}`);
      else if (was !== type) convertColumn(database, object.name, name, type);
    }
  }
  for (const field of storedFields(object).filter(isIndexed)) {
    const index = quoteName(`${object.name}.${field.name}`);
    database.exec(`CREATE INDEX IF NOT EXISTS ${index} ON ${table} (${quoteName(field.name)})`);
  }
}

/** As declared, with the collation, which PRAGMA table_info leaves out: read from the table's own SQL. */
function declaredColumns(database: Database, objectName: string): [string, string][] {
  const row = database.get("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", objectName);
  if (!row) return [];
  const body = String(row.sql).slice(String(row.sql).indexOf('(') + 1, -1);
  return body.split(', ').map((definition) => {
    const [, name, type] = /^\s*"([^"]+)" (.*)$/.exec(definition) as RegExpExecArray;
    return [name.toLowerCase(), type];
  });
}

function convertColumn(database: Database, objectName: string, name: string, type: string): void {
  const table = quoteName(objectName);
  const old = quoteName(`${name} was`);
  const column = quoteName(name);
  const [affinity] = type.split(' ');
  database.exec(`DROP INDEX IF EXISTS ${quoteName(`${objectName}.${name}`)}`);
  database.exec(`ALTER TABLE ${table} RENAME COLUMN ${column} TO ${old}`);
  database.exec(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
  const value = type.includes('NOT NULL')
    ? `ifnull(CAST(${old} AS ${affinity}), 0)`
    : `CAST(${old} AS ${affinity})`;
  database.exec(`UPDATE ${table} SET ${column} = ${value}`);
  database.exec(`ALTER TABLE ${table} DROP COLUMN ${old}`);
}

const NEVER_SEARCHED = new Set(['CreatedById', 'LastModifiedById']);

function isIndexed(field: Field): boolean {
  if (field.isUnique || field.isExternalId || field.isNameField || field.name === 'SystemModstamp')
    return true;
  return field.type === 'email' || (field.type === 'reference' && !NEVER_SEARCHED.has(field.name));
}
