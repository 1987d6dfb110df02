import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, describe, test } from 'node:test';
import {
  Metadata,
  credentials,
  makeClientConstructor,
  status,
  type Client,
  type ServiceError
} from '@grpc/grpc-js';
import { Type } from 'avsc';
import { signIn, startBakery, users } from '../api/fixtures/bakery';
import type { RunningOrg } from '../org';
import { pubSubService, type FetchResponse, type PublishResponse } from './pubsub-wire';
import { encodeReplayId } from './replay-id';

const topic = '/event/Oven_Alarm__e';
const KEEPALIVE = 200;
const prefix = 'sfdc.platform.eventbus.grpc.';

let org: RunningOrg;
let client: Client & Record<string, any>;
before(async () => {
  org = await startBakery({ keepaliveMilliseconds: KEEPALIVE, faults: true });
  const PubSub = makeClientConstructor(pubSubService(), 'PubSub');
  client = new PubSub(org.pubsub, credentials.createSsl(readFileSync(org.caFile)));
});
after(async () => {
  client.close();
  await org.close();
});
beforeEach(() => org.faults.clear());

function headers(username: string, changes: Record<string, string> = {}): Metadata {
  const user = org.records.user(username);
  assert.ok(user);
  const own = {
    accesstoken: org.sessions.create(user),
    instanceurl: org.url,
    tenantid: org.organizationId,
    ...changes
  };
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(own)) if (value) metadata.set(name, value);
  return metadata;
}

function ask<T>(method: string, request: object, metadata = headers(users.admin)): Promise<T> {
  return new Promise((resolve, reject) => {
    client[method](request, metadata, (error: Error | null, answer: T) =>
      error ? reject(error) : resolve(answer)
    );
  });
}

const failsWith = (code: status, errorCode: string) => (error: unknown) => {
  const failure = error as ServiceError;
  assert.deepEqual(
    [failure.code, failure.metadata.get('error-code')],
    [code, [prefix + errorCode]],
    failure.message
  );
  const [rpcId] = failure.metadata.get('rpc-id');
  assert.ok(failure.details.endsWith(`rpcId: ${rpcId}`));
  return true;
};

function publish(...degrees: number[]): number[] {
  const rows = degrees.map((Degrees__c) => ({ Degrees__c }));
  const start = org.events.log.latest(topic);
  org.records.run('automated', (tx) => tx.publish('Oven_Alarm__e', rows));
  return org.events.log.read(topic, start, degrees.length).map(({ replayId }) => replayId);
}

/** A subscription whose answers can be awaited one by one. */
function subscribe(request: object, metadata = headers(users.admin)) {
  const answers: (FetchResponse | Error)[] = [];
  let wake = () => {};
  const stream = client.Subscribe(metadata);
  const add = (answer: FetchResponse | Error) => {
    answers.push(answer);
    wake();
  };
  stream.on('data', add);
  stream.on('error', add);
  stream.write(request);
  return {
    write: (more: object) => stream.write(more),
    cancel: () => stream.cancel(),
    silent: async (milliseconds: number) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return answers.length === 0;
    },
    async next(): Promise<FetchResponse> {
      while (answers.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      const answer = answers.shift() as FetchResponse | Error;
      if (answer instanceof Error) throw answer;
      return answer;
    }
  };
}

describe('authentication', () => {
  for (const header of ['accesstoken', 'instanceurl', 'tenantid']) {
    test(`needs ${header}`, async () => {
      const call = ask('GetTopic', { topicName: topic }, headers(users.admin, { [header]: '' }));
      await assert.rejects(call, failsWith(status.UNAUTHENTICATED, 'service.auth.headers.invalid'));
    });
  }

  test('refuses a session that does not live, in calls and streams', async () => {
    const stale = () => headers(users.admin, { accesstoken: 'stale' });
    await assert.rejects(
      ask('GetTopic', { topicName: topic }, stale()),
      failsWith(status.UNAUTHENTICATED, 'service.auth.error')
    );
    const stream = subscribe({ topicName: topic, numRequested: 1 }, stale());
    await assert.rejects(stream.next(), failsWith(status.UNAUTHENTICATED, 'service.auth.error'));
  });
});

