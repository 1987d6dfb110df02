import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openBakery, type Bakery } from '../../../tests/projects/open-bakery';
import type { SaveBatch } from '../automation';
import { DmlError } from '../errors';
import type { Row } from '../row';

describe('saving', () => {
  let bakery: Bakery;
  beforeEach(() => (bakery = openBakery()));
  afterEach(() => bakery.records.close());

  const insert = (object: string, ...rows: Row[]) =>
    bakery.records.run(bakery.ada, (tx) => tx.insert(object, rows).map(({ id }) => id as string));
  const tryInsert = (object: string, ...rows: Row[]) =>
    bakery.records.run(bakery.ada, (tx) => tx.insert(object, rows, { allOrNone: false }));
  const field = (soql: string) =>
    bakery.records
      .run(bakery.ada, (tx) => tx.query(soql))
      .records.map(({ fields }) => Object.values(fields)[0]);

  it('fills defaults, numbers, owner and stamps', () => {
    const [cake] = insert('Cake__c', { name: ' Sacher ', PRICE__C: 24.456 });
    insert('Order__c', { Cake__c: cake.slice(0, 15) });
    const [row] = bakery.records.run(bakery.ada, (tx) =>
      tx.query('SELECT FIELDS(ALL) FROM Cake__c LIMIT 1')
    ).records;
    const { Name, Price__c, Flavour__c, Baked_On__c, Is_Vegan__c, OwnerId, CreatedDate, SystemModstamp } =
      row.fields;
    assert.deepEqual([Name, Price__c, Flavour__c, Is_Vegan__c], ['Sacher', 24.46, 'Chocolate', false]);
    assert.deepEqual([Baked_On__c, OwnerId], ['2026-11-21', bakery.ada.id]);
    assert.deepEqual([CreatedDate, SystemModstamp], ['2026-11-21T10:00:00.000Z', '2026-11-21T10:00:00.000Z']);
    assert.deepEqual(field('SELECT Name FROM Order__c'), ['O-0001']);
    assert.deepEqual(field('SELECT Quantity__c FROM Order__c'), [1]);
  });

  for (const [what, row, statusCode, message] of [
    ['a missing price', { Name: 'x' }, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [Price__c]'],
    [
      'a long code',
      { Price__c: 1, Recipe_Code__c: 'x'.repeat(21) },
      'STRING_TOO_LONG',
      'Recipe Code: data value too large: xxxxxxxxxxxxxxxxxxxxx (max length=20)'
    ],
    [
      'an unknown flavour',
      { Price__c: 1, Flavour__c: 'Fish' },
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      'Flavour: bad value for restricted picklist field: Fish'
    ],
    [
      'a large price',
      { Price__c: 1e6 },
      'NUMBER_OUTSIDE_VALID_RANGE',
      'Price: value outside of valid range on numeric field: 1000000'
    ],
    [
      'a price that is text',
      { Price__c: 'dear' },
      'INVALID_TYPE_ON_FIELD_IN_RECORD',
      'Price: value not of required type: dear'
    ],
    [
      'an impossible day',
      { Price__c: 1, Baked_On__c: '2026-02-30' },
      'INVALID_TYPE_ON_FIELD_IN_RECORD',
      'Baked On: value not of required type: 2026-02-30'
    ],
    [
      'a wrong owner',
      { Price__c: 1, OwnerId: 'me' },
      'MALFORMED_ID',
      'Owner ID: id value of incorrect type: me'
    ],
    [
      'an owner who is no user',
      { Price__c: 1, OwnerId: 'a00Lo0000000009IAA' },
      'FIELD_INTEGRITY_EXCEPTION',
      'Owner ID: id value of incorrect type: a00Lo0000000009IAA'
    ],
    [
      'an owner who does not exist',
      { Price__c: 1, OwnerId: '005Lo0000zzzzzzIAA' },
      'INVALID_CROSS_REFERENCE_KEY',
      'invalid cross reference id'
    ],
    [
      'a formula',
      { Price__c: 1, Price_With_Tax__c: 2 },
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      'Unable to create/update fields: Price_With_Tax__c. Please check the security settings of this field and verify that it is read/write for your profile or permission set.'
    ],
    [
      'an unknown field',
      { Price__c: 1, Colour__c: 2 },
      'INVALID_FIELD',
      "No such column 'Colour__c' on sobject of type Cake__c"
    ],
    [
      'what a rule forbids',
      { Price__c: -1 },
      'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      'The price cannot be negative.'
    ]
  ] as [string, Row, string, string][]) {
    it(`refuses ${what}`, () => {
      const [{ success, errors }] = tryInsert('Cake__c', { Name: 'Cake', ...row });
      assert.equal(success, false);
      assert.deepEqual([errors[0].statusCode, errors[0].message], [statusCode, message]);
    });
  }

  it('refuses an e-mail address that is none, and people without a name', () => {
    const [{ errors }] = tryInsert('Lead', { Email: 'nobody', FirstName: 'Zoe' });
    assert.deepEqual(
      errors.map(({ statusCode }) => statusCode),
      ['REQUIRED_FIELD_MISSING', 'INVALID_EMAIL_ADDRESS']
    );
    assert.equal(errors[0].message, 'Required fields are missing: [LastName, Company]');
  });

  it('keeps values unique, without regard to case, also within one save', () => {
    const [first] = insert('Cake__c', { Name: 'A', Price__c: 1, Recipe_Code__c: 'R-1' });
    const results = tryInsert(
      'Cake__c',
      { Name: 'B', Price__c: 1, Recipe_Code__c: 'r-1' },
      { Name: 'C', Price__c: 1, Recipe_Code__c: 'R-2' },
      { Name: 'D', Price__c: 1, Recipe_Code__c: 'R-2' }
    );
    assert.deepEqual(
      results.map(({ success }) => success),
      [false, true, false]
    );
    assert.equal(
      results[0].errors[0].message,
      `duplicate value found: Recipe_Code__c duplicates value on record with id: ${first}`
    );
  });

  it('saves all or nothing by default', () => {
    const save = () => insert('Cake__c', { Name: 'A', Price__c: 1 }, { Name: 'B' });
    assert.throws(save, (error: DmlError) => {
      assert.ok(error instanceof DmlError);
      assert.equal(error.code, 'REQUIRED_FIELD_MISSING');
      assert.equal(error.results[0].errors[0].statusCode, 'ALL_OR_NONE_OPERATION_ROLLED_BACK');
      return true;
    });
    assert.deepEqual(field('SELECT Name FROM Cake__c'), []);
  });

  it('updates only what is given, and stamps', () => {
    const [id] = insert('Cake__c', { Name: 'A', Price__c: 1, Notes__c: 'old' });
    bakery.clock.now = new Date('2026-11-21T11:00:00.700Z');
    bakery.records.run(bakery.bea, (tx) => tx.update('Cake__c', [{ Id: id, Notes__c: '' }]));
    const [row] = bakery.records.run(bakery.ada, (tx) =>
      tx.query('SELECT Name, Notes__c, LastModifiedById, LastModifiedDate, CreatedById FROM Cake__c')
    ).records;
    assert.deepEqual(row.fields, {
      Name: 'A',
      Notes__c: null,
      LastModifiedById: bakery.bea.id,
      LastModifiedDate: '2026-11-21T11:00:00.000Z',
      CreatedById: bakery.ada.id
    });
  });

  it('refuses updates of what is not there, is deleted, or comes twice', () => {
    const [a, b] = insert('Cake__c', { Name: 'A', Price__c: 1 }, { Name: 'B', Price__c: 1 });
    bakery.records.run(bakery.ada, (tx) => tx.delete([a]));
    const rows: Row[] = [{ Id: a }, { Id: b }, { Id: b }, { Id: 'a00Lo0000zzzzzzIAA' }, { Name: 'no id' }];
    const results = bakery.records.run(bakery.ada, (tx) => tx.update('Cake__c', rows, { allOrNone: false }));
    assert.deepEqual(
      results.map(({ errors }) => errors[0]?.statusCode),
      ['ENTITY_IS_DELETED', undefined, 'DUPLICATE_VALUE', 'INVALID_CROSS_REFERENCE_KEY', 'MISSING_ARGUMENT']
    );
  });

  it('leaves details with their master', () => {
    const [a, b] = insert('Cake__c', { Name: 'A', Price__c: 1 }, { Name: 'B', Price__c: 1 });
    const [order] = insert('Order__c', { Cake__c: a });
    assert.throws(
      () => bakery.records.run(bakery.ada, (tx) => tx.update('Order__c', [{ Id: order, Cake__c: b }])),
      {
        code: 'INVALID_FIELD_FOR_INSERT_UPDATE'
      }
    );
  });

  it('rolls details up into their master, which is saved in turn', () => {
    const [cake] = insert('Cake__c', { Name: 'A', Price__c: 1 });
    const [order] = insert(
      'Order__c',
      { Cake__c: cake, Quantity__c: 3, Status__c: 'Delivered' },
      { Cake__c: cake }
    );
    assert.deepEqual(field('SELECT Cakes_Sold__c FROM Cake__c'), [3]);
    assert.deepEqual(field('SELECT Order_Count__c FROM Cake__c'), [2]);
    bakery.records.run(bakery.ada, (tx) => tx.delete([order]));
    assert.deepEqual(field('SELECT Cakes_Sold__c FROM Cake__c'), [0]);
    bakery.records.run(bakery.ada, (tx) => tx.undelete([order]));
    assert.deepEqual(field('SELECT Cakes_Sold__c FROM Cake__c'), [3]);
  });

  describe('with automations', () => {
    it('shows them chunks of 200, before and after the write', () => {
      const seen: [string, number, boolean][] = [];
      bakery.records.automations.push({
        beforeSave: (batch) =>
          seen.push(['before', batch.size, 'Id' in batch.newRows[0] && batch.newRows[0].Id !== null]),
        afterSave: (batch) => seen.push(['after', batch.size, batch.newRows[0].Price_With_Tax__c === 2.4])
      });
      insert('Cake__c', ...Array.from({ length: 201 }, (_, i) => ({ Name: `C${i}`, Price__c: 2 })));
      assert.deepEqual(seen, [
        ['before', 200, false],
        ['after', 200, true],
        ['before', 1, false],
        ['after', 1, true]
      ]);
    });

    it('lets them change rows before the write and refuse some', () => {
      bakery.records.automations.push({
        beforeSave: ({ newRows, addError }) =>
          newRows.forEach((row, i) => {
            row.Notes__c = 'touched';
            if (row.Price__c === 13) addError(i, 'Unlucky.', 'Price__c');
          })
      });
      const results = tryInsert('Cake__c', { Name: 'A', Price__c: 1 }, { Name: 'B', Price__c: 13 });
      assert.deepEqual(results[1].errors, [
        { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Unlucky.', fields: ['Price__c'] }
      ]);
      assert.deepEqual(field('SELECT Notes__c FROM Cake__c'), ['touched']);
    });

    it('tries the good ones again after a partial failure, with limits as before and nothing done twice', () => {
      const sizes: number[] = [];
      let queries = -1;
      bakery.records.automations.push({
        afterSave: (batch: SaveBatch) => {
          if (batch.object.name !== 'Cake__c') return;
          sizes.push(batch.size);
          batch.tx.query('SELECT Id FROM Account');
          queries = batch.tx.limits.usedOf('queries');
          batch.tx.insert('Account', [{ Name: 'Made by trigger' }]);
          batch.newRows.forEach((row, i) => row.Name === 'B' && batch.addError(i, 'Not B.'));
        }
      });
      const results = tryInsert(
        'Cake__c',
        { Name: 'A', Price__c: 1 },
        { Name: 'B', Price__c: 1 },
        { Name: 'C', Price__c: 1 }
      );
      assert.deepEqual(
        results.map(({ success }) => success),
        [true, false, true]
      );
      assert.deepEqual([sizes, queries], [[3, 2], 1]);
      assert.deepEqual(field('SELECT COUNT(Id) FROM Account'), [1]);
    });

    it('gives up on a chunk that fails anew each time', () => {
      let attempt = 0;
      bakery.records.automations.push({
        beforeSave: ({ addError, size }) => addError(size - 1, `No ${++attempt}.`)
      });
      const rows = ['A', 'B', 'C', 'D'].map((Name) => ({ Name, Price__c: 1 }));
      const messages = tryInsert('Cake__c', ...rows).map(({ errors }) => errors[0].message);
      const tooMany = 'Too many batch retries in the presence of Apex triggers and partial failures.';
      assert.deepEqual(messages, [tooMany, 'No 3.', 'No 2.', 'No 1.']);
      assert.deepEqual(field('SELECT Name FROM Cake__c'), []);
    });

    it('stops those that save without end', () => {
      bakery.records.automations.push({
        afterSave: ({ tx }) => void tx.insert('Account', [{ Name: 'One more' }])
      });
      assert.throws(() => insert('Account', { Name: 'First' }), {
        code: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
        message: 'maximum trigger depth exceeded'
      });
    });
  });
});
