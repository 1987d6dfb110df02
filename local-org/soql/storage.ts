import type { Field } from '../metadata/object-type';

/** What SQLite hands back and takes. */
export type SqlValue = string | number | bigint | null | Uint8Array;

/** A field's value outside the database: see `decode`. Compound addresses are objects of their parts. */
export type Value = string | number | boolean | null | { [part: string]: Value };

/** A name as an SQL identifier. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as an SQL literal. Only for text that comes from the schema; values are bound. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Whether a field has a column of its own. Formulas are computed when read, compound fields consist of their parts. */
export function isStored(field: Field): boolean {
  return field.formula === undefined && field.type !== 'address' && field.type !== 'location';
}

const TEXT = new Set([
  'string',
  'textarea',
  'picklist',
  'multipicklist',
  'email',
  'phone',
  'url',
  'combobox',
  'encryptedstring'
]);
const NUMBERS = new Set(['double', 'currency', 'percent', 'int']);

/** Text that people type, compared without regard to case unless the field says otherwise. */
export function isText(field: Field): boolean {
  return TEXT.has(field.type);
}

/** Whether the field's values are JavaScript numbers. */
export function isNumeric(field: Field): boolean {
  return NUMBERS.has(field.type);
}

/** Declared type of a field's column. Ids and times compare byte by byte, text without regard to (ASCII) case. */
export function columnType(field: Field): string {
  if (field.type === 'boolean') return 'INTEGER NOT NULL DEFAULT 0';
  if (field.type === 'int') return 'INTEGER';
  if (NUMBERS.has(field.type)) return 'REAL';
  return isText(field) && !field.isCaseSensitive ? 'TEXT COLLATE NOCASE' : 'TEXT';
}

/** A column's value as the field's value: checkboxes become true or false, everything else is kept as it is stored. */
export function decode(field: Field, value: SqlValue): Value {
  if (field.type === 'boolean') return value === 1 || value === 1n;
  return value as string | number | null;
}

/** A field's value as its column keeps it. */
export function encode(value: Value): SqlValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value as string | number | null;
}

/** The fields a compound address or location is made of, by the name each has inside the compound. */
export function compoundParts(field: Field): Record<string, string> {
  if (field.type === 'location') {
    const stem = field.name.replace(/__c$/, '');
    return { latitude: `${stem}__Latitude__s`, longitude: `${stem}__Longitude__s` };
  }
  const stem = field.name.replace(/Address$/, '');
  const parts: Record<string, string> = {};
  for (const part of [
    'Street',
    'City',
    'State',
    'PostalCode',
    'Country',
    'Latitude',
    'Longitude',
    'GeocodeAccuracy'
  ]) {
    parts[part[0].toLowerCase() + part.slice(1)] = stem + part;
  }
  return parts;
}
