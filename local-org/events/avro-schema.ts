import { createHash } from 'node:crypto';
import { Type } from 'avsc';
import type { Field, ObjectType } from '../metadata/schema';
import type { LoggedEvent } from '../records/event-log';
import type { Row } from '../records/row';

/** The Avro schema of an event object, and the way from a payload to bytes and back. */
export interface EventSchema {
  /** A fingerprint of the fields, the same for the same fields. */
  id: string;
  json: string;
  encode(event: LoggedEvent): Buffer;
  /** Returns a row without CreatedDate and CreatedById, which publishing sets. Throws when the bytes do not fit. */
  decode(payload: Buffer): Row;
}

type AvroType = 'string' | 'double' | 'boolean' | 'long';

const TYPES: Partial<Record<Field['type'], AvroType>> = {
  boolean: 'boolean',
  int: 'double',
  double: 'double',
  currency: 'double',
  percent: 'double',
  date: 'long',
  datetime: 'long'
};

/** Fields of every event that are not part of its payload: the envelope carries them. */
const ENVELOPE = new Set(['Id', 'EventUuid', 'ReplayId', 'CreatedDate', 'CreatedById']);

/**
 * Returns the Avro schema as the Pub/Sub API serves it: namespace `com.sforce.eventbus`, CreatedDate and CreatedById
 * first, every other field nullable, instants as milliseconds since 1970.
 */
export function eventSchema(object: ObjectType): EventSchema {
  const fields = object.fields.filter(({ name }) => !ENVELOPE.has(name));
  const json = JSON.stringify({
    name: object.name,
    namespace: 'com.sforce.eventbus',
    type: 'record',
    fields: [
      { name: 'CreatedDate', type: 'long', doc: 'CreatedDate:DateTime' },
      { name: 'CreatedById', type: 'string', doc: 'CreatedBy:EntityId' },
      ...fields.map((field) => ({
        name: field.name,
        type: ['null', avroType(field)],
        doc: 'Data',
        default: null
      }))
    ]
  });
  const type = Type.forSchema(JSON.parse(json));
  const instants = fields.filter((field) => avroType(field) === 'long');
  return {
    id: createHash('sha256').update(json).digest('base64url').slice(0, 22),
    json,
    encode: (event) => type.toBuffer(toAvro(event, fields)),
    decode: (payload) => fromAvro(type.fromBuffer(payload) as Row, fields, instants)
  };
}

function avroType({ type }: Field): AvroType {
  return TYPES[type] ?? 'string';
}

function toAvro(event: LoggedEvent, fields: Field[]): Record<string, unknown> {
  const { payload } = event;
  const value: Record<string, unknown> = {
    CreatedDate: Date.parse(event.createdAt),
    CreatedById: payload.CreatedById ?? ''
  };
  for (const field of fields) {
    const own = payload[field.name] ?? null;
    value[field.name] = own !== null && avroType(field) === 'long' ? Date.parse(String(own)) : own;
  }
  return value;
}

function fromAvro(decoded: Row, fields: Field[], instants: Field[]): Row {
  const row: Row = {};
  for (const { name } of fields) row[name] = decoded[name];
  for (const { name, type } of instants) {
    const milliseconds = decoded[name];
    if (milliseconds === null) continue;
    const instant = new Date(Number(milliseconds)).toISOString();
    row[name] = type === 'date' ? instant.slice(0, 10) : instant;
  }
  return row;
}
