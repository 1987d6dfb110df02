import { OrgError } from '../../errors';
import type { Field, ObjectType } from '../../metadata/object-type';
import type { Value } from '../../soql/storage';
import { DmlError, rolledBackWithOthers, type SaveError, type SaveResult } from '../errors';
import type { Row } from '../row';
import type { Transaction } from '../transaction';
import { findByKey, multipleMatches } from './input';
import { countDml, saveRecords, type SaveOptions } from './save';

type UpsertOptions = SaveOptions & { externalId?: string };

/** Sorts rows into updates and inserts by their external id, saves both, and reports in the rows' order. */
export function upsertRecords(
  tx: Transaction,
  object: ObjectType,
  rows: Row[],
  options: UpsertOptions
): SaveResult[] {
  countDml(tx, rows.length, options);
  const key = keyField(object, options.externalId ?? 'Id');
  const uncounted: SaveOptions = { ...options, countLimits: false };
  return tx.savepoint(() => {
    const { inserts, updates, refused } = sortRows(tx, object, key, rows);
    const results: SaveResult[] = [];
    for (const [index, error] of refused) results[index] = { id: null, success: false, errors: [error] };
    if (refused.size && options.allOrNone !== false) throw dmlError(results, rows.length);
    for (const [operation, chosen] of [
      ['insert', inserts],
      ['update', updates]
    ] as const) {
      if (chosen.size === 0) continue;
      saveChosen(tx, operation, object, chosen, uncounted, rows.length, results);
    }
    return results;
  });
}

function saveChosen(
  tx: Transaction,
  operation: 'insert' | 'update',
  object: ObjectType,
  chosen: Map<number, Row>,
  options: SaveOptions,
  count: number,
  results: SaveResult[]
): void {
  const place = (saved: SaveResult[]) =>
    [...chosen.keys()].forEach(
      (index, i) => (results[index] = { ...saved[i], created: operation === 'insert' })
    );
  try {
    place(saveRecords(tx, operation, object, [...chosen.values()], options));
  } catch (error) {
    if (!(error instanceof DmlError)) throw error;
    place(error.results);
    throw dmlError(results, count);
  }
}

function dmlError(results: SaveResult[], count: number): DmlError {
  for (let i = 0; i < count; i++) if (!results[i] || results[i].success) results[i] = rolledBackWithOthers();
  return new DmlError(results);
}

function keyField(object: ObjectType, name: string): Field {
  const field = object.field(name);
  if (field && (field.name === 'Id' || field.isExternalId || field.isUnique)) return field;
  throw new OrgError(
    'INVALID_FIELD',
    `Field name provided, ${name}, is not an External ID or indexed field for ${object.name}`,
    [name]
  );
}

interface SortedRows {
  inserts: Map<number, Row>;
  updates: Map<number, Row>;
  refused: Map<number, SaveError>;
}

function sortRows(tx: Transaction, object: ObjectType, key: Field, rows: Row[]): SortedRows {
  const sorted: SortedRows = { inserts: new Map(), updates: new Map(), refused: new Map() };
  if (key.name === 'Id') {
    rows.forEach((row, i) => (valueOf(row, 'Id') ? sorted.updates : sorted.inserts).set(i, row));
    return sorted;
  }
  const values = rows.map((row) => valueOf(row, key.name));
  const found = findByKey(
    tx,
    object,
    key,
    values.filter((value) => value !== null)
  );
  const used = new Map<string, number>();
  rows.forEach((row, i) => {
    const value = values[i];
    const folded = String(value).toLowerCase();
    const ids = found.get(folded) ?? [];
    if (value === null) sorted.refused.set(i, missingKey(key));
    else if (ids.length > 1) sorted.refused.set(i, multipleMatches(key, ids));
    else if (used.has(folded)) sorted.refused.set(i, duplicateKey(key, value));
    else if (ids.length === 1) sorted.updates.set(i, { ...row, Id: ids[0] });
    else sorted.inserts.set(i, withoutId(row));
    used.set(folded, i);
  });
  return sorted;
}

function valueOf(row: Row, name: string): Value {
  const key = Object.keys(row).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  const value = key === undefined ? null : row[key];
  return value === '' || value === undefined ? null : value;
}

function withoutId(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name.toLowerCase() !== 'id'));
}

function missingKey(key: Field): SaveError {
  return { statusCode: 'MISSING_ARGUMENT', message: `${key.name} not specified`, fields: [key.name] };
}

function duplicateKey(key: Field, value: Value): SaveError {
  return {
    statusCode: 'DUPLICATE_VALUE',
    message: `Duplicate external id specified: ${String(value)}`,
    fields: [key.name]
  };
}
