import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openBakery, type Bakery } from '../../../tests/projects/open-bakery';
import { DmlError } from '../errors';
import type { Row } from '../row';

describe('external ids', () => {
  let bakery: Bakery;
  beforeEach(() => (bakery = openBakery()));
  afterEach(() => bakery.records.close());

  const upsert = (rows: Row[], allOrNone = false) =>
    bakery.records.run(bakery.ada, (tx) =>
      tx.upsert('Cake__c', rows, { externalId: 'recipe_code__c', allOrNone })
    );
  const values = (soql: string) =>
    bakery.records
      .run(bakery.ada, (tx) => tx.query(soql))
      .records.map(({ fields }) => Object.values(fields)[0]);

  it('decide between update and insert, row by row', () => {
    const [first] = upsert([{ Recipe_Code__c: 'R-1', Name: 'A', Price__c: 1 }]);
    const results = upsert([
      { Recipe_Code__c: 'R-2', Name: 'B', Price__c: 3 },
      { Recipe_Code__c: 'r-1', Price__c: 2 },
      { Recipe_Code__c: 'R-2', Name: 'C', Price__c: 3 },
      { Name: 'D', Price__c: 3 },
      { Recipe_Code__c: 'R-3', Name: 'E' }
    ]);
    assert.equal(first.created, true);
    assert.deepEqual(
      results.slice(0, 2).map(({ created }) => created),
      [true, false]
    );
    assert.equal(results[1].id, first.id);
    assert.deepEqual(
      results.slice(2).map(({ errors }) => errors[0].statusCode),
      ['DUPLICATE_VALUE', 'MISSING_ARGUMENT', 'REQUIRED_FIELD_MISSING']
    );
    assert.deepEqual(values('SELECT Price__c FROM Cake__c ORDER BY Price__c'), [2, 3]);
  });

  it('save all rows or none', () => {
    upsert([{ Recipe_Code__c: 'R-1', Name: 'A', Price__c: 1 }]);
    const save = () =>
      upsert(
        [
          { Recipe_Code__c: 'R-2', Name: 'B', Price__c: 3 },
          { Recipe_Code__c: 'R-1', Price__c: -1 }
        ],
        true
      );
    assert.throws(save, (error: DmlError) => {
      assert.deepEqual(
        error.results.map(({ errors }) => errors[0].statusCode),
        ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'FIELD_CUSTOM_VALIDATION_EXCEPTION']
      );
      return true;
    });
    assert.deepEqual(values('SELECT Price__c FROM Cake__c'), [1]);
  });

  it('name parents', () => {
    const [{ id }] = upsert([{ Recipe_Code__c: 'R-1', Name: 'A', Price__c: 1 }]);
    const insert = (code: string) =>
      bakery.records.run(bakery.ada, (tx) => tx.insert('Order__c', [{ Cake__r: { Recipe_Code__c: code } }]));
    insert('r-1');
    assert.deepEqual(values('SELECT Cake__c FROM Order__c'), [id]);
    assert.throws(() => insert('R-9'), {
      code: 'INVALID_FIELD',
      message: 'Foreign key external ID: r-9 not found for field Recipe_Code__c in entity Cake__c'
    });
  });

  it('must be external ids', () => {
    const work = () =>
      bakery.records.run(bakery.ada, (tx) =>
        tx.upsert('Cake__c', [{ Name: 'A' }], { externalId: 'Flavour__c' })
      );
    assert.throws(
      work,
      /Field name provided, Flavour__c, is not an External ID or indexed field for Cake__c/
    );
  });
});
