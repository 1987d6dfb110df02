import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openBakery, type Bakery } from '../../tests/projects/open-bakery';
import type { LoggedEvent } from './event-log';
import { ASYNCHRONOUS, Limits } from './limits';

const CAKE = { Name: 'A', Price__c: 1 };
const BAKED = '/event/Cake_Baked__e';
const ALARM = '/event/Oven_Alarm__e';

describe('Transaction', () => {
  let bakery: Bakery;
  beforeEach(() => (bakery = openBakery()));
  afterEach(() => bakery.records.close());

  const count = (object: string) =>
    bakery.records.run(bakery.ada, (tx) => tx.query(`SELECT COUNT() FROM ${object}`)).totalSize;

  it('undoes everything when its work throws, except events published immediately', () => {
    let called = false;
    const work = () =>
      bakery.records.run(bakery.ada, (tx) => {
        tx.insert('Cake__c', [CAKE]);
        tx.afterCommit(() => (called = true));
        tx.publish('Cake_Baked__e', [{ Cake_Id__c: 'x' }]);
        tx.publish('Oven_Alarm__e', [{ Degrees__c: 300 }]);
        throw new Error('burnt');
      });
    assert.throws(work, /burnt/);
    assert.equal(count('Cake__c'), 0);
    assert.equal(called, false);
    assert.deepEqual(bakery.records.eventLog.read(BAKED, 0, 10), []);
    assert.equal(bakery.records.eventLog.read(ALARM, 0, 10)[0].payload.Degrees__c, 300);
  });

  it('acts as another user for a while, within other limits', () => {
    const { records, ada, bea } = bakery;
    records.run(ada, (tx) => {
      const { limits } = tx;
      const failing = () =>
        tx.actAs(
          bea,
          () => {
            tx.insert('Cake__c', [CAKE]);
            assert.equal(tx.limits.allowed, ASYNCHRONOUS);
            throw new Error('burnt');
          },
          new Limits(ASYNCHRONOUS)
        );
      assert.throws(failing, /burnt/);
      assert.deepEqual([tx.user, tx.limits], [ada, limits]);
      assert.equal(tx.limits.usedOf('dmlRows'), 0);
      assert.equal(tx.query('SELECT CreatedById FROM Cake__c').records[0].fields.CreatedById, bea.id);
    });
  });

  it('undoes what came after a savepoint, with its events', () => {
    bakery.records.run(bakery.ada, (tx) => {
      tx.insert('Cake__c', [CAKE]);
      tx.publish('Cake_Baked__e', [{ Cake_Id__c: 'kept' }]);
      const savepoint = tx.setSavepoint();
      tx.insert('Cake__c', [CAKE]);
      tx.publish('Cake_Baked__e', [{ Cake_Id__c: 'undone' }]);
      tx.rollbackTo(savepoint);
      assert.throws(() => tx.savepoint(() => tx.insert('Cake__c', [CAKE, {}])));
      assert.throws(() => tx.rollbackTo('sp99'), { code: 'INVALID_SAVEPOINT' });
    });
    assert.equal(count('Cake__c'), 1);
    assert.deepEqual(
      bakery.records.eventLog.read(BAKED, 0, 10).map(({ payload }) => payload.Cake_Id__c),
      ['kept']
    );
  });

  it('does not nest', () => {
    assert.throws(
      () => bakery.records.run(bakery.ada, () => bakery.records.run(bakery.ada, () => 1)),
      /do not nest/
    );
    assert.equal(
      bakery.records.run(bakery.ada, () => 2),
      2
    );
  });

  it('counts what it uses and stops at the limit', () => {
    const queries = (limit: number, limits?: typeof ASYNCHRONOUS) =>
      bakery.records.run(
        bakery.ada,
        (tx) => {
          for (let i = 0; i < limit; i++) tx.query('SELECT Id FROM Account');
          return tx.limits.usedOf('queries');
        },
        { limits }
      );
    assert.equal(queries(100), 100);
    assert.equal(queries(200, ASYNCHRONOUS), 200);
    assert.throws(() => queries(101), { name: 'LimitError', message: 'Too many SOQL queries: 101' });
    const statements = () =>
      bakery.records.run(bakery.ada, (tx) => {
        for (let i = 0; i < 151; i++) tx.insert('Account', [{ Name: 'x' }]);
      });
    assert.throws(statements, { message: 'Too many DML statements: 151' });
    const rows = Array.from({ length: 10_001 }, () => ({ Name: 'x' }));
    assert.throws(() => bakery.records.run(bakery.ada, (tx) => tx.insert('Account', rows)), {
      message: 'Too many DML rows: 10001'
    });
    assert.equal(count('Account'), 0);
  });

  it('logs events in order and tells listeners after the commit', () => {
    const heard: LoggedEvent[][] = [];
    const stop = bakery.records.eventLog.onAppend((events) => heard.push(events));
    const results = bakery.records.run(bakery.bea, (tx) => {
      const published = tx.publish('Cake_Baked__e', [
        { Cake_Id__c: 'a', Baked_At__c: '2026-11-21T09:00:00.123Z' },
        { Cake_Id__c: null },
        { Cake_Id__c: 'b' }
      ]);
      assert.equal(heard.length, 0);
      return published;
    });
    assert.deepEqual(
      results.map(({ success }) => success),
      [true, false, true]
    );
    assert.equal(results[1].errors[0].statusCode, 'REQUIRED_FIELD_MISSING');
    const [events] = heard;
    assert.deepEqual(
      events.map(({ payload }) => payload.Cake_Id__c),
      ['a', 'b']
    );
    assert.equal(events[0].uuid, results[0].errors[0].message);
    assert.equal(events[0].payload.EventUuid, events[0].uuid);
    assert.equal(events[0].payload.CreatedById, bakery.bea.id);
    assert.equal(events[0].payload.Baked_At__c, '2026-11-21T09:00:00.123Z');
    const log = bakery.records.eventLog;
    assert.deepEqual(
      log.read(BAKED, events[0].replayId, 10).map(({ replayId }) => replayId),
      [events[1].replayId]
    );
    assert.equal(log.latest(BAKED), events[1].replayId);
    assert.equal(log.earliest(BAKED), events[0].replayId - 1);
    stop();
  });

  it('keeps events for 72 hours', () => {
    const publish = () =>
      bakery.records.run(bakery.ada, (tx) => tx.publish('Cake_Baked__e', [{ Cake_Id__c: 'a' }]));
    publish();
    bakery.clock.now = new Date('2026-11-24T09:59:59Z');
    assert.equal(bakery.records.eventLog.read(BAKED, 0, 10).length, 1);
    bakery.clock.now = new Date('2026-11-24T10:00:01Z');
    assert.equal(bakery.records.eventLog.read(BAKED, 0, 10).length, 0);
    publish();
    assert.deepEqual(
      bakery.records.eventLog.read(BAKED, 0, 10).map(({ replayId }) => replayId),
      [2]
    );
  });

  it('hands a test its events instead of logging them', () => {
    const taken = bakery.records.run(bakery.ada, (tx) => {
      tx.publish('Cake_Baked__e', [{ Cake_Id__c: 'a' }]);
      return tx.takeEvents();
    });
    assert.equal(taken[0].payload.Cake_Id__c, 'a');
    assert.deepEqual(bakery.records.eventLog.read(BAKED, 0, 10), []);
  });
});
