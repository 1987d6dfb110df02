import type { FastifyInstance } from 'fastify';
import type { ObjectType } from '../../metadata/object-type';
import { valueFromInput } from '../../api/row-input';
import type { Row } from '../../records/row';
import type { LightningContext } from '../context';
import { LightningError } from '../errors';
import { compactFields, layoutOf } from '../layouts/layout';
import { objectOfRecord, uiResource, type UiCall } from './call';
import type { FieldPath } from './field-paths';
import { selectList, uiRecord, type UiRecord } from './record-shape';

const SAVE = { mode: 'user', countLimits: false } as const;

/** `/ui-api/records`: read, create, change and delete one record. */
export function recordResources(app: FastifyInstance, org: LightningContext): void {
  uiResource(app, org, 'GET', 'records/:recordId', (call) => {
    const object = objectOfRecord(org, call.user, call.params.recordId);
    return readRecord(call, object, call.params.recordId, pathsAskedFor(call, object));
  });

  uiResource(app, org, 'POST', 'records', (call) => {
    const { apiName, fields } = call.body;
    if (typeof apiName !== 'string') throw LightningError.malformedInput('apiName is missing.');
    const object = call.object(apiName);
    const [{ id }] = call.tx.insert(object.name, [rowOf(object, fields)], SAVE);
    return readRecord(call, object, id ?? '', savedPaths(call, object, fields));
  });

  uiResource(app, org, 'PATCH', 'records/:recordId', (call) => {
    const object = objectOfRecord(org, call.user, call.params.recordId);
    const { fields } = call.body;
    call.tx.update(object.name, [{ ...rowOf(object, fields), Id: call.params.recordId }], SAVE);
    return readRecord(call, object, call.params.recordId, savedPaths(call, object, fields));
  });

  uiResource(app, org, 'DELETE', 'records/:recordId', (call) => {
    objectOfRecord(org, call.user, call.params.recordId);
    call.tx.delete([call.params.recordId], SAVE);
    return undefined;
  });
}

/** Reads one record as its user. Throws LightningError NOT_FOUND. */
export function readRecord(call: UiCall, object: ObjectType, recordId: string, paths: FieldPath[]): UiRecord {
  const soql = `SELECT ${selectList(object, paths)} FROM ${object.name} WHERE Id = :recordId`;
  const { records } = call.tx.query(soql, { bind: () => recordId, mode: 'user', countLimits: false });
  if (records.length === 0) throw LightningError.noSuchRecord();
  return uiRecord(records[0], object, paths, call.user);
}

/** `fields` must be visible, `optionalFields` are left out when they are not, `layoutTypes` adds the layout's fields. */
function pathsAskedFor(call: UiCall, object: ObjectType): FieldPath[] {
  const fields = call.list('fields').map((name) => call.paths.require(object, name));
  const optional = call.list('optionalFields').flatMap((name) => call.paths.find(object, name) ?? []);
  const layouts = call.list('layoutTypes').flatMap((type) => {
    const names =
      type === 'Compact' ? compactFields(call.org, call.user, object) : layoutFieldNames(call, object);
    return names.flatMap((name) => call.paths.find(object, name) ?? []);
  });
  if (
    !call.list('fields').length &&
    !call.list('optionalFields').length &&
    !call.list('layoutTypes').length
  ) {
    throw LightningError.malformedInput('Name the fields, optionalFields or layoutTypes to read.');
  }
  return [...fields, ...optional, ...layouts];
}

function layoutFieldNames(call: UiCall, object: ObjectType): string[] {
  return layoutOf(call.org, call.user, object).sections.flatMap((section) =>
    section.rows.flat().map(({ field }) => field)
  );
}

/** A saved record answers with what was saved and its name. */
function savedPaths(call: UiCall, object: ObjectType, fields: unknown): FieldPath[] {
  const names = [object.nameField ?? 'Id', ...Object.keys(Object(fields))];
  return names.flatMap((name) => call.paths.find(object, name) ?? []);
}

function rowOf(object: ObjectType, fields: unknown): Row {
  if (typeof fields !== 'object' || fields === null)
    throw LightningError.malformedInput('fields is missing.');
  const row: Row = {};
  for (const [name, value] of Object.entries(fields)) {
    const field = object.field(name);
    if (!field) throw LightningError.noSuchField(object.name, name);
    row[field.name] = valueFromInput(value, field);
  }
  return row;
}
