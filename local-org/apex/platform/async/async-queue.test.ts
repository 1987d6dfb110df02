import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AsyncJob } from './async-job';
import { AsyncQueue } from './async-queue';

const job = (id: string, notBefore: number, execute = () => undefined as void): AsyncJob => ({
  id,
  kind: 'Queueable',
  className: 'Work',
  user: { id: '005', username: 'u', name: 'U', profileId: '00e', timeZone: 'UTC', locale: 'en_US' },
  stackDepth: 1,
  notBefore,
  execute
});

test('due jobs run in the order in which they were added, late ones wait', () => {
  const queue = new AsyncQueue();
  const ran: string[] = [];
  queue.add(job('late', 100), job('first', 0), job('second', 0));
  const run = (each: AsyncJob): void => void ran.push(each.id);
  queue.drain(() => 50, run, assert.fail);
  assert.deepEqual(ran, ['first', 'second']);
  assert.equal(queue.nextDue, 100);
  queue.drain(() => 100, run, assert.fail);
  assert.deepEqual(ran, ['first', 'second', 'late']);
  assert.equal(queue.nextDue, undefined);
});

test('a job may add jobs, and one that fails stops no other', () => {
  const queue = new AsyncQueue();
  const failures: string[] = [];
  let chained = false;
  queue.add(
    job('bad', 0, () => {
      throw new Error('no');
    }),
    job('parent', 0, () => queue.add(job('child', 0, () => void (chained = true))))
  );
  queue.drain(
    () => 0,
    (_, work) => work(),
    (each) => failures.push(each.id)
  );
  assert.deepEqual(failures, ['bad']);
  assert.ok(chained);
});

test('listeners hear of added jobs until they stop', () => {
  const queue = new AsyncQueue();
  let heard = 0;
  const stop = queue.onAdd(() => heard++);
  queue.add(job('a', 0));
  stop();
  queue.add(job('b', 0));
  assert.equal(heard, 1);
});
