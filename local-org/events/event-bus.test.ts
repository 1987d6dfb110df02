import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startBakery, users } from '../api/fixtures/bakery';
import type { RunningOrg } from '../org';

const topic = '/event/Oven_Alarm__e';

let org: RunningOrg;
before(async () => {
  org = await startBakery();
});
after(() => org.close());

function publish(...degrees: number[]): number {
  org.records.run('automated', (tx) =>
    tx.publish(
      'Oven_Alarm__e',
      degrees.map((Degrees__c) => ({ Degrees__c }))
    )
  );
  return org.events.log.latest(topic);
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

/** What a subscription receives: one list for each time it is called. */
function collect(from: 'LATEST' | 'EARLIEST' | number) {
  const received: unknown[][] = [];
  const stop = org.events.subscribe(topic, from, (events) => {
    received.push(events.map(({ payload }) => payload.Degrees__c));
  });
  return { received, stop };
}

test('hands over events in order after their transaction, from where it was asked to', async () => {
  const first = publish(1, 2);
  const [latest, earliest, later] = [collect('LATEST'), collect('EARLIEST'), collect(first)];
  org.records.run('automated', (tx) => {
    tx.publish('Oven_Alarm__e', [{ Degrees__c: 3 }]);
    assert.deepEqual(latest.received, []);
  });
  publish(4);
  assert.deepEqual(latest.received, [], 'not within the publisher’s call');
  await soon();
  assert.deepEqual(latest.received, [[3, 4]]);
  assert.deepEqual(earliest.received.flat(), [1, 2, 3, 4]);
  assert.deepEqual(later.received.flat(), [3, 4]);
  for (const { stop } of [latest, earliest, later]) stop();
  publish(5);
  await soon();
  assert.deepEqual(latest.received, [[3, 4]]);
});

test('events of a transaction that failed are not delivered, unless they go out at once', async () => {
  const alarms = collect('LATEST');
  const baked: unknown[] = [];
  org.events.subscribe('/event/Cake_Baked__e', 'LATEST', (events) => baked.push(...events));
  const user = org.records.user(users.admin);
  assert.ok(user);
  assert.throws(() =>
    org.records.run(user, (tx) => {
      tx.publish('Cake_Baked__e', [{ Cake_Id__c: 'burnt' }]);
      tx.publish('Oven_Alarm__e', [{ Degrees__c: 999 }]);
      throw new Error('fire');
    })
  );
  await soon();
  assert.deepEqual([baked, alarms.received], [[], [[999]]]);
  alarms.stop();
});
