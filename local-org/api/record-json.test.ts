import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Schema } from '../metadata/schema';
import type { QueryRecord } from '../soql/compiled-query';
import { recordToJson } from './record-json';

const types: Record<string, Record<string, string>> = {
  Cake__c: { Id: 'id', Name: 'string', Baked_At__c: 'datetime', Baked_On__c: 'date', Price__c: 'currency' },
  Order__c: { Id: 'id', Name: 'string' }
};
const schema = {
  object: (name: string) =>
    types[name] && { name, field: (asked: string) => types[name][asked] && { type: types[name][asked] } }
} as unknown as Schema;
const shape = { schema, base: '/services/data/v65.0' };
const order: QueryRecord = { type: 'Order__c', id: 'a02000000000001AAA', fields: { Name: 'O-1' } };
const cake = (fields: QueryRecord['fields']): QueryRecord => ({
  type: 'Cake__c',
  id: 'a00000000000001AAA',
  fields
});

test('attributes come first, with the address of the record', () => {
  const json = recordToJson(cake({ Name: 'Sponge', Price__c: 4.5 }), shape);
  assert.equal(
    JSON.stringify(json),
    '{"attributes":{"type":"Cake__c","url":"/services/data/v65.0/sobjects/Cake__c/a00000000000001AAA"},"Name":"Sponge","Price__c":4.5}'
  );
});

test('instants end in +0000, and only instants', () => {
  const text = '2026-11-21T09:30:00.000Z';
  const json = recordToJson(cake({ Baked_At__c: text, Name: text, Baked_On__c: '2026-11-21' }), shape);
  assert.equal(json.Baked_At__c, '2026-11-21T09:30:00.000+0000');
  assert.equal(json.Name, text);
  assert.equal(json.Baked_On__c, '2026-11-21');
});

test('parents nest, children are a result of their own, empty ones are null', () => {
  const json = recordToJson(
    cake({ Orders__r: [order], Empty__r: [], Baker__r: order, Gone__r: null }),
    shape
  );
  assert.deepEqual(json.Baker__r, {
    attributes: { type: 'Order__c', url: '/services/data/v65.0/sobjects/Order__c/a02000000000001AAA' },
    Name: 'O-1'
  });
  assert.deepEqual(json.Orders__r, { totalSize: 1, done: true, records: [json.Baker__r] });
  assert.equal(json.Empty__r, null);
  assert.equal(json.Gone__r, null);
});

test('aggregates have no address, and their instants are known by their form', () => {
  const aggregate: QueryRecord = {
    type: 'AggregateResult',
    id: null,
    fields: { expr0: '2026-11-21T09:30:00.000Z', n: 2 }
  };
  assert.deepEqual(recordToJson(aggregate, shape), {
    attributes: { type: 'AggregateResult' },
    expr0: '2026-11-21T09:30:00.000+0000',
    n: 2
  });
});
