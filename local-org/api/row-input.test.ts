import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Field, FieldType, ObjectType } from '../metadata/schema';
import type { Transaction } from '../records/transaction';
import { rowFromInput, valueFromInput } from './row-input';

const field = (name: string, type: FieldType, more: Partial<Field> = {}) =>
  ({ name, type, ...more }) as Field;

function objectType(name: string, fields: Field[]): ObjectType {
  const find = (asked: string) => fields.find((entry) => entry.name.toLowerCase() === asked.toLowerCase());
  return { name, fields, field: find } as ObjectType;
}

const cake = objectType('Cake__c', [
  field('Name', 'string'),
  field('Price__c', 'currency'),
  field('Baker__c', 'reference', { relationshipName: 'Baker__r', referenceTo: ['Baker__c'] })
]);
const baker = objectType('Baker__c', [field('Code__c', 'string', { isExternalId: true })]);

/** A transaction in which one baker, with code 42, can be found. */
const tx = {
  records: { schema: { object: (name: string) => (name === 'Baker__c' ? baker : undefined) } },
  query: (_soql: string, { bind }: { bind: (name: string) => unknown }) => ({
    records: bind('value') === '42' ? [{ type: 'Baker__c', fields: { Id: 'a01000000000001AAA' } }] : []
  })
} as unknown as Transaction;

test('takes field names in any case and leaves attributes out', () => {
  const input = { attributes: { type: 'Cake__c' }, name: 'Sponge', PRICE__C: 4.5 };
  assert.deepEqual(rowFromInput(input, cake, tx), { Name: 'Sponge', Price__c: 4.5 });
});

test('looks a parent up by its external id', () => {
  assert.deepEqual(rowFromInput({ Baker__r: { Code__c: '42' } }, cake, tx), {
    Baker__c: 'a01000000000001AAA'
  });
  assert.deepEqual(rowFromInput({ Baker__r: null }, cake, tx), { Baker__c: null });
  assert.throws(() => rowFromInput({ Baker__r: { Code__c: '43' } }, cake, tx), {
    code: 'INVALID_FIELD',
    message: 'Foreign key external ID: 43 not found for field Code__c in entity Baker__c'
  });
});

test('names an unknown field', () => {
  assert.throws(() => rowFromInput({ Colour__c: 'red' }, cake, tx), {
    code: 'INVALID_FIELD',
    message: "No such column 'Colour__c' on sobject of type Cake__c"
  });
});

const accepted: [FieldType, unknown, unknown][] = [
  ['datetime', '2026-11-21T09:30:00.000+0000', '2026-11-21T09:30:00.000Z'],
  ['datetime', '2026-11-21T10:30:00+01:00', '2026-11-21T09:30:00.000Z'],
  ['datetime', '2026-11-21T09:30:00.123Z', '2026-11-21T09:30:00.123Z'],
  ['datetime', '2026-11-21', '2026-11-21T00:00:00.000Z'],
  ['date', '2026-11-21', '2026-11-21'],
  ['double', '4.5', 4.5],
  ['int', 3, 3],
  ['boolean', 'true', true],
  ['string', '', ''],
  ['picklist', null, null]
];
for (const [type, value, expected] of accepted) {
  test(`${type} takes ${JSON.stringify(value)}`, () => {
    assert.equal(valueFromInput(value, field('F', type)), expected);
  });
}

const refused: [FieldType, unknown, RegExp][] = [
  ['datetime', 'yesterday', /instance of datetime from VALUE_STRING value yesterday/],
  ['datetime', 5, /instance of datetime from VALUE_NUMBER_INT value 5/],
  ['date', '2026-02-30', /instance of date from VALUE_STRING/],
  ['double', 'many', /instance of double from VALUE_STRING value many/],
  ['int', 3.5, /instance of int from VALUE_NUMBER_FLOAT/],
  ['boolean', 'yes', /instance of boolean/],
  ['string', 5, /instance of string from VALUE_NUMBER_INT value 5/],
  ['string', { a: 1 }, /instance of string from START_OBJECT or/],
  ['string', [], /START_ARRAY/],
  ['string', true, /VALUE_TRUE/]
];
for (const [type, value, message] of refused) {
  test(`${type} refuses ${JSON.stringify(value)}`, () => {
    assert.throws(() => valueFromInput(value, field('F', type)), { code: 'JSON_PARSER_ERROR', message });
  });
}
