import type { Field, ObjectType } from '../../metadata/schema';
import type { SaveError } from '../../records/errors';
import type { Row } from '../../records/row';
import type { Transaction } from '../../records/transaction';
import { multipleMatches } from '../../records/save/input';
import { isNumeric } from '../../soql/storage';
import { JobFailure } from './errors';

/** A cell that says so empties the field; an empty cell leaves the field as it is. */
const NULL = '#N/A';

type Column =
  { kind: 'field'; field: Field } | { kind: 'parent'; field: Field; target: ObjectType; key: Field };

/** A CSV row as a record, or what is wrong with it. */
export interface ReadRow {
  row: Row;
  errors: SaveError[];
}

/** The columns of a job's data: fields (`Name`) and parents by external id (`Owner.Username`, `User:Owner.Username`). */
export class IngestColumns {
  private constructor(private readonly columns: readonly Column[]) {}

  /** Reads a header row. Throws JobFailure when the object has no such field for this user. */
  static read(header: readonly string[], object: ObjectType, tx: Transaction): IngestColumns {
    const seen = new Set<string>();
    const columns = header.map((cell) => {
      const name = cell.trim();
      if (seen.has(name.toLowerCase())) throw JobFailure.duplicateField(name);
      seen.add(name.toLowerCase());
      const column = readColumn(name, object, tx);
      if (!column) throw JobFailure.fieldNotFound(name);
      return column;
    });
    return new IngestColumns(columns);
  }

  /** Whether there is a column for the field. */
  has(name: string): boolean {
    return this.columns.some(({ kind, field }) => kind === 'field' && field.name === name);
  }

  get size(): number {
    return this.columns.length;
  }

  /** Rows of CSV as records of the org; parents are looked up as the transaction's user, a column at a time. */
  rows(cells: readonly string[][], tx: Transaction): ReadRow[] {
    const read = cells.map((): ReadRow => ({ row: {}, errors: [] }));
    for (const [index, column] of this.columns.entries()) {
      const values = cells.map((row) => row[index]);
      if (column.kind === 'field') setValues(read, values, column.field);
      else setParents(read, values, column, tx);
    }
    return read;
  }
}

function readColumn(name: string, object: ObjectType, tx: Transaction): Column | undefined {
  const { access, schema } = tx.records;
  const canSee = (owner: ObjectType, field: Field) => access.canSee(tx.user, owner, field);
  const own = object.field(name);
  if (own) return canSee(object, own) ? { kind: 'field', field: own } : undefined;
  const [, type, relationship, keyName] = /^(?:(\w+):)?(\w+)\.(\w+)$/.exec(name) ?? [];
  if (!relationship) return undefined;
  const field = object.fields.find(
    (candidate) => candidate.relationshipName?.toLowerCase() === relationship.toLowerCase()
  );
  if (!field || !canSee(object, field)) return undefined;
  for (const targetName of field.referenceTo ?? []) {
    if (type && type.toLowerCase() !== targetName.toLowerCase()) continue;
    const target = schema.object(targetName);
    const key = target?.field(keyName);
    if (!target || !key || !canSee(target, key)) continue;
    if (key.isExternalId || key.isUnique || key.isIdLookup || key.type === 'id')
      return { kind: 'parent', field, target, key };
  }
  return undefined;
}

function setValues(read: readonly ReadRow[], values: readonly string[], field: Field): void {
  for (const [index, value] of values.entries()) {
    if (value !== '') read[index].row[field.name] = value === NULL ? null : normalized(value, field);
  }
}

const YES = new Set(['yes', 'y', 'true', 'on', '1']);
const NO = new Set(['no', 'n', 'false', 'off', '0']);

/** Bulk CSV has more words for true and false than other input, and dates may end in a time zone. */
function normalized(value: string, field: Field): Row[string] {
  if (field.type === 'boolean') {
    const word = value.trim().toLowerCase();
    return YES.has(word) ? true : NO.has(word) ? false : value;
  }
  if (field.type === 'date') return value.replace(/^(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:?\d\d)$/, '$1');
  return value;
}

function setParents(
  read: readonly ReadRow[],
  values: readonly string[],
  { field, target, key }: Extract<Column, { kind: 'parent' }>,
  tx: Transaction
): void {
  const wanted = [...new Set(values.filter((value) => value !== '' && value !== NULL))];
  const ids = wanted.length > 0 ? findParents(wanted, target, key, tx) : new Map<string, string[]>();
  for (const [index, value] of values.entries()) {
    if (value === '') continue;
    const found = ids.get(value.toLowerCase()) ?? [];
    if (value === NULL) read[index].row[field.name] = null;
    else if (found.length === 1) read[index].row[field.name] = found[0];
    else if (found.length > 1) read[index].errors.push(multipleMatches(key, found));
    else read[index].errors.push(noParent(value, key, target));
  }
}

function findParents(
  values: string[],
  target: ObjectType,
  key: Field,
  tx: Transaction
): Map<string, string[]> {
  const { records } = tx.query(`SELECT Id, ${key.name} FROM ${target.name} WHERE ${key.name} IN :values`, {
    mode: 'user',
    bind: () => (isNumeric(key) ? values.map(Number) : values),
    countLimits: false
  });
  const found = new Map<string, string[]>();
  for (const { id, fields } of records) {
    const value = String(fields[key.name]).toLowerCase();
    found.set(value, [...(found.get(value) ?? []), String(id)]);
  }
  return found;
}

function noParent(value: string, key: Field, target: ObjectType): SaveError {
  return {
    statusCode: 'INVALID_FIELD',
    message: `Foreign key external ID: ${value.toLowerCase()} not found for field ${key.name} in entity ${target.name}`,
    fields: []
  };
}
