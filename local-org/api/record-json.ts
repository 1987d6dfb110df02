import type { ObjectType, Schema } from '../metadata/schema';
import type { QueryRecord } from '../soql/compiled-query';

type Json = null | string | number | boolean | Json[] | { [name: string]: Json };

/** Shapes records as the REST API sends them. `base` is `/services/data/vNN.0`. */
export interface RecordShape {
  schema: Schema;
  base: string;
}

/**
 * Returns a queried record as JSON: `attributes` first, then the fields in the order of the query, parents nested,
 * child queries as `{totalSize, done, records}` or null when empty.
 */
export function recordToJson(record: QueryRecord, shape: RecordShape): Record<string, Json> {
  const object = shape.schema.object(record.type);
  const json: Record<string, Json> = { attributes: attributesOf(record, shape) };
  for (const [name, value] of Object.entries(record.fields))
    json[name] = fieldToJson(value, name, object, shape);
  return json;
}

function attributesOf(record: QueryRecord, { base, schema }: RecordShape): Json {
  if (record.id === null || !schema.object(record.type)) return { type: record.type };
  return { type: record.type, url: rowUrl(base, record.type, record.id) };
}

/** The address of a record's resource. */
export function rowUrl(base: string, type: string, id: string): string {
  return `${base}/sobjects/${type}/${id}`;
}

function fieldToJson(value: unknown, name: string, object: ObjectType | undefined, shape: RecordShape): Json {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) {
    if (value.length === 0) return null;
    const records = value.map((child) => recordToJson(child as QueryRecord, shape));
    return { totalSize: records.length, done: true, records };
  }
  if (isQueryRecord(value)) return recordToJson(value, shape);
  if (typeof value === 'string') {
    return object?.field(name)?.type === 'junctionIdList'
      ? value.split(';')
      : textToJson(value, name, object);
  }
  return value as Json;
}

function isQueryRecord(value: unknown): value is QueryRecord {
  return typeof value === 'object' && value !== null && 'type' in value && 'fields' in value;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** A column of an aggregate query has no field to ask for its type, so there an instant is known by its form. */
function textToJson(value: string, name: string, object: ObjectType | undefined): string {
  const isDatetime = object ? object.field(name)?.type === 'datetime' : INSTANT.test(value);
  return isDatetime ? value.replace(/Z$/, '+0000') : value;
}
