import type { ObjectType } from '../../metadata/object-type';
import { OrgError } from '../../errors';
import {
  DmlError,
  rolledBackWithOthers,
  saveErrors,
  unsupportedObject,
  type SaveError,
  type SaveResult
} from '../errors';
import type { Row } from '../row';
import type { Transaction } from '../transaction';
import type { Entry } from './entry';
import { InputReader, type Input } from './input';
import { SaveOrder } from './save-order';

export interface SaveOptions {
  /** Default true: one failure throws DmlError and saves nothing. */
  allOrNone?: boolean;
  /** In user mode the user needs access to the object and to each field given. */
  mode?: 'system' | 'user';
  /** Whether only records shared with the user may be changed; user mode implies it. */
  sharing?: boolean;
  /** A loader may set CreatedDate and its like. */
  auditFields?: boolean;
  /** Leaves out fields that cannot be written, as Apex does when it saves a record it queried. */
  skipReadOnly?: boolean;
  /** False for saves that no Apex makes, such as those of the REST API. */
  countLimits?: boolean;
  /** Set when a lead is being converted: what says so may be written by nobody else. */
  conversion?: boolean;
  /** Set when roll-up summary fields are being saved, which nobody else may. */
  summaries?: boolean;
}

const LARGEST_CHUNK = 200;
const MOST_ATTEMPTS = 3;

/** Inserts or updates records in chunks of 200, each in the platform's order of execution; see `SaveOrder`. */
export function saveRecords(
  tx: Transaction,
  operation: 'insert' | 'update',
  object: ObjectType,
  rows: Row[],
  options: SaveOptions
): SaveResult[] {
  countDml(tx, rows.length, options);
  if (object.kind === 'metadata') throw readOnlyObject(operation, object);
  if (object.kind === 'event') throw unsupportedObject(object.name);
  const refusal = accessRefusal(tx, operation, object, options);
  const inputs = refusal
    ? rows.map((): Input => ({ values: {}, errors: [refusal] }))
    : new InputReader(tx, object, operation, options).read(rows);
  const order = new SaveOrder(tx, operation, object, options);
  return allOrSome(tx, inputs.length, options, (indexes) => {
    const entries = indexes.map((index): Entry => {
      const { values, errors } = inputs[index];
      return { position: index, values: { ...values }, row: {}, errors: [...errors] };
    });
    order.save(entries);
    tx.noteSaved(operation, object.name, entries.filter(({ errors }) => errors.length === 0).length);
    return entries.map(({ row, errors }) =>
      errors.length
        ? { id: operation === 'update' ? idOf(row) : null, success: false, errors }
        : { id: idOf(row), success: true, created: operation === 'insert', errors: [] }
    );
  });
}

function idOf(row: Row): string | null {
  return (row.Id as string | undefined) ?? null;
}

/** Counts a DML statement and its rows against the transaction's limits, unless no Apex makes it. */
export function countDml(tx: Transaction, rows: number, options: SaveOptions): void {
  if (options.countLimits === false) return;
  tx.limits.count('dmlStatements');
  tx.limits.count('dmlRows', rows);
}

function accessRefusal(
  tx: Transaction,
  operation: 'insert' | 'update',
  object: ObjectType,
  options: SaveOptions
): SaveError | undefined {
  if (options.mode !== 'user') return undefined;
  const { access } = tx.records;
  const allowed =
    operation === 'insert' ? access.canCreate(tx.user, object) : access.canEdit(tx.user, object);
  return allowed
    ? undefined
    : saveErrors.noAccessToObject(operation === 'insert' ? 'inserted' : 'updated', object.name);
}

function readOnlyObject(operation: string, object: ObjectType): OrgError {
  return new OrgError(
    'INVALID_TYPE_FOR_OPERATION',
    `DML operation ${operation} not allowed on ${object.name}`
  );
}

/**
 * Saves all records or none, or, with allOrNone false, as many as can be: a chunk in which some fail is undone and
 * tried again without them, at most three times, with the limits as they were before.
 * Source: Apex Developer Guide, "Bulk DML Exception Handling".
 */
export function allOrSome(
  tx: Transaction,
  count: number,
  options: SaveOptions,
  attempt: (indexes: number[]) => SaveResult[]
): SaveResult[] {
  return tx.savepoint(() => {
    const results: SaveResult[] = [];
    for (let from = 0; from < count; from += LARGEST_CHUNK) {
      const indexes = Array.from({ length: Math.min(LARGEST_CHUNK, count - from) }, (_, i) => from + i);
      if (options.allOrNone === false) saveSome(tx, indexes, attempt, results);
      else saveAll(indexes, count, attempt, results);
    }
    return results;
  });
}

function saveAll(
  indexes: number[],
  count: number,
  attempt: (indexes: number[]) => SaveResult[],
  results: SaveResult[]
): void {
  const chunk = attempt(indexes);
  chunk.forEach((result, i) => (results[indexes[i]] = result));
  if (chunk.every(({ success }) => success)) return;
  for (let i = 0; i < count; i++) if (!results[i] || results[i].success) results[i] = rolledBackWithOthers();
  throw new DmlError(results);
}

function saveSome(
  tx: Transaction,
  indexes: number[],
  attempt: (indexes: number[]) => SaveResult[],
  results: SaveResult[]
): void {
  const limits = tx.limits.snapshot();
  let remaining = indexes;
  for (let tries = 1; remaining.length > 0; tries++) {
    const savepoint = tx.setSavepoint();
    const outcome = attempt(remaining);
    outcome.forEach((result, i) => (results[remaining[i]] = result));
    const good = remaining.filter((index) => results[index].success);
    if (good.length === remaining.length) {
      tx.release(savepoint);
      return;
    }
    tx.rollbackTo(savepoint);
    tx.release(savepoint);
    if (tries === MOST_ATTEMPTS) {
      for (const index of good)
        results[index] = { id: null, success: false, errors: [saveErrors.tooManyRetries()] };
      return;
    }
    tx.limits.restore(limits);
    remaining = good;
  }
}
