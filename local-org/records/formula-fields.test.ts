import assert from 'node:assert/strict';
import { it } from 'node:test';
import { openBakery } from '../../tests/projects/open-bakery';
import { NotEmulated } from '../errors';
import type { Field } from '../metadata/object-type';
import type { Value } from '../soql/storage';

/** What an order's Total shows to Bea when its field has this formula. */
function total(formula: string, facts: Partial<Field> = { type: 'string' }): Value {
  const { records, bea } = openBakery();
  Object.assign(records.schema.object('Order__c')!.field('Total__c')!, {
    formula,
    file: 'Total.xml',
    ...facts
  });
  try {
    return records.run(bea, (tx) => {
      const [cake] = tx.insert('Cake__c', [{ Name: 'A', Price__c: 5 }]);
      tx.insert('Order__c', [{ Cake__c: cake.id, Quantity__c: null }]);
      return tx.query('SELECT Total__c FROM Order__c').records[0].fields.Total__c as Value;
    });
  } finally {
    records.close();
  }
}

it('reads the user, parents of several types and other formulas', () => {
  assert.equal(
    total('$User.Alias & " " & Cake__r.Owner.Alias & " " & $Profile.Name'),
    'bea bea Standard User'
  );
  assert.equal(total('Cake__r.Price_With_Tax__c * 2', { type: 'currency', scale: 2 }), 12);
  assert.equal(total('Cake__r.Price__c > 4 && $User.IsActive', { type: 'boolean' }), true);
  assert.equal(total('TODAY() - Cake__r.Baked_On__c', { type: 'double', scale: 0 }), 0);
});

it('takes missing numbers as zero only where the field says so', () => {
  assert.equal(total('Quantity__c + 1', { type: 'double', scale: 0, blanksAs: 'zero' }), 1);
  assert.equal(total('Quantity__c + 1', { type: 'double', scale: 0, blanksAs: 'blank' }), null);
});

it('names what a formula reads that does not exist', () => {
  assert.throws(
    () => total('Nothing__c + 1'),
    (error: Error) => error.message.includes('formula path Nothing__c (Total.xml)')
  );
  assert.throws(
    () => total('$Setup.A__c'),
    (error: Error) => error instanceof NotEmulated && error.construct.includes('$Setup')
  );
});
