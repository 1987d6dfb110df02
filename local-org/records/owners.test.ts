import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openBakery, type Bakery } from '../../tests/projects/open-bakery';
import type { Row } from './row';

describe('owners', () => {
  let bakery: Bakery;
  beforeEach(() => (bakery = openBakery()));
  afterEach(() => bakery.records.close());

  const insert = (object: string, row: Row) =>
    bakery.records.run(bakery.ada, (tx) => tx.insert(object, [row])[0].id as string);
  const update = (object: string, row: Row) =>
    bakery.records.run(bakery.ada, (tx) => tx.update(object, [row]));
  const read = (soql: string) =>
    bakery.records.run(bakery.ada, (tx) => tx.query(soql).records.map(({ fields }) => Object.values(fields)));
  const bun = { LastName: 'Bun', Company: 'Bakes' };

  it('who were deactivated get no records, and keep those they have', () => {
    const lead = insert('Lead', { ...bun, OwnerId: bakery.bea.id });
    update('User', { Id: bakery.bea.id, IsActive: false });
    assert.throws(() => insert('Lead', { ...bun, OwnerId: bakery.bea.id }), {
      code: 'INACTIVE_OWNER_OR_USER',
      message: `operation performed with inactive user [${bakery.bea.id.slice(0, 15)}] as owner of lead`
    });
    update('Lead', { Id: lead, City: 'Bath' });
    assert.deepEqual(read('SELECT OwnerId FROM Lead'), [[bakery.bea.id]]);
    update('User', { Id: bakery.bea.id, IsActive: true });
    insert('Lead', { ...bun, OwnerId: bakery.bea.id });
  });

  it('a deactivated user is no user any more, until activated again', () => {
    update('User', { Id: bakery.tom.id, IsActive: false });
    assert.equal(bakery.records.user('tom@bakery.test'), undefined);
    assert.deepEqual(read("SELECT IsActive FROM User WHERE Username = 'tom@bakery.test'"), [[false]]);
    update('User', { Id: bakery.tom.id, IsActive: true });
    assert.equal(bakery.records.user('tom@bakery.test')?.name, 'Tom Penny');
  });

  it('may be queues of that object, whose members SOQL tells', () => {
    const queue = insert('Group', { Name: 'Ovens', DeveloperName: 'Ovens', Type: 'Queue' });
    assert.throws(() => insert('Lead', { ...bun, OwnerId: queue }), /Queue not associated/);
    insert('QueueSobject', { QueueId: queue, SobjectType: 'Lead' });
    insert('GroupMember', { GroupId: queue, UserOrGroupId: bakery.bea.id });
    const lead = insert('Lead', { ...bun, OwnerId: queue });
    assert.deepEqual(read("SELECT Id FROM Lead WHERE Owner.Name = 'Ovens'"), [[lead]]);
    assert.deepEqual(
      read("SELECT Queue.Name FROM QueueSobject WHERE SobjectType = 'Lead'").map(
        ([each]) => Object(each).fields
      ),
      [{ Name: 'Ovens' }]
    );
    assert.deepEqual(read("SELECT UserOrGroupId FROM GroupMember WHERE Group.Type = 'Queue'"), [
      [bakery.bea.id]
    ]);
    update('Lead', { Id: lead, OwnerId: bakery.bea.id });
  });
});
