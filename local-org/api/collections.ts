import { z } from 'zod';
import { OrgError } from '../errors';
import type { ObjectType } from '../metadata/schema';
import { DmlError, type SaveResult } from '../records/errors';
import type { Row } from '../records/row';
import type { Transaction } from '../records/transaction';
import { toId18 } from '../soql/record-id';
import { ApiError } from './errors';
import { readBody } from './json-body';
import { visibleObject } from './objects';
import { recordToJson } from './record-json';
import { basePath, type Resource, type ResourceAnswer, type ResourceCall } from './resource';
import { rowFromInput } from './row-input';
import { publishAsUser } from './rows';

/** Records a request may carry. */
export const COLLECTION_LIMIT = 200;

const record = z.looseObject({ attributes: z.looseObject({ type: z.string() }) });
const recordsBody = z.object({ allOrNone: z.boolean().default(false), records: z.array(record).min(1) });
const readBodySchema = z.object({ ids: z.array(z.string()), fields: z.array(z.string()).min(1) });

type Save = (tx: Transaction, object: ObjectType, rows: Row[]) => SaveResult[];

/** Up to 200 records in one request: `composite/sobjects`. */
export const collectionResources: Resource[] = [
  { method: 'POST', path: 'composite/sobjects', handle: (call) => saveAll(call, insertOrPublish) },
  { method: 'PATCH', path: 'composite/sobjects', handle: (call) => saveAll(call, update) },
  { method: 'PATCH', path: 'composite/sobjects/:object/:field', handle: upsertAll },
  { method: 'DELETE', path: 'composite/sobjects', handle: deleteAll },
  {
    method: 'GET',
    path: 'composite/sobjects/:object',
    handle: (call) => readAll(call, listOf(call, 'ids'), listOf(call, 'fields'))
  },
  { method: 'POST', path: 'composite/sobjects/:object', handle: readAllByBody }
];

const partly = { mode: 'user', sharing: true, allOrNone: false, countLimits: false } as const;
const insertOrPublish: Save = (tx, object, rows) =>
  object.kind === 'event' ? publishAsUser(tx, object, rows) : tx.insert(object.name, rows, partly);
const update: Save = (tx, object, rows) => tx.update(object.name, rows, partly);

function upsertAll(call: ResourceCall): ResourceAnswer {
  const object = visibleObject(call, call.params.object);
  const field = object.field(call.params.field);
  if (!field || !(field.isExternalId || field.name === 'Id')) {
    throw ApiError.notFound(
      `Provided external ID field does not exist or is not accessible: ${call.params.field}`
    );
  }
  return saveAll(
    call,
    (tx, target, rows) => tx.upsert(target.name, rows, { ...partly, externalId: field.name }),
    object
  );
}

/**
 * Saves all records; consecutive ones of one type go together, as on the platform. With allOrNone one failure undoes
 * all, and the others say ALL_OR_NONE_OPERATION_ROLLED_BACK.
 */
function saveAll(call: ResourceCall, save: Save, only?: ObjectType): ResourceAnswer {
  const { allOrNone, records } = readBody(recordsBody, call.body);
  if (records.length > COLLECTION_LIMIT) throw ApiError.tooManyRecords(COLLECTION_LIMIT);
  const groups = groupByType(records).map(({ type, inputs }) => ({
    object: visibleObject(call, type),
    inputs
  }));
  const stranger = groups.find(({ object }) => only && object !== only);
  if (stranger) {
    throw new ApiError(
      'INVALID_TYPE',
      `Records must be of type ${only?.name}, not ${stranger.object.name}`,
      400
    );
  }
  const results = runTogether(call, allOrNone, (tx) =>
    groups.flatMap(({ object, inputs }) => saveGroup(tx, object, inputs, save))
  );
  return { status: 200, body: results.map((result) => resultToJson(result, only !== undefined)) };
}

function saveGroup(
  tx: Transaction,
  object: ObjectType,
  inputs: Record<string, unknown>[],
  save: Save
): SaveResult[] {
  const results: SaveResult[] = new Array(inputs.length);
  const rows: Row[] = [];
  const places: number[] = [];
  for (const [index, input] of inputs.entries()) {
    try {
      rows.push(rowFromInput(input, object, tx));
      places.push(index);
    } catch (error) {
      results[index] = failure(error);
    }
  }
  const saved = rows.length > 0 ? save(tx, object, rows) : [];
  saved.forEach((result, index) => (results[places[index]] = result));
  return results;
}

