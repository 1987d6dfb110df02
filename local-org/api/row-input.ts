import type { Field, ObjectType } from '../metadata/schema';
import type { Row } from '../records/row';
import type { Transaction } from '../records/transaction';
import { ApiError } from './errors';

/** What a request gives for one record: field values and, under `attributes`, its type. */
export type RecordInput = Record<string, unknown>;

/**
 * Returns a row of the object from a request's JSON, values in the org's own form. Parents given by external id
 * (`"Account": {"Key__c": "x"}`) are looked up. Throws ApiError INVALID_FIELD for an unknown field and
 * JSON_PARSER_ERROR for a value of the wrong type.
 */
export function rowFromInput(input: RecordInput, object: ObjectType, tx: Transaction): Row {
  const row: Row = {};
  for (const [name, value] of Object.entries(input)) {
    if (name.toLowerCase() === 'attributes') continue;
    const field = object.field(name);
    if (field) row[field.name] = valueFromInput(value, field);
    else setParent(row, name, value, object, tx);
  }
  return row;
}

function setParent(row: Row, name: string, value: unknown, object: ObjectType, tx: Transaction): void {
  const isRelationship = (field: Field) => field.relationshipName?.toLowerCase() === name.toLowerCase();
  const field = object.fields.find(isRelationship);
  if (!field) throw ApiError.invalidField(name, object.name);
  if (value === null) {
    row[field.name] = null;
    return;
  }
  if (typeof value !== 'object') throw cannotDeserialize('object', value);
  const keys = Object.entries(value).filter(([key]) => key.toLowerCase() !== 'attributes');
  const parentName =
    (value as { attributes?: { type?: string } }).attributes?.type ?? field.referenceTo?.[0] ?? '';
  const parent = tx.records.schema.object(parentName);
  const [key, keyValue] = keys[0] ?? [];
  const keyField = key === undefined ? undefined : parent?.field(key);
  if (keys.length !== 1 || !parent || !keyField) throw ApiError.invalidField(name, object.name);
  const found = tx.query(`SELECT Id FROM ${parent.name} WHERE ${keyField.name} = :value`, {
    bind: () => keyValue,
    mode: 'user',
    countLimits: false
  });
  if (found.records.length !== 1) {
    throw new ApiError(
      'INVALID_FIELD',
      `Foreign key external ID: ${String(keyValue)} not found for field ${keyField.name} in entity ${parent.name}`,
      400
    );
  }
  row[field.name] = found.records[0].fields.Id as string;
}

const TEXT_OF_TYPE: Partial<Record<Field['type'], string>> = {
  datetime: 'datetime',
  date: 'date',
  time: 'time'
};

/** Returns a JSON value in the org's form for the field. */
export function valueFromInput(value: unknown, field: Field): Row[string] {
  if (value === null) return null;
  switch (field.type) {
    case 'boolean':
      if (typeof value === 'boolean') return value;
      if (value === 'true' || value === 'false') return value === 'true';
      throw cannotDeserialize('boolean', value);
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      return numberFromInput(value, field.type === 'int' ? 'int' : 'double');
    case 'datetime':
      return datetimeFromInput(value);
    case 'date':
      return dateFromInput(value);
    case 'junctionIdList':
      if (Array.isArray(value)) return value.map(String).join(';');
      throw cannotDeserialize('array', value);
    default:
      if (typeof value === 'string') return value;
      throw cannotDeserialize(TEXT_OF_TYPE[field.type] ?? 'string', value);
  }
}

function numberFromInput(value: unknown, kind: 'int' | 'double'): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw cannotDeserialize(kind, value);
  if (kind === 'int' && !Number.isInteger(number)) throw cannotDeserialize(kind, value);
  return number;
}

const DATETIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;

function datetimeFromInput(value: unknown): string {
  if (typeof value === 'string') {
    const day = /^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T00:00:00Z` : value;
    if (DATETIME.test(day)) {
      const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(day) ? day : `${day}Z`;
      const time = Date.parse(zoned.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
      if (!Number.isNaN(time)) return new Date(time).toISOString();
    }
  }
  throw cannotDeserialize('datetime', value);
}

function dateFromInput(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)) {
    const day = value.slice(0, 10);
    const time = Date.parse(`${day}T00:00:00Z`);
    const isWhole = value.length === 10 || DATETIME.test(value);
    if (isWhole && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)) return day;
  }
  throw cannotDeserialize('date', value);
}

function cannotDeserialize(kind: string, value: unknown): ApiError {
  const token = tokenOf(value);
  const text = typeof value === 'object' ? '' : ` value ${String(value)}`;
  return ApiError.jsonParser(
    `Cannot deserialize instance of ${kind} from ${token}${text} or request may be missing a required field`
  );
}

function tokenOf(value: unknown): string {
  if (Array.isArray(value)) return 'START_ARRAY';
  if (typeof value === 'object') return 'START_OBJECT';
  if (typeof value === 'number') return Number.isInteger(value) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT';
  if (typeof value === 'boolean') return value ? 'VALUE_TRUE' : 'VALUE_FALSE';
  return 'VALUE_STRING';
}
