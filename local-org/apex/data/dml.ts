import { OrgError } from '../../errors';
import type { ObjectType } from '../../metadata/object-type';
import type { SaveError, SaveResult } from '../../records/errors';
import { DmlError } from '../../records/errors';
import type { Row } from '../../records/row';
import { execution } from '../execution';
import { NullPointerException, SObjectException } from '../values/apex-exception';
import type { SObject } from '../values/sobject';
import { dmlError } from './apex-errors';
import { rowOfRecord } from './row-values';

export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete';

export interface DmlOptions {
  /** Default true: one failure throws DmlException and saves nothing. */
  allOrNone?: boolean;
  /** `as user` and `as system`, AccessLevel; without it, the sharing of the class counts. */
  mode?: 'user' | 'system';
  /** Field by which upsert finds existing records; Id if left out. */
  externalId?: string;
}

/**
 * A DML statement or method on records of Apex: one result per record, in order. New records get their Ids.
 * Throws DmlException (with allOrNone) or LimitException; errors put on records with addError count as failures.
 */
export function saveRecords(operation: DmlOperation, records: readonly SObject[], options: DmlOptions = {}): SaveResult[] {
  if (records.some((record) => record == null)) {
    throw new NullPointerException(`Attempt to de-reference a null object`);
  }
  const results: SaveResult[] = [];
  try {
    // Records of several objects are saved in runs of the same object, as on the platform.
    for (let start = 0; start < records.length; ) {
      const { objectType } = records[start];
      let end = start + 1;
      while (end < records.length && records[end].objectType === objectType) {
        end++;
      }
      results.push(...saveRun(operation, objectType, records.slice(start, end), options));
      start = end;
    }
  } catch (error) {
    throw dmlError(operation, error);
  }
  return results;
}

function saveRun(
  operation: DmlOperation,
  object: ObjectType,
  records: readonly SObject[],
  options: DmlOptions
): SaveResult[] {
  const results = attempt(operation, object, records, options);
  results.forEach((result, index) => {
    if (result.success && (operation === 'insert' || operation === 'upsert')) {
      records[index].fields.set('Id', result.id);
    }
  });
  return results;
}

/** A trigger that fails as a whole fails each of the records: with allOrNone false that is an answer, not an end. */
function attempt(
  operation: DmlOperation,
  object: ObjectType,
  records: readonly SObject[],
  options: DmlOptions
): SaveResult[] {
  try {
    return save(operation, object, records, options);
  } catch (error) {
    if (!(error instanceof OrgError) || error instanceof DmlError || !SAVE_FAILURES.has(error.code)) {
      throw error;
    }
    const failure: SaveError = { statusCode: error.code, message: error.message, fields: error.fields };
    const results = records.map((record): SaveResult => ({ id: record.id, success: false, errors: [failure] }));
    if (options.allOrNone !== false) {
      throw new DmlError(results);
    }
    return results;
  }
}

const SAVE_FAILURES = new Set(['CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', 'INVALID_TYPE_FOR_OPERATION']);

function save(
  operation: DmlOperation,
  object: ObjectType,
  records: readonly SObject[],
  { allOrNone, mode, externalId }: DmlOptions
): SaveResult[] {
  const { tx, sharing } = execution();
  const common = { allOrNone, mode: mode ?? 'system', sharing: mode === undefined && sharing } as const;
  const saveOptions = { ...common, skipReadOnly: true };
  switch (operation) {
    case 'insert':
      return tx.insert(object.name, records.map(rowOfRecord), saveOptions);
    case 'update':
      return tx.update(object.name, records.map(rowOfRecord), saveOptions);
    case 'upsert':
      return tx.upsert(object.name, records.map(rowOfRecord), { ...saveOptions, externalId: externalId ?? 'Id' });
    case 'delete':
      return tx.delete(records.map(idOf), common);
    case 'undelete':
      return tx.undelete(records.map(idOf), common);
  }
}

function idOf(record: SObject): string {
  if (record.id === null) {
    throw new SObjectException('Id not specified in a DML call');
  }
  return record.id;
}

/** Publishes platform events: one result per event; events cannot fail one another. */
export function publishEvents(events: readonly SObject[]): SaveResult[] {
  const { tx } = execution();
  const results: SaveResult[] = [];
  const rows = new Map<string, { index: number; row: Row }[]>();
  events.forEach((event, index) => {
    const { name } = event.objectType;
    rows.set(name, [...(rows.get(name) ?? []), { index, row: rowOfRecord(event) }]);
  });
  try {
    for (const [object, entries] of rows) {
      const published = tx.publish(
        object,
        entries.map((entry) => entry.row)
      );
      published.forEach((result, position) => (results[entries[position].index] = result));
    }
  } catch (error) {
    throw dmlError('publish', error);
  }
  return results;
}
