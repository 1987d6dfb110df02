import { z } from 'zod';
import { NotEmulated } from '../errors';
import type { Field, ObjectType } from '../metadata/schema';
import type { SaveResult } from '../records/errors';
import type { Row } from '../records/row';
import type { Transaction } from '../records/transaction';
import { toId18 } from '../soql/record-id';
import { ApiError } from './errors';
import { readBody } from './json-body';
import { idOf, visibleObject } from './objects';
import { recordToJson, rowUrl } from './record-json';
import { basePath, type Resource, type ResourceAnswer, type ResourceCall } from './resource';
import { rowFromInput, valueFromInput } from './row-input';

const recordBody = z.record(z.string(), z.unknown());
const asUser = { mode: 'user', sharing: true, countLimits: false } as const;

/** One record at a time: create, read, update, delete, by Id and by external id. */
export const rowResources: Resource[] = [
  { method: 'POST', path: 'sobjects/:object', handle: createRow },
  { method: 'GET', path: 'sobjects/:object/:id', handle: readRow },
  { method: 'PATCH', path: 'sobjects/:object/:id', handle: updateRow },
  { method: 'DELETE', path: 'sobjects/:object/:id', handle: deleteRow },
  { method: 'GET', path: 'sobjects/:object/:field/:value', handle: readByKey },
  { method: 'PATCH', path: 'sobjects/:object/:field/:value', handle: upsertByKey },
  { method: 'DELETE', path: 'sobjects/:object/:field/:value', handle: deleteByKey }
];

function createRow(call: ResourceCall): ResourceAnswer {
  const object = visibleObject(call, call.params.object);
  const input = readBody(recordBody, call.body);
  const [result] = call.run((tx) => {
    const rows = [rowFromInput(input, object, tx)];
    return object.kind === 'event' ? publishAsUser(tx, object, rows) : tx.insert(object.name, rows, asUser);
  });
  return created(call, object, result);
}

/** Publishes rows of an event as the transaction's user, who needs the right to create it. */
export function publishAsUser(tx: Transaction, object: ObjectType, rows: Row[]): SaveResult[] {
  if (!tx.records.access.canCreate(tx.user, object)) throw ApiError.notFound();
  return tx.publish(object.name, rows, { countLimits: false });
}

function created(call: ResourceCall, object: ObjectType, result: SaveResult): ResourceAnswer {
  const { id, success, errors } = result;
  const location = rowUrl(basePath(call), object.name, id ?? '');
  return { status: 201, body: { id, success, errors }, headers: { Location: location } };
}

function readRow(call: ResourceCall): ResourceAnswer {
  const object = visibleObject(call, call.params.object);
  return readWhere(call, object, 'Id', idOf(object, call.params.id));
}

function readWhere(call: ResourceCall, object: ObjectType, key: string, value: unknown): ResourceAnswer {
  const fields = requestedFields(call, object);
  const { records } = call.run((tx) =>
    tx.query(`SELECT ${fields.join(', ')} FROM ${object.name} WHERE ${key} = :value`, {
      ...asUser,
      bind: () => value,
      countLimits: false
    })
  );
  const base = basePath(call);
  if (records.length === 0) throw ApiError.notFound();
  if (records.length > 1)
    return severalMatches(records.map((found) => rowUrl(base, object.name, String(found.fields.Id))));
  return { status: 200, body: recordToJson(records[0], { schema: call.org.schema, base }) };
}

/** The fields asked for with `?fields=`, else all that the user may read. */
function requestedFields(call: ResourceCall, object: ObjectType): string[] {
  const asked = call.query.get('fields');
  if (asked !== null) return [...new Set(['Id', ...asked.split(',').map((name) => name.trim())])];
  const { access } = call.org.records;
  return object.fields
    .filter((field) => access.canReadField(call.user, object, field))
    .map(({ name }) => name);
}

