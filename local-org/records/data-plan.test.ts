import assert from 'node:assert/strict';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { BAKERY, openBakery, type Bakery } from '../../tests/projects/open-bakery';
import { readDataPlan, type DataPlan } from '../metadata/data-plan';
import type { QueryRecord } from '../soql/compiled-query';
import { loadDataPlan } from './data-plan';

describe('loadDataPlan', () => {
  let bakery: Bakery;
  beforeEach(() => (bakery = openBakery()));
  afterEach(() => bakery.records.close());

  const plan = () => readDataPlan(path.join(BAKERY, 'data', 'plan.json'));
  const load = (data: DataPlan) => loadDataPlan(bakery.records, data, bakery.ada);

  it('loads records with children, references, owners and times counted from now', () => {
    assert.equal(load(plan()), 5);
    const [drizzle, sacher] = bakery.records.run(bakery.ada, (tx) =>
      tx.query(
        `SELECT Name, Owner.Name, Baked_On__c, Cakes_Sold__c,
           (SELECT Ordered_At__c, Customer__r.Name, Customer__r.CreatedDate FROM Orders__r) FROM Cake__c ORDER BY Name`
      )
    ).records;
    assert.deepEqual([drizzle.fields.Baked_On__c, drizzle.fields.Cakes_Sold__c], ['2026-11-21', 3]);
    assert.equal((sacher.fields.Owner as QueryRecord).fields.Name, 'Bea Crumb');
    assert.equal(sacher.fields.Baked_On__c, '2026-11-19');
    const orders = [drizzle, sacher].map(({ fields }) => (fields.Orders__r as QueryRecord[])[0].fields);
    assert.deepEqual(
      orders.map(({ Ordered_At__c }) => Ordered_At__c),
      ['2026-11-18T06:00:00.000Z', '2026-11-21T09:40:00.000Z']
    );
    assert.deepEqual((orders[1].Customer__r as QueryRecord).fields, {
      Name: 'Corner Cafe',
      CreatedDate: '2026-10-12T10:00:00.000Z'
    });
  });

  for (const [what, change, message] of [
    [
      'a record that is refused',
      { Price__c: -1 },
      'cakes.json, Sacher: the record is refused with FIELD_CUSTOM_VALIDATION_EXCEPTION: The price cannot be negative. Correct the record.'
    ],
    [
      'a reference to nothing',
      { OwnerId: '@Nobody' },
      'cakes.json, Sacher: OwnerId refers to @Nobody, which is not loaded yet. Correct it or load that record earlier.'
    ],
    [
      'an unknown user',
      { OwnerId: '$user:zed' },
      'cakes.json, Sacher: OwnerId is "$user:zed", which stands for nothing. Correct the placeholder or the alias.'
    ]
  ] as [string, Record<string, string | number>, string][]) {
    it(`names file and record of ${what}`, () => {
      const broken = plan();
      Object.assign(broken.steps[0].records[0].values, change);
      assert.throws(() => load(broken), { code: 'DATA_PLAN_INVALID', message });
    });
  }

  it('loads many records in transactions of 200', () => {
    const sizes: number[] = [];
    bakery.records.automations.push({ afterSave: ({ size }) => sizes.push(size) });
    const records = Array.from({ length: 450 }, (_, i) => ({
      object: 'Account',
      referenceId: `a${i}`,
      values: { Name: `Cafe ${i}` },
      children: [],
      file: 'many.json'
    }));
    assert.equal(load({ file: 'plan.json', steps: [{ object: 'Account', records }] }), 450);
    assert.deepEqual(sizes, [200, 200, 50]);
  });
});
