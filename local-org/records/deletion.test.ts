import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openBakery, type Bakery } from '../../tests/projects/open-bakery';

describe('deleting', () => {
  let bakery: Bakery;
  let cake: string;
  let order: string;
  let customer: string;

  beforeEach(() => {
    bakery = openBakery();
    bakery.records.run(bakery.ada, (tx) => {
      cake = tx.insert('Cake__c', [{ Name: 'A', Price__c: 1 }])[0].id as string;
      customer = tx.insert('Account', [{ Name: 'Cafe' }])[0].id as string;
      order = tx.insert('Order__c', [{ Cake__c: cake, Customer__c: customer }])[0].id as string;
    });
  });
  afterEach(() => bakery.records.close());

  const remove = (...ids: string[]) =>
    bakery.records.run(bakery.ada, (tx) => tx.delete(ids, { allOrNone: false }));
  const undelete = (...ids: string[]) =>
    bakery.records.run(bakery.ada, (tx) => tx.undelete(ids, { allOrNone: false }));
  const ids = (soql: string, allRows = false) =>
    bakery.records.run(bakery.ada, (tx) => tx.query(soql, { allRows })).records.map(({ id }) => id);

  it('takes details along and brings them back', () => {
    remove(cake);
    assert.deepEqual(ids('SELECT Id FROM Order__c'), []);
    assert.deepEqual(ids('SELECT Id FROM Order__c ALL ROWS'), [order]);
    assert.deepEqual(ids('SELECT Id FROM Cake__c WHERE IsDeleted = true', true), [cake]);
    assert.equal(undelete(cake)[0].success, true);
    assert.deepEqual(ids('SELECT Id FROM Order__c'), [order]);
  });

  it('blanks lookups and sets them again', () => {
    remove(customer);
    assert.deepEqual(ids('SELECT Id FROM Order__c WHERE Customer__c = null'), [order]);
    undelete(customer);
    assert.deepEqual(ids('SELECT Id FROM Order__c WHERE Customer__c = :c'.replace(':c', `'${customer}'`)), [
      order
    ]);
  });

  it('is refused while a restricting lookup points here', () => {
    bakery.records.run(bakery.ada, (tx) => tx.update('Account', [{ Id: customer, Favourite_Cake__c: cake }]));
    const [{ errors }] = remove(cake);
    assert.equal(errors[0].statusCode, 'DELETE_FAILED');
    assert.match(errors[0].message, /Your attempt to delete this Cake could not be completed/);
    assert.deepEqual(ids('SELECT Id FROM Cake__c'), [cake]);
  });

  it('handles Ids of several objects, and says which it cannot', () => {
    const results = remove(order, customer, 'nothing', cake.replace('000001', '0000zz'), order);
    assert.deepEqual(
      results.map(({ errors }) => errors[0]?.statusCode),
      [undefined, undefined, 'MALFORMED_ID', 'INVALID_CROSS_REFERENCE_KEY', 'DUPLICATE_VALUE']
    );
    assert.equal(remove(order)[0].errors[0].statusCode, 'ENTITY_IS_DELETED');
    assert.equal(undelete(cake)[0].errors[0].statusCode, 'UNDELETE_FAILED');
  });

  it('shows automations what goes and lets them refuse', () => {
    const seen: unknown[] = [];
    bakery.records.automations.push({
      beforeSave: ({ operation, newRows, oldRows, addError }) => {
        seen.push([operation, newRows.length, oldRows[0]?.Name]);
        if (operation === 'delete') addError(0, 'Keep it.');
      }
    });
    assert.equal(remove(cake)[0].errors[0].message, 'Keep it.');
    assert.deepEqual(seen, [['delete', 0, 'A']]);
    assert.deepEqual(ids('SELECT Id FROM Cake__c'), [cake]);
  });
});
