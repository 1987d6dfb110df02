import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openBakery, type Bakery } from '../../../tests/projects/open-bakery';
import type { Row } from '../row';

describe('standard objects', () => {
  let bakery: Bakery;
  beforeEach(() => (bakery = openBakery()));
  afterEach(() => bakery.records.close());

  const insert = (object: string, row: Row) =>
    bakery.records.run(bakery.ada, (tx) => tx.insert(object, [row])[0].id as string);
  const update = (object: string, row: Row) =>
    bakery.records.run(bakery.ada, (tx) => tx.update(object, [row]));
  const read = (soql: string) =>
    bakery.records
      .run(bakery.ada, (tx) => tx.query(soql))
      .records.map(({ fields }) => Object.values(fields))[0];

  it('names people in full', () => {
    const id = insert('Lead', { FirstName: 'Zoe', LastName: 'Bun', Company: 'Bakes' });
    assert.deepEqual(read('SELECT Name, Status, IsConverted FROM Lead'), [
      'Zoe Bun',
      'Open - Not Contacted',
      false
    ]);
    update('Lead', { Id: id, FirstName: null });
    assert.deepEqual(read('SELECT Name FROM Lead'), ['Bun']);
  });

  it('lets converted leads alone', () => {
    const id = insert('Lead', { LastName: 'Bun', Company: 'Bakes' });
    bakery.records.run(bakery.ada, () => bakery.records.database.run('UPDATE "Lead" SET "IsConverted" = 1'));
    assert.throws(() => update('Lead', { Id: id, LastName: 'Bread' }), {
      code: 'CANNOT_UPDATE_CONVERTED_LEAD',
      message: 'cannot reference converted lead'
    });
  });

  it('derives an opportunity from its stage', () => {
    const id = insert('Opportunity', {
      Name: 'Big',
      StageName: 'Prospecting',
      CloseDate: '2026-12-31',
      Amount: 1000
    });
    const state =
      'SELECT Probability, IsClosed, IsWon, ForecastCategory, ExpectedRevenue, FiscalQuarter FROM Opportunity';
    assert.deepEqual(read(state), [10, false, false, 'Pipeline', 100, 4]);
    update('Opportunity', { Id: id, StageName: 'Closed Won' });
    assert.deepEqual(read(state), [100, true, true, 'Closed', 1000, 4]);
    update('Opportunity', { Id: id, StageName: 'Prospecting', Probability: 33 });
    assert.equal(read(state)[0], 33);
  });

  it('closes cases', () => {
    const id = insert('Case', { Subject: 'Stale', Status: 'New' });
    update('Case', { Id: id, Status: 'Closed' });
    assert.deepEqual(read('SELECT IsClosed, ClosedDate FROM Case'), [true, '2026-11-21T10:00:00.000Z']);
  });

  it('keeps an event as long as its duration or its end says', () => {
    const ActivityDateTime = '2026-11-20T09:00:00.000Z';
    const id = insert('Event', { Subject: 'Tasting', ActivityDateTime, DurationInMinutes: 90 });
    const state = 'SELECT EndDateTime, StartDateTime, ActivityDate, DurationInMinutes FROM Event';
    assert.deepEqual(read(state), ['2026-11-20T10:30:00.000Z', ActivityDateTime, '2026-11-20', 90]);
    update('Event', { Id: id, EndDateTime: '2026-11-20T10:00:00.000Z' });
    assert.equal(read(state)[3], 60);
  });

  it('rolls closed tasks and events up to LastActivityDate of person, thing and account', () => {
    const account = insert('Account', { Name: 'Cafe' });
    const contact = insert('Contact', { LastName: 'Bun', AccountId: account });
    const opportunity = insert('Opportunity', {
      Name: 'Big',
      StageName: 'Prospecting',
      CloseDate: '2026-12-31',
      AccountId: account
    });
    const dates = () =>
      ['Account', 'Contact', 'Opportunity'].map(
        (object) => read(`SELECT LastActivityDate FROM ${object}`)[0]
      );
    const task = insert('Task', {
      Subject: 'Call',
      ActivityDate: '2026-11-10',
      WhoId: contact,
      WhatId: opportunity
    });
    assert.deepEqual(dates(), [null, null, null]);
    update('Task', { Id: task, Status: 'Completed' });
    assert.deepEqual(dates(), ['2026-11-10', '2026-11-10', '2026-11-10']);
    insert('Event', {
      Subject: 'Visit',
      ActivityDateTime: '2026-11-15T09:00:00Z',
      DurationInMinutes: 5,
      WhoId: contact
    });
    assert.deepEqual(dates(), ['2026-11-15', '2026-11-15', '2026-11-10']);
    bakery.records.run(bakery.ada, (tx) => tx.delete([task]));
    assert.deepEqual(dates(), ['2026-11-15', '2026-11-15', null]);
  });
});