describe('topics and schemas', () => {
  test('a topic tells its schema and what the user may do', async () => {
    const info = await ask<Record<string, unknown>>('GetTopic', { topicName: topic });
    assert.deepEqual([info.topicName, info.tenantGuid], [topic, org.organizationId]);
    assert.deepEqual([info.canPublish, info.canSubscribe], [true, true]);
    const { schemaJson } = await ask<{ schemaJson: string }>('GetSchema', { schemaId: info.schemaId });
    assert.equal(JSON.parse(schemaJson).name, 'Oven_Alarm__e');
  });

  test('unknown, forbidden and blank ones are refused by name', async () => {
    const of = (topicName: string, user = users.admin) => ask('GetTopic', { topicName }, headers(user));
    await assert.rejects(of('/event/Nope__e'), failsWith(status.NOT_FOUND, 'topic.not.found'));
    await assert.rejects(of(''), failsWith(status.INVALID_ARGUMENT, 'topic.validation.empty'));
    await assert.rejects(
      of(topic, users.baker),
      failsWith(status.PERMISSION_DENIED, 'topic.meta.permission')
    );
    await assert.rejects(of('/data/LeadChangeEvent'), failsWith(status.UNIMPLEMENTED, 'not.emulated'));
    const schema = (schemaId: string) => ask('GetSchema', { schemaId });
    await assert.rejects(schema(''), failsWith(status.INVALID_ARGUMENT, 'schema.validation.failed'));
    await assert.rejects(schema('nope'), failsWith(status.PERMISSION_DENIED, 'schema.meta.permission'));
  });
});

describe('subscriptions', () => {
  test('send no more than was asked for, and add up what is asked', async () => {
    const [first] = publish(1, 2, 3, 4, 5);
    const stream = subscribe({
      topicName: topic,
      replayPreset: 'CUSTOM',
      replayId: encodeReplayId(first - 1),
      numRequested: 2
    });
    const one = await stream.next();
    assert.deepEqual([one.events.length, one.pendingNumRequested], [2, 0]);
    assert.deepEqual(one.latestReplayId, encodeReplayId(first + 1));
    stream.write({ numRequested: 5 });
    const two = await stream.next();
    assert.deepEqual([two.events.length, two.pendingNumRequested], [3, 2]);
    publish(6);
    const three = await stream.next();
    assert.deepEqual([three.events.length, three.pendingNumRequested], [1, 1]);
    stream.cancel();
  });

  test('begin at the tip by default', async () => {
    publish(1);
    const stream = subscribe({ topicName: topic, numRequested: 10 });
    assert.deepEqual((await stream.next()).events, [], 'a keepalive, nothing old');
    const [id] = publish(2);
    const { events } = await stream.next();
    assert.deepEqual(
      events.map(({ replayId }) => replayId),
      [encodeReplayId(id)]
    );
    stream.cancel();
  });

  test('say that they live, with where they are, when there is nothing to send', async () => {
    const [id] = publish(1);
    const stream = subscribe({ topicName: topic, numRequested: 10 });
    const started = Date.now();
    const keepalive = await stream.next();
    assert.ok(Date.now() - started >= KEEPALIVE - 20);
    assert.deepEqual([keepalive.events, keepalive.pendingNumRequested], [[], 10]);
    assert.deepEqual(keepalive.latestReplayId, encodeReplayId(id));
    stream.cancel();
  });

  const refusals: [string, object, string][] = [
    [
      'a replay id that is none',
      { replayPreset: 'CUSTOM', replayId: Buffer.from('abc'), numRequested: 1 },
      'subscription.fetch.replayid.corrupted'
    ],
    [
      'a replay id of the future',
      { replayPreset: 'CUSTOM', replayId: encodeReplayId(1e9), numRequested: 1 },
      'subscription.fetch.replayid.corrupted'
    ],
    [
      'no replay id',
      { replayPreset: 'CUSTOM', numRequested: 1 },
      'subscription.fetch.replayid.validation.failed'
    ],
    ['nothing requested', { numRequested: 0 }, 'subscription.fetch.requested.events.invalid']
  ];
  for (const [name, request, errorCode] of refusals) {
    test(`refuse ${name}`, async () => {
      const stream = subscribe({ topicName: topic, ...request });
      await assert.rejects(stream.next(), failsWith(status.INVALID_ARGUMENT, errorCode));
    });
  }

  test('cannot change their topic', async () => {
    const stream = subscribe({ topicName: topic, numRequested: 1 });
    stream.write({ topicName: '/event/Cake_Baked__e', numRequested: 1 });
    await assert.rejects(
      stream.next(),
      failsWith(status.INVALID_ARGUMENT, 'subscription.fetch.topic.mismatch')
    );
  });
});

