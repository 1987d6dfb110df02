import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Type } from 'avsc';
import type { Field, FieldType, ObjectType } from '../metadata/schema';
import type { LoggedEvent } from '../records/event-log';
import { eventSchema } from './avro-schema';

const field = (name: string, type: FieldType) => ({ name, type }) as Field;
const bell = (...custom: Field[]) =>
  ({
    name: 'Bell__e',
    fields: [
      field('ReplayId', 'string'),
      field('EventUuid', 'string'),
      field('CreatedDate', 'datetime'),
      field('CreatedById', 'reference'),
      ...custom
    ]
  }) as ObjectType;
const custom = [
  field('Tone__c', 'string'),
  field('Hertz__c', 'double'),
  field('Is_Loud__c', 'boolean'),
  field('Rung_At__c', 'datetime'),
  field('Cast_On__c', 'date')
];
const event: LoggedEvent = {
  replayId: 7,
  uuid: 'b9a0b1f2-0000-4000-8000-000000000001',
  topic: '/event/Bell__e',
  object: 'Bell__e',
  createdAt: '2026-11-21T09:30:00.123Z',
  payload: {
    CreatedById: '005000000000001AAA',
    Tone__c: 'a',
    Hertz__c: 440.5,
    Is_Loud__c: true,
    Rung_At__c: '2026-11-21T09:29:59.456Z',
    Cast_On__c: '1900-01-31'
  }
};

test('is a record of com.sforce.eventbus with the audit fields first and every other field nullable', () => {
  const { json } = eventSchema(bell(...custom));
  const schema = JSON.parse(json);
  assert.equal(`${schema.namespace}.${schema.name}`, 'com.sforce.eventbus.Bell__e');
  assert.deepEqual(
    schema.fields.map((entry: { name: string; type: unknown }) => [entry.name, entry.type]),
    [
      ['CreatedDate', 'long'],
      ['CreatedById', 'string'],
      ['Tone__c', ['null', 'string']],
      ['Hertz__c', ['null', 'double']],
      ['Is_Loud__c', ['null', 'boolean']],
      ['Rung_At__c', ['null', 'long']],
      ['Cast_On__c', ['null', 'long']]
    ]
  );
});

test('the id stays for the same fields and changes with them', () => {
  assert.equal(eventSchema(bell(...custom)).id, eventSchema(bell(...custom)).id);
  assert.notEqual(eventSchema(bell(...custom)).id, eventSchema(bell(...custom.slice(1))).id);
});

test('a client that knows only the schema reads the event', () => {
  const schema = eventSchema(bell(...custom));
  const read = Type.forSchema(JSON.parse(schema.json)).fromBuffer(schema.encode(event));
  assert.deepEqual(
    { ...read },
    {
      CreatedDate: Date.parse(event.createdAt),
      CreatedById: '005000000000001AAA',
      Tone__c: 'a',
      Hertz__c: 440.5,
      Is_Loud__c: true,
      Rung_At__c: Date.parse('2026-11-21T09:29:59.456Z'),
      Cast_On__c: Date.parse('1900-01-31')
    }
  );
});

test('a payload comes back as a row, without what publishing sets', () => {
  const schema = eventSchema(bell(...custom));
  const { CreatedById: _set, ...row } = event.payload;
  assert.deepEqual({ ...schema.decode(schema.encode(event)) }, row);
});

test('blank fields are null both ways', () => {
  const schema = eventSchema(bell(field('Tone__c', 'string'), field('Rung_At__c', 'datetime')));
  const bytes = schema.encode({ ...event, payload: {} });
  assert.deepEqual(schema.decode(bytes), { Tone__c: null, Rung_At__c: null });
});

test('bytes of another schema are refused', () => {
  assert.throws(() => eventSchema(bell(...custom)).decode(Buffer.from([1, 2, 3])));
});
