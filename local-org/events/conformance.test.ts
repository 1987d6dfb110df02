import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import PubSubApiClient from 'salesforce-pubsub-api-client';
import { startBakery, users } from '../api/fixtures/bakery';
import type { RunningOrg } from '../org';

const topic = '/event/Oven_Alarm__e';
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

let org: RunningOrg;
let client: PubSubApiClient;
before(async () => {
  org = await startBakery();
  client = new PubSubApiClient(
    {
      authType: 'oauth-jwt-bearer',
      loginUrl: org.url,
      clientId: org.clientId,
      username: users.admin,
      privateKey: readFileSync(org.keyFile, 'utf8'),
      pubSubEndpoint: org.pubsub,
      rejectUnauthorizedSsl: false
    } as ConstructorParameters<typeof PubSubApiClient>[0],
    quiet as unknown as Console
  );
  await client.connect();
});
after(async () => {
  // The client stops listening when it closes, so the streams must have ended before.
  await org.close();
  client.close();
});

interface Received {
  id: string;
  replayId: number;
  payload: Record<string, unknown>;
}

/** Collects events from the earliest on until there are as many as asked for. */
function receive(count: number, start: (callback: (info: unknown, type: string, data: any) => void) => void) {
  return new Promise<Received[]>((resolve, reject) => {
    const events: Received[] = [];
    start((_info, type, data) => {
      if (type === 'error') reject(data);
      if (type !== 'event') return;
      events.push(data);
      if (events.length === count) resolve(events);
    });
  });
}

const alarm = (degrees: number | null) => ({
  CreatedDate: Date.now(),
  CreatedById: '005000000000001AAA',
  Degrees__c: degrees === null ? null : { double: degrees }
});

describe('salesforce-pubsub-api-client', () => {
  test('publishes one event and is told its replay id', async () => {
    const result = await client.publish(topic, alarm(250), 'my-key');
    assert.equal(result.correlationKey, 'my-key');
    assert.equal(result.replayId, org.events.log.latest(topic));
    const [logged] = org.events.log.read(topic, result.replayId - 1, 1);
    assert.equal(logged.payload.Degrees__c, 250);
    assert.equal(logged.payload.CreatedById, org.records.user(users.admin)?.id);
  });

  test('receives 2,000 events from the earliest on, in order', async () => {
    const user = org.records.user(users.admin);
    assert.ok(user);
    const rows = Array.from({ length: 2000 }, (_, index) => ({ Degrees__c: index }));
    org.records.run(user, (tx) => tx.publish('Oven_Alarm__e', rows));
    const used = org.allowances.deliveredEvents.used;
    const events = await receive(2001, (callback) =>
      client.subscribeFromEarliestEvent(topic, callback as never)
    );
    assert.deepEqual(
      events.map(({ payload }) => payload.Degrees__c),
      [250, ...rows.map(({ Degrees__c }) => Degrees__c)]
    );
    const ids = events.map(({ replayId }) => replayId);
    assert.deepEqual(
      ids,
      [...ids].sort((left, right) => left - right)
    );
    assert.equal(new Set(events.map(({ id }) => id)).size, 2001);
    assert.equal(org.allowances.deliveredEvents.used - used, 2001);
  });

  test('publishes a batch', async () => {
    const before = org.events.log.latest(topic);
    const results = await new Promise<any[]>((resolve, reject) => {
      const events = Array.from({ length: 150 }, (_, index) => ({ payload: alarm(index) }));
      void client.publishBatch(
        topic,
        events as never,
        ((_info: unknown, type: string, data: any) => {
          if (type === 'publishResponse') resolve(data.results);
          if (type === 'error') reject(data);
        }) as never
      );
    });
    assert.equal(results.length, 150);
    const logged = org.events.log.read(topic, before, 1000);
    assert.deepEqual(
      logged.map(({ payload }) => payload.Degrees__c),
      Array.from({ length: 150 }, (_, index) => index)
    );
  });
});