/** Only an upsert says whether the record was created. */
function resultToJson({ id, success, created, errors }: SaveResult, isUpsert: boolean): object {
  const result = { ...(id ? { id } : {}), success, errors };
  return isUpsert && success ? { ...result, created: created ?? false } : result;
}

function failure(error: unknown): SaveResult {
  if (!(error instanceof OrgError)) throw error;
  const { code: statusCode, message, fields } = error;
  return { id: null, success: false, errors: [{ statusCode, message, fields }] };
}

class RolledBack extends Error {
  constructor(readonly results: SaveResult[]) {
    super('one record failed');
  }
}

function runTogether(
  call: ResourceCall,
  allOrNone: boolean,
  work: (tx: Transaction) => SaveResult[]
): SaveResult[] {
  try {
    return call.run((tx) =>
      tx.savepoint(() => {
        const results = work(tx);
        if (allOrNone && results.some(({ success }) => !success)) throw new RolledBack(results);
        return results;
      })
    );
  } catch (error) {
    if (error instanceof RolledBack) return error.results.map(undone);
    if (error instanceof DmlError) return error.results.map(undone);
    throw error;
  }
}

function undone(result: SaveResult): SaveResult {
  if (!result.success) return result;
  const message =
    'Record rolled back because not all records were valid and the request was using AllOrNone header';
  const errors = [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK', message, fields: [] }];
  return { id: null, success: false, errors };
}

function groupByType(
  records: z.infer<typeof record>[]
): { type: string; inputs: Record<string, unknown>[] }[] {
  const groups: { type: string; inputs: Record<string, unknown>[] }[] = [];
  for (const input of records) {
    const { type } = input.attributes;
    const last = groups.at(-1);
    if (last?.type.toLowerCase() === type.toLowerCase()) last.inputs.push(input);
    else groups.push({ type, inputs: [input] });
  }
  return groups;
}

function deleteAll(call: ResourceCall): ResourceAnswer {
  const ids = listOf(call, 'ids');
  if (ids.length > COLLECTION_LIMIT) throw ApiError.tooManyRecords(COLLECTION_LIMIT);
  const allOrNone = call.query.get('allOrNone') === 'true';
  const results = runTogether(call, allOrNone, (tx) => ids.map((id) => deleteOne(tx, id)));
  return { status: 200, body: results.map((result) => resultToJson(result, false)) };
}

function deleteOne(tx: Transaction, id: string): SaveResult {
  const full = toId18(id);
  if (!full) return failure(ApiError.malformedId(id));
  const [result] = tx.delete([full], partly);
  return result.success
    ? { id: full, success: true, errors: [] }
    : { id: full, success: false, errors: result.errors };
}

function listOf(call: ResourceCall, name: string): string[] {
  const list = (call.query.get(name) ?? '').split(',').filter((entry) => entry !== '');
  if (list.length === 0) throw new ApiError('MISSING_ARGUMENT', `The ${name} parameter is required`, 400);
  return list;
}

function readAllByBody(call: ResourceCall): ResourceAnswer {
  const { ids, fields } = readBody(readBodySchema, call.body);
  return readAll(call, ids, fields);
}

/** Records in the order of their ids; null for one that is not there. */
function readAll(call: ResourceCall, ids: string[], fields: string[]): ResourceAnswer {
  const object = visibleObject(call, call.params.object);
  const wanted = ids.map((id) => toId18(id) ?? id);
  const { records } = call.run((tx) =>
    tx.query(`SELECT ${[...new Set(['Id', ...fields])].join(', ')} FROM ${object.name} WHERE Id IN :ids`, {
      mode: 'user',
      sharing: true,
      bind: () => wanted,
      countLimits: false
    })
  );
  const shape = { schema: call.org.schema, base: basePath(call) };
  const found = new Map(records.map((row) => [row.fields.Id, recordToJson(row, shape)]));
  return { status: 200, body: wanted.map((id) => found.get(id) ?? null) };
}
