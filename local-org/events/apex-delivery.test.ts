import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RetryableException } from '../apex/values/apex-exception';
import type { ObjectType } from '../metadata/schema';
import type { EventLog, LoggedEvent } from '../records/event-log';
import { ApexDelivery, type EventReceiver } from './apex-delivery';
import { EventBus } from './event-bus';

const topic = '/event/Bell__e';
const object = { name: 'Bell__e' } as ObjectType;

/** An event log in an array. */
function ringing(count: number) {
  const events: LoggedEvent[] = [];
  const listeners: ((events: LoggedEvent[]) => void)[] = [];
  const publish = (howMany: number) => {
    const added = Array.from({ length: howMany }, (_, index) => ({
      replayId: events.length + index + 1,
      uuid: `uuid-${events.length + index + 1}`,
      topic,
      object: object.name,
      payload: {},
      createdAt: '2026-11-21T09:30:00.000Z'
    }));
    events.push(...added);
    for (const listener of listeners) listener(added);
  };
  publish(count);
  const log = {
    read: (_topic: string, after: number, max: number) =>
      events.filter(({ replayId }) => replayId > after).slice(0, max),
    latest: () => events.length,
    earliest: () => 0,
    onAppend: (listener: (events: LoggedEvent[]) => void) => listeners.push(listener)
  };
  return { bus: new EventBus(log as unknown as EventLog), publish };
}

function deliver(
  bus: EventBus,
  receive: (ids: number[]) => { resumeAfter?: number; problem?: unknown },
  batchSize = 2000,
  position = 0
) {
  const problems: string[] = [];
  const positions: number[] = [];
  const receiver: EventReceiver = {
    deliver: (_object, events) => receive(events.map(({ replayId }) => replayId))
  };
  const delivery = new ApexDelivery({
    bus,
    receiver,
    subscriber: { topic, object, batchSize },
    position,
    onPosition: (reached) => positions.push(reached),
    onProblem: (sentence) => problems.push(sentence),
    delay: () => 0
  });
  const idle = async () => {
    while (!delivery.isIdle) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  return { delivery, problems, positions, idle };
}

test('delivers in order and in batches, what was there and what comes', async () => {
  const { bus, publish } = ringing(3);
  const batches: number[][] = [];
  const { idle, positions } = deliver(bus, (ids) => (batches.push(ids), {}), 2);
  assert.deepEqual(batches, [], 'never at once');
  await idle();
  publish(1);
  await idle();
  assert.deepEqual(batches, [[1, 2], [3], [4]]);
  assert.deepEqual(positions, [2, 3, 4]);
});

test('goes on after the position it was left at, and after a checkpoint', async () => {
  const { bus } = ringing(4);
  const batches: number[][] = [];
  const { idle } = deliver(
    bus,
    (ids) => (batches.push(ids), batches.length === 1 ? { resumeAfter: 2 } : {}),
    2000,
    1
  );
  await idle();
  assert.deepEqual(batches, [
    [2, 3, 4],
    [3, 4]
  ]);
});

test('what fails after a checkpoint is reported, and delivery goes on after the checkpoint', async () => {
  const { bus } = ringing(3);
  const batches: number[][] = [];
  const { idle, problems } = deliver(bus, (ids) => {
    batches.push(ids);
    return batches.length === 1 ? { resumeAfter: 1, problem: new Error('no rope') } : {};
  });
  await idle();
  assert.deepEqual(batches, [
    [1, 2, 3],
    [2, 3]
  ]);
  assert.match(problems[0], /no rope/);
});

test('a failed batch is skipped and reported', async () => {
  const { bus } = ringing(2);
  const batches: number[][] = [];
  const fail = (ids: number[]) => {
    batches.push(ids);
    if (ids[0] === 1) throw new Error('no clapper');
    return {};
  };
  const { idle, problems } = deliver(bus, fail, 1);
  await idle();
  assert.deepEqual(batches, [[1], [2]]);
  assert.deepEqual(problems, ['A trigger on Bell__e failed, what failed is not delivered again: no clapper']);
});

test('a batch is retried nine times, then the triggers are suspended', async () => {
  const { bus } = ringing(1);
  let calls = 0;
  const { idle, problems, delivery } = deliver(bus, () => {
    calls += 1;
    throw new RetryableException('locked');
  });
  await idle();
  assert.equal(calls, 10);
  assert.ok(delivery.isSuspended);
  assert.match(problems[0], /suspended: they asked 10 times for a retry \(locked\)/);
});

test('a retry that works forgets the earlier ones', async () => {
  const { bus } = ringing(2);
  const seen: number[] = [];
  const { idle, delivery } = deliver(
    bus,
    ([id]) => {
      seen.push(id);
      if (seen.filter((earlier) => earlier === id).length < 9) throw new RetryableException('locked');
      return {};
    },
    1
  );
  await idle();
  assert.equal(seen.length, 18);
  assert.ok(!delivery.isSuspended);
});
