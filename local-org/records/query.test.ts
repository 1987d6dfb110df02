import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBakery, type Bakery } from '../../tests/projects/open-bakery';
import type { QueryRecord } from '../soql/compiled-query';
import type { QueryOptions } from './transaction';

describe('Transaction.query', () => {
  let bakery: Bakery;
  const ids: Record<string, string> = {};

  before(() => {
    bakery = openBakery();
    bakery.records.run(bakery.ada, (tx) => {
      const cakes = tx.insert('Cake__c', [
        {
          Name: 'Sacher',
          Price__c: 24.5,
          Flavour__c: 'Chocolate',
          Allergens__c: 'Gluten;Milk',
          Baked_On__c: '2026-11-19'
        },
        {
          Name: 'Drizzle',
          Price__c: 9.5,
          Flavour__c: 'Lemon',
          Allergens__c: 'Nuts',
          Baked_On__c: '2026-11-21'
        },
        { Name: 'Müsli', Price__c: 4, Flavour__c: null, Baked_On__c: null, Is_Vegan__c: true }
      ]);
      ['sacher', 'drizzle', 'muesli'].forEach((name, i) => (ids[name] = cakes[i].id as string));
      const [cafe] = tx.insert('Account', [
        { Name: 'Corner Cafe', BillingCity: 'Bath', BillingStreet: '1 Lane' }
      ]);
      ids.cafe = cafe.id as string;
      tx.insert('Order__c', [
        { Cake__c: ids.sacher, Customer__c: ids.cafe, Quantity__c: 2, Status__c: 'Delivered' },
        { Cake__c: ids.sacher, Quantity__c: 1, Status__c: 'New' },
        { Cake__c: ids.drizzle, Quantity__c: 5, Status__c: 'Delivered' }
      ]);
    });
  });

  after(() => bakery.records.close());

  const query = (soql: string, options?: QueryOptions) =>
    bakery.records.run(bakery.ada, (tx) => tx.query(soql, options));
  const names = (soql: string, options?: QueryOptions) =>
    query(soql, options).records.map(({ fields }) => fields.Name);

  it('nests parents, of several levels and several types', () => {
    const [order] = query(
      'SELECT Name, Cake__r.Name, Cake__r.Owner.Name, Cake__r.CreatedBy.Profile.Name, Customer__r.Name FROM Order__c WHERE Quantity__c = 1'
    ).records;
    const cake = order.fields.Cake__r as QueryRecord;
    assert.equal(order.fields.Name, 'O-0002');
    assert.equal(cake.fields.Name, 'Sacher');
    assert.deepEqual((cake.fields.Owner as QueryRecord).fields, { Name: 'Ada Miller' });
    assert.equal((cake.fields.Owner as QueryRecord).type, 'User');
    assert.equal(order.fields.Customer__r, null);
  });

  it('walks on from parents of several types', () => {
    const [cake] = query('SELECT Owner.Profile.Name, Owner.Type, Owner.Id FROM Cake__c LIMIT 1').records;
    const owner = cake.fields.Owner as QueryRecord;
    assert.equal((owner.fields.Profile as QueryRecord).fields.Name, 'System Administrator');
    assert.deepEqual([owner.fields.Type, owner.fields.Id], ['User', bakery.ada.id]);
    assert.throws(
      () => query('SELECT Owner.Street FROM Cake__c'),
      /No such column 'Street' on entity 'Name'/
    );
  });

  it('fetches children with their own conditions, order and limit per parent', () => {
    const cakes = query(
      'SELECT Name, (SELECT Quantity__c FROM Orders__r WHERE Quantity__c > 0 ORDER BY Quantity__c DESC LIMIT 1) FROM Cake__c ORDER BY Name'
    ).records;
    const quantities = cakes.map(({ fields }) =>
      (fields.Orders__r as QueryRecord[]).map((order) => order.fields.Quantity__c)
    );
    assert.deepEqual(quantities, [[5], [], [2]]);
  });

  for (const [condition, found] of [
    ["Flavour__c = 'lemon'", ['Drizzle']],
    ["Flavour__c != 'Lemon'", ['Müsli', 'Sacher']],
    ["NOT Flavour__c = 'Lemon'", ['Müsli', 'Sacher']],
    ["NOT Flavour__c LIKE 'L%'", ['Müsli', 'Sacher']],
    ['NOT Baked_On__c > 2026-11-20', ['Müsli', 'Sacher']],
    ['Flavour__c = null', ['Müsli']],
    ["Flavour__c = ''", ['Müsli']],
    ["Flavour__c NOT IN ('Lemon')", ['Müsli', 'Sacher']],
    ["Flavour__c NOT IN ('Lemon', null)", ['Sacher']],
    ["Flavour__c IN ('LEMON', null)", ['Drizzle', 'Müsli']],
    ["Name = 'MÜSLI'", ['Müsli']],
    ["Name LIKE 'mÜ_li'", ['Müsli']],
    ['Baked_On__c = TODAY', ['Drizzle']],
    ['Baked_On__c = LAST_N_DAYS:2', ['Drizzle', 'Sacher']],
    ['Baked_On__c < TODAY', ['Sacher']],
    ['CreatedDate = TODAY', ['Drizzle', 'Müsli', 'Sacher']],
    ['CreatedDate >= 2026-11-21T12:00:00+02:00', ['Drizzle', 'Müsli', 'Sacher']],
    ["Allergens__c INCLUDES ('Milk;Gluten', 'Soy')", ['Sacher']],
    ["Allergens__c EXCLUDES ('Nuts')", ['Müsli', 'Sacher']],
    ['Is_Vegan__c = false', ['Drizzle', 'Sacher']],
    ['Price_With_Tax__c > 11', ['Drizzle', 'Sacher']],
    ['Id IN (SELECT Cake__c FROM Order__c WHERE Quantity__c >= 5)', ['Drizzle']],
    ["Id NOT IN (SELECT Cake__c FROM Order__c WHERE Status__c = 'Delivered')", ['Müsli']],
    ["(Price__c < 5 OR Price__c > 20) AND Owner.Name = 'Ada Miller'", ['Müsli', 'Sacher']],
    ['CALENDAR_MONTH(Baked_On__c) = 11', ['Drizzle', 'Sacher']],
    ['Cake__c.Price__c = 4', ['Müsli']]
  ] as const) {
    it(`finds by ${condition}`, () => {
      assert.deepEqual(names(`SELECT Name FROM Cake__c WHERE ${condition} ORDER BY Name`), found);
    });
  }

  it('takes values of binds as values only', () => {
    const evil = "x' OR Name != '";
    assert.deepEqual(names('SELECT Name FROM Cake__c WHERE Name = :name', { bind: () => evil }), []);
    const binds: Record<string, unknown> = { ids: [ids.sacher, ids.drizzle.slice(0, 15)], most: 1 };
    const bind = (name: string) => binds[name];
    assert.deepEqual(names('SELECT Name FROM Cake__c WHERE Id IN :ids ORDER BY Name LIMIT :most', { bind }), [
      'Drizzle'
    ]);
    assert.deepEqual(names('SELECT Name FROM Cake__c WHERE Id IN :ids', { bind: () => [] }), []);
    assert.throws(() => query('SELECT Id FROM Cake__c WHERE Name = :nobody', { bind: () => undefined }), {
      code: 'MALFORMED_QUERY'
    });
  });

  it('sorts missing values first and picklists in the order of their values', () => {
    assert.deepEqual(names('SELECT Name FROM Cake__c ORDER BY Flavour__c'), ['Müsli', 'Sacher', 'Drizzle']);
    assert.deepEqual(names('SELECT Name FROM Cake__c ORDER BY Flavour__c DESC NULLS LAST'), [
      'Drizzle',
      'Sacher',
      'Müsli'
    ]);
    assert.deepEqual(names('SELECT Name FROM Cake__c ORDER BY Price__c DESC LIMIT 1 OFFSET 1'), ['Drizzle']);
  });

  it('groups and aggregates', () => {
    const result = query(
      `SELECT Status__c, COUNT(Id), SUM(Quantity__c) sold, MAX(Cake__r.Price__c) FROM Order__c
       GROUP BY Status__c HAVING COUNT(Id) > 1 ORDER BY COUNT(Id)`
    );
    assert.deepEqual(
      result.records.map(({ type, fields }) => ({ type, ...fields })),
      [{ type: 'AggregateResult', Status__c: 'Delivered', expr0: 2, sold: 7, expr1: 24.5 }]
    );
    assert.equal(query('SELECT COUNT() FROM Cake__c WHERE Price__c > 5').totalSize, 2);
    assert.equal(
      query('SELECT COUNT_DISTINCT(Cake__c) n, AVG(Quantity__c) a FROM Order__c').records[0].fields.n,
      2
    );
    assert.throws(() => query('SELECT Name, COUNT(Id) FROM Cake__c'), { code: 'MALFORMED_QUERY' });
    assert.throws(
      () => query('SELECT Price__c, COUNT(Id) FROM Cake__c GROUP BY Price__c'),
      /field 'Price__c' can not be grouped in a query call/,
      'numbers with decimals cannot be grouped'
    );
  });

  it('computes hours and days in UTC, or where the user is', () => {
    const [row] = query(
      'SELECT HOUR_IN_DAY(convertTimezone(CreatedDate)) h, DAY_ONLY(CreatedDate) d, COUNT(Id) n FROM Cake__c GROUP BY HOUR_IN_DAY(convertTimezone(CreatedDate)), DAY_ONLY(CreatedDate)'
    ).records;
    assert.deepEqual(row.fields, { h: 10, d: '2026-11-21', n: 3 });
    const inNewYork = bakery.records.run(bakery.bea, (tx) =>
      tx.query('SELECT Id FROM Cake__c WHERE HOUR_IN_DAY(convertTimezone(CreatedDate)) = 5')
    );
    assert.equal(inNewYork.totalSize, 3);
  });

  it('shows compound addresses, labels and sets of fields', () => {
    const [cafe] = query('SELECT BillingAddress FROM Account').records;
    assert.equal((cafe.fields.BillingAddress as Record<string, unknown>).city, 'Bath');
    const [all] = query('SELECT FIELDS(ALL) FROM Cake__c LIMIT 1').records;
    assert.ok('Price_With_Tax__c' in all.fields && 'CreatedDate' in all.fields);
    assert.throws(() => query('SELECT FIELDS(ALL) FROM Cake__c'), { code: 'MALFORMED_QUERY' });
    assert.deepEqual(
      query("SELECT toLabel(Flavour__c) f FROM Cake__c WHERE Name = 'Sacher'").records[0].fields,
      {
        f: 'Chocolate'
      }
    );
  });

  for (const [soql, code, message] of [
    [
      'SELECT Nam FROM Lead',
      'INVALID_FIELD',
      "No such column 'Nam' on entity 'Lead'. If you are attempting to use a custom field"
    ],
    ['SELECT Id FROM Leads', 'INVALID_TYPE', "sObject type 'Leads' is not supported."],
    [
      'SELECT Cake.Name FROM Order__c',
      'INVALID_FIELD',
      "Didn't understand relationship 'Cake' in field path."
    ],
    [
      'SELECT Id, (SELECT Id FROM Nothing) FROM Lead',
      'INVALID_TYPE',
      "Didn't understand relationship 'Nothing' in FROM part of query call."
    ],
    [
      "SELECT Id FROM Cake__c WHERE Price__c = '4'",
      'INVALID_FIELD',
      "value of filter criterion for field 'Price__c' must be of type currency and should not be enclosed in quotes"
    ],
    [
      'SELECT Id FROM Cake__c WHERE Name = 4',
      'INVALID_FIELD',
      "value of filter criterion for field 'Name' must be of type string and should be enclosed in quotes"
    ],
    [
      "SELECT Id FROM Cake__c WHERE Notes__c = 'x'",
      'INVALID_FIELD',
      "field 'Notes__c' can not be filtered in a query call"
    ],
    ["SELECT Id FROM Cake__c WHERE Id = 'abc'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid ID field: abc'],
    ['SELECT Id, Id FROM Cake__c', 'MALFORMED_QUERY', 'duplicate field selected: Id'],
    [
      'SELECT Id FROM Cake__c ORDER BY Allergens__c',
      'INVALID_FIELD',
      "field 'Allergens__c' can not be sorted in a query call"
    ],
    ['SELECT Id FROM Cake__c ORDER BY Name FOR UPDATE', 'MALFORMED_QUERY', 'ORDER BY cannot be used'],
    ['SELECT COUNT() FROM Cake__c FOR UPDATE', 'MALFORMED_QUERY', 'Aggregate queries cannot be used'],
    [
      'SELECT COUNT(Id) FROM Cake__c GROUP BY Flavour__c FOR UPDATE',
      'MALFORMED_QUERY',
      'Aggregate queries cannot be used'
    ],
    [
      'SELECT Id, (SELECT Id FROM Orders__r FOR UPDATE) FROM Cake__c',
      'MALFORMED_QUERY',
      'FOR UPDATE belongs at the end'
    ],
    [
      'SELECT Id FROM Cake__c WHERE Id IN (SELECT Cake__c FROM Order__c FOR UPDATE)',
      'MALFORMED_QUERY',
      'FOR UPDATE belongs at the end'
    ]
  ]) {
    it(`answers ${soql} with ${code}`, () => {
      assert.throws(
        () => query(soql),
        (error: { code: string; message: string }) => error.code === code && error.message.includes(message)
      );
    });
  }

  it('asks a fixed number of statements, however many parents have children', () => {
    const { database } = bakery.records;
    const original = database.all.bind(database);
    let statements = 0;
    database.all = (sql, ...params) => (statements++, original(sql, ...params));
    query('SELECT Id, (SELECT Id FROM Orders__r) FROM Cake__c');
    database.all = original;
    assert.equal(statements, 2);
  });
});
