import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openBakery, type Bakery } from '../../../tests/projects/open-bakery';
import type { Row } from '../row';

describe('e-mail messages', () => {
  let bakery: Bakery;
  let lead: string;
  beforeEach(() => {
    bakery = openBakery();
    lead = insert('Lead', { LastName: 'Bun', Company: 'Bakes', Email: 'bun@bakes.test' });
  });
  afterEach(() => bakery.records.close());

  const insert = (object: string, row: Row) =>
    bakery.records.run(bakery.ada, (tx) => tx.insert(object, [row])[0].id as string);
  const update = (object: string, row: Row) =>
    bakery.records.run(bakery.ada, (tx) => tx.update(object, [row]));
  const read = (soql: string) =>
    bakery.records.run(bakery.ada, (tx) => tx.query(soql)).records.map(({ fields }) => Object.values(fields));
  const sent = (values: Row = {}): Row => ({
    Subject: 'Your order',
    TextBody: 'Dear Bun',
    Status: '3',
    FromAddress: 'ada@bakery.test',
    ...values
  });

  it('bring a closed task of the subtype Email about the first person', () => {
    insert('EmailMessage', sent({ ToIds: lead, CcAddress: 'boss@bakes.test' }));
    const [[whoId, ...task]] = read(
      'SELECT WhoId, Subject, TaskSubtype, Status, IsClosed, CompletedDateTime, ActivityDate FROM Task'
    );
    assert.equal(whoId, lead);
    assert.deepEqual(task, [
      'Your order',
      'Email',
      'Completed',
      true,
      '2026-11-21T10:00:00.000Z',
      '2026-11-21'
    ]);
    const [[activity, toAddress, toIds, name]] = read(
      'SELECT ActivityId, ToAddress, ToIds, Name FROM EmailMessage'
    );
    assert.deepEqual([[activity]], read('SELECT Id FROM Task'));
    assert.deepEqual([toAddress, toIds, name], ['bun@bakes.test', lead, 'Your order']);
    assert.deepEqual(read('SELECT LastActivityDate FROM Lead'), [['2026-11-21']]);
  });

  it('relate to everybody who takes part', () => {
    insert('EmailMessage', sent({ ToIds: lead, ToAddress: 'Bun@Bakes.test', CcAddress: 'boss@bakes.test' }));
    const relations = read(
      'SELECT RelationType, RelationAddress, RelationId, RelationObjectType FROM EmailMessageRelation ORDER BY RelationType'
    );
    assert.deepEqual(
      relations.map(([type, address]) => [type, String(address).toLowerCase()]),
      [
        ['ToAddress', 'bun@bakes.test'],
        ['CcAddress', 'boss@bakes.test'],
        ['FromAddress', 'ada@bakery.test']
      ]
    );
    assert.deepEqual(relations[0].slice(2), [lead, 'Lead']);
    assert.deepEqual(relations[1].slice(2), [null, null]);
  });

  it('are about a person who is related later', () => {
    const id = insert('EmailMessage', sent({ Incoming: true, Status: '0', FromAddress: 'bun@bakes.test' }));
    assert.deepEqual(read('SELECT WhoId FROM Task'), [[null]]);
    insert('EmailMessageRelation', { EmailMessageId: id, RelationId: lead, RelationType: 'FromAddress' });
    assert.deepEqual(read('SELECT WhoId FROM Task'), [[lead]]);
    assert.deepEqual(read('SELECT RelationAddress FROM EmailMessageRelation WHERE RelationId != null'), [
      ['bun@bakes.test']
    ]);
  });

  it('relate to what a contact is written about, and count for its account', () => {
    const account = insert('Account', { Name: 'Cafe' });
    const contact = insert('Contact', { LastName: 'Roll', AccountId: account, Email: 'roll@cafe.test' });
    insert('EmailMessage', sent({ ToIds: contact, RelatedToId: account }));
    assert.deepEqual(read('SELECT WhoId, WhatId, AccountId FROM Task'), [[contact, account, account]]);
    assert.deepEqual(read("SELECT LastActivityDate FROM Account WHERE Name = 'Cafe'"), [['2026-11-21']]);
  });

  it('are no activity while they are drafts, and cannot be changed afterwards', () => {
    const id = insert('EmailMessage', sent({ Status: '5', ToIds: lead }));
    assert.deepEqual(read('SELECT Id FROM Task'), []);
    update('EmailMessage', { Id: id, Subject: 'Your new order', Status: '3' });
    assert.deepEqual(read('SELECT Subject FROM Task'), [['Your new order']]);
    assert.throws(() => update('EmailMessage', { Id: id, Subject: 'Other' }), {
      code: 'INSUFFICIENT_ACCESS_OR_READONLY'
    });
  });

  it('that came in may be marked as read', () => {
    const id = insert('EmailMessage', sent({ Incoming: true, Status: '0' }));
    update('EmailMessage', { Id: id, Status: '1' });
    assert.deepEqual(read('SELECT Status FROM EmailMessage'), [['1']]);
  });

  it('make one task statement however many they are', () => {
    const sizes: number[] = [];
    bakery.records.automations.push({
      afterSave: ({ object, size }) => void (object.name === 'Task' && sizes.push(size))
    });
    bakery.records.run(bakery.ada, (tx) => {
      tx.insert(
        'EmailMessage',
        Array.from({ length: 20 }, () => sent({ ToIds: lead }))
      );
      assert.equal(tx.limits.usedOf('dmlStatements'), 1);
    });
    assert.deepEqual(sizes, [20]);
  });
});
