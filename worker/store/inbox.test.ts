import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { until } from '../testing/until';
import { openDatabase, type Database } from './database';
import { takeDecisionNumbers } from './decision-numbers';
import { Inbox, type IncomingEvent } from './inbox';
import { Jobs } from './jobs';

const event = (fields: Record<string, unknown> = {}): IncomingEvent => ({ eventUuid: randomUUID(), fields });

const places: [string, string | undefined, boolean][] = [
  ['embedded in memory', undefined, true],
  ['on PostgreSQL', process.env.TEST_DATABASE_URL, Boolean(process.env.TEST_DATABASE_URL)]
];

for (const [where, url, isThere] of places) {
  describe(`inbox ${where}`, { skip: isThere ? false : 'TEST_DATABASE_URL is not set' }, () => {
    let database: Database;
    let jobs: Jobs;
    let inbox: Inbox;

    before(async () => {
      database = await openDatabase(url ? { url } : {});
      jobs = await Jobs.start(database, (error) => assert.fail(error));
      inbox = new Inbox(database, jobs);
      if (!url) return;
      for (const job of await jobs.take(1_000)) await inbox.finish([job]);
    });
    after(async () => {
      await jobs.stop();
      await database.close();
    });

    it('keeps events in order with their position, each once, and makes a job', async () => {
      const topic = randomUUID();
      assert.equal(await inbox.position(topic), undefined);
      const events = Array.from({ length: 250 }, (_, i) => event({ number: i }));
      assert.equal(await inbox.add(topic, events, Buffer.from([1, 2])), 250);
      assert.equal(await inbox.add(topic, [...events, event({ number: 250 })], Buffer.from([3])), 1);
      assert.deepEqual(await inbox.position(topic), Buffer.from([3]));

      const taken = await jobs.take(10);
      assert.equal(taken.length, 2, 'one job for 250 events, one for the late one');
      const rows = await inbox.waiting(taken);
      assert.deepEqual(
        rows.map((row) => row.fields.number),
        Array.from({ length: 251 }, (_, i) => i)
      );
      assert.equal(await inbox.depth(), 251);
      await inbox.finish(taken);
      assert.equal(await inbox.depth(), 0);
      assert.equal((await jobs.take(10)).length, 0);
      assert.equal(await inbox.add(topic, events, Buffer.from([4])), 0, 'still known after the answer');
    });

    it('makes no job for an event that was set aside', async () => {
      await inbox.add(
        randomUUID(),
        [{ eventUuid: randomUUID(), fields: null, problem: 'garbage' }],
        Buffer.from([1])
      );
      assert.equal(await inbox.depth(), 0);
      assert.equal((await jobs.take(10)).length, 0);
    });

    it('leaves out of a retry what was set aside', async () => {
      await inbox.add(randomUUID(), [event({ number: 1 }), event({ number: 2 })], Buffer.from([1]));
      const taken = await jobs.take(1);
      const [first] = await inbox.waiting(taken);
      await inbox.setAside(first, 'garbage');
      assert.deepEqual(
        (await inbox.waiting(taken)).map((row) => row.fields.number),
        [2]
      );
      await inbox.finish(taken);
    });

    it('wakes whoever waits', async () => {
      let woken = 0;
      const stop = await inbox.onArrival(() => woken++);
      await inbox.add(randomUUID(), [event()], Buffer.from([1]));
      await until('the wake-up', () => woken === 1);
      await stop();
      const taken = await jobs.take(1);
      await inbox.finish(taken);
    });

    it('keeps nothing when the transaction fails', async () => {
      const topic = randomUUID();
      const failing = new Inbox(database, {
        add: () => Promise.reject(new Error('no job'))
      } as unknown as Jobs);
      await assert.rejects(failing.add(topic, [event()], Buffer.from([1])), /no job/);
      assert.equal(await inbox.depth(), 0);
      assert.equal(await inbox.position(topic), undefined);
    });

    it('retries what was given back', async () => {
      await inbox.add(randomUUID(), [event({ kept: true })], Buffer.from([1]));
      const taken = await jobs.take(1);
      await jobs.giveBack(taken, 'the org is away');
      assert.equal((await jobs.take(1)).length, 0, 'not at once');
      let again: Awaited<ReturnType<Jobs['take']>> = [];
      await until('the retry', async () => (again = await jobs.take(1)).length === 1, 8_000);
      const rows = await inbox.waiting(again);
      assert.deepEqual(rows[0].fields, { kept: true });
      await inbox.finish(again);
    });

    it('numbers decisions without gaps in a block and without overlap', async () => {
      const first = await takeDecisionNumbers(database, 3);
      assert.equal(await takeDecisionNumbers(database, 1), first + 3);
    });

    // On PostgreSQL another dyno may be alive: there a job in hand comes back when its time is up.
    if (!url) {
      it('recovers what a dead process had in hand, where no other can be alive', async () => {
        await inbox.add(randomUUID(), [event({ number: 7 })], Buffer.from([1]));
        await jobs.take(1);
        await inbox.recover();
        const taken = await jobs.take(1);
        const rows = await inbox.waiting(taken);
        assert.deepEqual(
          rows.map((row) => row.fields.number),
          [7]
        );
        await inbox.finish(taken);
      });
    }

    it('forgets only what was answered long ago', async () => {
      const uuid = randomUUID();
      await inbox.add('old', [{ eventUuid: uuid, fields: null, problem: 'x' }], Buffer.from([1]));
      await inbox.forget(96);
      assert.equal(await inbox.add('old', [{ eventUuid: uuid, fields: {} }], Buffer.from([1])), 0);
      await database.query(`UPDATE worker.batch SET done_at = now() - interval '97 hours'`);
      await inbox.forget(96);
      assert.equal(
        await inbox.add('old', [{ eventUuid: uuid, fields: null, problem: 'x' }], Buffer.from([1])),
        1
      );
    });
  });
}
