import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openBakery, type Bakery } from '../../tests/projects/open-bakery';
import type { DmlError } from './errors';

describe('user mode', () => {
  let bakery: Bakery;
  let cake: string;

  beforeEach(() => {
    bakery = openBakery();
    cake = bakery.records.run(
      bakery.ada,
      (tx) => tx.insert('Cake__c', [{ Name: 'A', Price__c: 1 }])[0].id as string
    );
  });
  afterEach(() => bakery.records.close());

  const asTom = (soql: string) =>
    bakery.records.run(bakery.tom, (tx) => tx.query(soql, { mode: 'user' })).records;

  it('shows no field or object the user may not read, as if it did not exist', () => {
    assert.equal(asTom('SELECT Id, Name, Price__c FROM Cake__c').length, 1);
    for (const soql of [
      'SELECT Flavour__c FROM Cake__c',
      "SELECT Id FROM Cake__c WHERE Flavour__c = 'Lemon'",
      'SELECT Id FROM Cake__c ORDER BY Flavour__c',
      'SELECT Id FROM Cake__c WHERE Id IN (SELECT Cake__c FROM Order__c)'
    ]) {
      assert.throws(
        () => asTom(soql),
        /No such column 'Flavour__c' on entity 'Cake__c'|sObject type 'Order__c' is not supported/
      );
    }
    assert.throws(() => asTom('SELECT Id FROM Lead'), { code: 'INVALID_TYPE' });
    assert.throws(() => asTom('SELECT Id, (SELECT Id FROM Orders__r) FROM Cake__c'), {
      code: 'INVALID_TYPE'
    });
  });

  it('follows the clause in the query rather than the caller', () => {
    const read = (clause: string) => () =>
      bakery.records.run(bakery.tom, (tx) => tx.query(`SELECT Flavour__c FROM Cake__c ${clause}`));
    assert.equal(read('')().totalSize, 1);
    assert.throws(read('WITH USER_MODE'), { code: 'INVALID_FIELD' });
  });

  it('refuses to write what the user may not write', () => {
    const codes = (work: () => unknown) => {
      try {
        work();
        return [];
      } catch (error) {
        return (error as DmlError).results[0].errors.map(({ statusCode, fields }) => [statusCode, ...fields]);
      }
    };
    const options = { mode: 'user' } as const;
    const { records, bea, tom } = bakery;
    const insert = (user: typeof bea, row: Record<string, string | number>) => () =>
      records.run(user, (tx) => tx.insert('Cake__c', [{ Name: 'B', Price__c: 1, ...row }], options));
    assert.deepEqual(codes(insert(bea, { Flavour__c: 'Lemon' })), []);
    assert.deepEqual(codes(insert(bea, { Notes__c: 'hidden' })), [['INVALID_FIELD', 'Notes__c']]);
    assert.deepEqual(codes(insert(tom, {})), [['CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY']]);
    assert.deepEqual(
      codes(() => records.run(bea, (tx) => tx.delete([cake], options))),
      [['INSUFFICIENT_ACCESS_OR_READONLY']]
    );
  });

  it('notices a permission set assigned within the transaction', () => {
    bakery.records.run(bakery.ada, (tx) => {
      const [set] = tx.query("SELECT Id FROM PermissionSet WHERE Name = 'Baker'").records;
      tx.insert('PermissionSetAssignment', [{ AssigneeId: bakery.tom.id, PermissionSetId: set.id }]);
    });
    assert.equal(asTom('SELECT Flavour__c FROM Cake__c').length, 1);
  });

  it('answers for classes, profiles and fields', () => {
    const { access, schema } = bakery.records;
    const cakes = schema.object('Cake__c')!;
    assert.equal(access.profileName(bakery.bea), 'Standard User');
    assert.deepEqual(
      [access.classAccess(bakery.bea, 'cakeservice'), access.classAccess(bakery.tom, 'CakeService')],
      [true, false]
    );
    assert.equal(access.canEditField(bakery.bea, cakes, cakes.field('Cakes_Sold__c')!), false);
    assert.equal(access.canEditField(bakery.bea, cakes, cakes.field('Flavour__c')!), true);
    assert.equal(access.viewAll(bakery.ada, cakes), true);
  });
});