describe('publishing', () => {
  async function encode(...rows: object[]) {
    const { schemaId } = await ask<{ schemaId: string }>('GetTopic', { topicName: '/event/Cake_Baked__e' });
    const { schemaJson } = await ask<{ schemaJson: string }>('GetSchema', { schemaId });
    const type = Type.forSchema(JSON.parse(schemaJson));
    const audit = { CreatedDate: Date.now(), CreatedById: '005000000000001AAA', Baked_At__c: null };
    return rows.map((row, index) => ({
      id: `k${index}`,
      schemaId,
      payload: type.toBuffer({ ...audit, ...row })
    }));
  }
  const send = (events: object[], user = users.admin) =>
    ask<PublishResponse>('Publish', { topicName: '/event/Cake_Baked__e', events }, headers(user));

  test('each event succeeds or fails by itself', async () => {
    const [good, missing, long] = await encode(
      { Cake_Id__c: 'x' },
      { Cake_Id__c: null },
      { Cake_Id__c: 'y'.repeat(19) }
    );
    const before = org.events.log.latest('/event/Cake_Baked__e');
    const broken = { ...good, id: 'k3', payload: Buffer.from([255]) };
    const foreign = { ...good, id: 'k4', schemaId: 'other' };
    const { results } = await send([missing, good, long, broken, foreign]);
    assert.deepEqual(
      results.map(({ correlationKey, error }) => [correlationKey, error?.code ?? 'sent']),
      [
        ['k1', 'PUBLISH'],
        ['k0', 'sent'],
        ['k2', 'PUBLISH'],
        ['k3', 'PUBLISH'],
        ['k4', 'PUBLISH']
      ]
    );
    assert.match(results[0].error?.msg ?? '', /Required fields are missing: \[Cake_Id__c\]/);
    assert.match(results[2].error?.msg ?? '', /data value too large/);
    const logged = org.events.log.read('/event/Cake_Baked__e', before, 10);
    assert.equal(logged.length, 1);
    assert.deepEqual(results[1].replayId, encodeReplayId(logged[0].replayId));
  });

  test('needs the right to create the event', async () => {
    const events = await encode({ Cake_Id__c: 'x' });
    assert.equal((await send(events, users.baker)).results[0].error, null);
    await assert.rejects(
      send(events, users.till),
      failsWith(status.PERMISSION_DENIED, 'topic.meta.permission')
    );
  });

  test('needs a topic and an event', async () => {
    await assert.rejects(
      ask('Publish', { events: [] }),
      failsWith(status.INVALID_ARGUMENT, 'publish.topic.validation.empty')
    );
    await assert.rejects(send([]), failsWith(status.INVALID_ARGUMENT, 'publish.event.count.invalid'));
  });

  test('managed subscriptions are not emulated, and say so', async () => {
    const stream = client.ManagedSubscribe(headers(users.admin));
    const error = await new Promise<ServiceError>((resolve) => stream.on('error', resolve));
    assert.equal(error.code, status.UNIMPLEMENTED);
    assert.match(error.details, /does not emulate ManagedSubscribe/);
  });
});

describe('faults', () => {
  test('drop an open stream', async () => {
    const stream = subscribe({ topicName: topic, numRequested: 10 });
    await stream.next();
    org.faults.arm({ kind: 'stream-drop', count: 1 });
    await assert.rejects(stream.next(), failsWith(status.UNAVAILABLE, 'service.unavailable'));
    assert.deepEqual(org.faults.armed, []);
  });

  test('silence an open stream', async () => {
    const stream = subscribe({ topicName: topic, numRequested: 10 });
    await stream.next();
    org.faults.arm({ kind: 'stream-hang', count: 1 });
    publish(1);
    assert.ok(await stream.silent(KEEPALIVE * 2));
    stream.cancel();
  });

  test('strike requests as often as asked, for administrators only', async () => {
    const admin = await signIn(org, users.admin);
    const baker = await signIn(org, users.baker);
    const fault = { kind: 'http-503', count: 2, path: '/services/data' };
    assert.equal((await baker('POST', '/local-org/faults', fault)).status, 403);
    assert.deepEqual((await admin('POST', '/local-org/faults', fault)).body, [fault]);
    assert.deepEqual((await admin('GET', '/local-org/faults')).body, [fault]);
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await admin('GET', 'limits')).status);
    assert.deepEqual(statuses, [503, 503, 200]);
    await admin('POST', '/local-org/faults', { kind: 'http-401' });
    assert.equal((await admin('DELETE', '/local-org/faults')).status, 204);
    assert.equal((await admin('GET', 'limits')).status, 200);
    assert.equal((await admin('POST', '/local-org/faults', { kind: 'rain' })).status, 400);
  });

  test('let a publish fail', async () => {
    org.faults.arm({ kind: 'publish-error', count: 1 });
    const call = () => ask('Publish', { topicName: topic, events: [{ id: 'a', schemaId: 'b' }] });
    await assert.rejects(call(), failsWith(status.UNAVAILABLE, 'service.unavailable'));
    await call();
  });
});