function updateRow(call: ResourceCall): ResourceAnswer {
  const object = visibleObject(call, call.params.object);
  const id = idOf(object, call.params.id);
  const input = readBody(recordBody, call.body);
  call.run((tx) => {
    requireRow(tx, object, id);
    tx.update(object.name, [{ ...rowFromInput(withoutId(input), object, tx), Id: id }], asUser);
  });
  return { status: 204 };
}

function withoutId(input: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([name]) => name.toLowerCase() !== 'id'));
}

function deleteRow(call: ResourceCall): ResourceAnswer {
  const object = visibleObject(call, call.params.object);
  const id = idOf(object, call.params.id);
  call.run((tx) => {
    requireRow(tx, object, id);
    tx.delete([id], asUser);
  });
  return { status: 204 };
}

/** Throws ApiError NOT_FOUND or ENTITY_IS_DELETED when there is no such record for this user. */
function requireRow(tx: Transaction, object: ObjectType, id: string): void {
  const columns = object.field('IsDeleted') ? 'Id, IsDeleted' : 'Id';
  const { records } = tx.query(`SELECT ${columns} FROM ${object.name} WHERE Id = :id`, {
    mode: 'system',
    sharing: true,
    bind: () => id,
    allRows: true,
    countLimits: false
  });
  if (records.length === 0) throw ApiError.notFound();
  if (records[0].fields.IsDeleted === true) throw new ApiError('ENTITY_IS_DELETED', 'entity is deleted', 404);
}

function readByKey(call: ResourceCall): ResourceAnswer {
  const { object, field, value } = keyOf(call);
  return readWhere(call, object, field.name, value);
}

function upsertByKey(call: ResourceCall): ResourceAnswer {
  const { object, field, value } = keyOf(call);
  const input = readBody(recordBody, call.body);
  return call.run((tx) => {
    const ids = idsByKey(tx, object, field, value);
    if (ids.length > 1) return severalMatches(ids.map((id) => rowUrl(basePath(call), object.name, id)));
    const row = { ...rowFromInput(input, object, tx), [field.name]: value };
    const [result] =
      field.name === 'Id'
        ? tx.update(object.name, [row], asUser)
        : tx.upsert(object.name, [row], { ...asUser, externalId: field.name });
    const isNew = ids.length === 0;
    const answer = created(call, object, result);
    const body = { ...(answer.body as object), created: isNew };
    return isNew ? { ...answer, body } : { status: 200, body };
  });
}

function deleteByKey(call: ResourceCall): ResourceAnswer {
  const { object, field, value } = keyOf(call);
  return call.run((tx) => {
    const ids = idsByKey(tx, object, field, value);
    if (ids.length === 0) throw ApiError.notFound();
    if (ids.length > 1) return severalMatches(ids.map((id) => rowUrl(basePath(call), object.name, id)));
    tx.delete(ids, asUser);
    return { status: 204 };
  });
}

function keyOf(call: ResourceCall): { object: ObjectType; field: Field; value: string | number } {
  const object = visibleObject(call, call.params.object);
  const field = object.field(call.params.field);
  if (toId18(call.params.field)) {
    throw new NotEmulated(`REST resource sobjects/${object.name}/<id>/${call.params.value}`);
  }
  if (!field || !(field.isExternalId || field.name === 'Id')) {
    throw ApiError.notFound(
      `Provided external ID field does not exist or is not accessible: ${call.params.field}`
    );
  }
  const value =
    field.name === 'Id' ? idOf(object, call.params.value) : valueFromInput(call.params.value, field);
  return { object, field, value: value as string | number };
}

function idsByKey(tx: Transaction, object: ObjectType, field: Field, value: unknown): string[] {
  const soql = `SELECT Id FROM ${object.name} WHERE ${field.name} = :value`;
  const { records } = tx.query(soql, { ...asUser, bind: () => value, countLimits: false });
  return records.map((record) => String(record.fields.Id));
}

/** HTTP 300: the external id stands for more than one record; the body lists them. */
function severalMatches(urls: string[]): ResourceAnswer {
  return { status: 300, body: urls };
}