/** Rights to read an object and nothing else. */
const READ_ONLY = {
  allowRead: true,
  allowCreate: false,
  allowEdit: false,
  allowDelete: false,
  viewAllRecords: false,
  modifyAllRecords: false,
  viewAllFields: false
};

describe('an object without permissions of its own', () => {
  it('may be read by who may read the object that it belongs to', () => {
    const { records, tom } = openBakery();
    const roles = (): unknown =>
      records.run(tom, (tx) => tx.query('SELECT Id FROM OpportunityContactRole', { mode: 'user' })).totalSize;
    assert.throws(roles, { code: 'INVALID_TYPE' });
    for (const set of records.project.permissionSets) {
      set.objectPermissions.push({ ...READ_ONLY, object: 'Opportunity' });
    }
    records.access.forget();
    assert.equal(roles(), 0);
    records.close();
  });
});

describe('sharing', () => {
  it('shows private records to their owner, their queue and those who view all', () => {
    const { records, ada, bea, tom } = openBakery();
    records.schema.object('Cake__c')!.sharingModel = 'Private';
    const [own, queued] = records.run(ada, (tx) => {
      const [queue] = tx.insert('Group', [{ Name: 'Ovens', DeveloperName: 'Ovens', Type: 'Queue' }]);
      tx.insert('QueueSobject', [{ QueueId: queue.id, SobjectType: 'Cake__c' }]);
      tx.insert('GroupMember', [{ GroupId: queue.id, UserOrGroupId: bea.id }]);
      return tx
        .insert('Cake__c', [
          { Name: 'Own', Price__c: 1, OwnerId: bea.id },
          { Name: 'Queued', Price__c: 1, OwnerId: queue.id },
          { Name: 'Other', Price__c: 1, OwnerId: tom.id }
        ])
        .map(({ id }) => id as string);
    });
    const seen = (user: typeof ada) =>
      records.run(user, (tx) => tx.query('SELECT Name FROM Cake__c ORDER BY Name', { sharing: true })).records
        .length;
    assert.deepEqual([seen(ada), seen(bea), seen(tom)], [3, 2, 1]);
    const [, refused] = records.run(tom, (tx) =>
      tx.update(
        'Cake__c',
        [
          { Id: own, Name: 'Mine' },
          { Id: queued, Name: 'Mine' }
        ],
        { sharing: true, allOrNone: false }
      )
    );
    assert.equal(refused.errors[0].statusCode, 'INSUFFICIENT_ACCESS_OR_READONLY');
    const orders = records.run(ada, (tx) => tx.insert('Order__c', [{ Cake__c: own }]));
    assert.equal(orders[0].success, true);
    const details = (user: typeof ada) =>
      records.run(user, (tx) => tx.query('SELECT Id FROM Order__c', { sharing: true })).totalSize;
    assert.deepEqual([details(bea), details(tom)], [1, 0]);
    assert.throws(
      () => records.run(tom, (tx) => tx.insert('Order__c', [{ Cake__c: own }], { sharing: true })),
      {
        code: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
      }
    );
    records.close();
  });

  it('lets a queue own only what it was made for', () => {
    const { records, ada } = openBakery();
    const own = () =>
      records.run(ada, (tx) => {
        const [queue] = tx.insert('Group', [{ Name: 'Ovens', DeveloperName: 'Ovens', Type: 'Queue' }]);
        tx.insert('Cake__c', [{ Name: 'A', Price__c: 1, OwnerId: queue.id }]);
      });
    assert.throws(own, { code: 'INVALID_OPERATION', message: 'Queue not associated with this SObject type' });
    records.close();
  });
});
