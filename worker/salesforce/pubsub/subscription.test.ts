import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { status } from '@grpc/grpc-js';
import { keepingLogger } from '../../testing/keeping-logger';
import { failure, PubSubServer, replayId } from '../../testing/pubsub-server';
import { numberedTokens } from '../../testing/tokens';
import { until } from '../../testing/until';
import { PubSubClient } from './client';
import type { ConsumerEvent } from './messages';
import { Subscription, type EventSink } from './subscription';

const TOPIC = '/event/Ping__e';
const SCHEMA = {
  type: 'record',
  name: 'Ping__e',
  fields: [
    { name: 'CreatedDate', type: 'long' },
    { name: 'CreatedById', type: 'string' },
    { name: 'Number__c', type: ['null', 'double'], default: null }
  ]
};

/** Keeps events in memory, as slowly as asked. */
class MemorySink implements EventSink {
  events: ConsumerEvent[] = [];
  stored: Buffer | undefined;
  batches: number[] = [];
  delay = 0;
  failures = 0;

  async position(): Promise<Buffer | undefined> {
    return this.stored;
  }

  async store(events: ConsumerEvent[], position: Buffer): Promise<void> {
    if (this.failures-- > 0) throw new Error('the store is down');
    if (this.delay) await new Promise((resolve) => setTimeout(resolve, this.delay));
    this.events.push(...events);
    this.batches.push(events.length);
    this.stored = position;
  }
}

describe('subscription', () => {
  let server: PubSubServer;
  let client: PubSubClient;
  let subscription: Subscription;
  let running: Promise<void>;
  const sink = { current: new MemorySink() };
  let tokens = numberedTokens();
  let logger = keepingLogger();

  const start = (silence = 60_000): void => {
    client = new PubSubClient({ address: server.address, authority: server.authority }, tokens);
    const options = { topic: TOPIC, silence, firstDelay: 5, longestDelay: 20 };
    subscription = new Subscription(client, tokens, sink.current, options, logger);
    running = subscription.run();
  };
  const publish = (count: number): void => {
    for (let i = 0; i < count; i++) server.append(TOPIC, { Number__c: i });
  };
  const receivedAll = (count: number) => until(`${count} events`, () => sink.current.events.length >= count);
  const assertEachOnce = (count: number): void => {
    const positions = sink.current.events.map((event) => Number(event.replayId.readBigUInt64BE()));
    assert.deepEqual(
      positions,
      Array.from({ length: count }, (_, i) => i + 1)
    );
  };

  beforeEach(async () => {
    server = await PubSubServer.start({ [TOPIC]: SCHEMA });
    sink.current = new MemorySink();
    tokens = numberedTokens();
    logger = keepingLogger();
  });
  afterEach(async () => {
    subscription.stop();
    await running;
    client.close();
    server.stop();
  });

  it('receives far more events than the credit of one request, in order, never more than 100 outstanding', async () => {
    publish(1_000);
    start();
    await receivedAll(1_000);
    publish(10);
    await receivedAll(1_010);
    assertEachOnce(1_010);
    assert.ok(server.mostOutstanding <= 100);
    assert.deepEqual(subscription.state.replayId, replayId(1_010));
    assert.equal(subscription.state.connected, true);
  });

  it('starts after the stored position', async () => {
    publish(20);
    sink.current.stored = replayId(15);
    start();
    await receivedAll(5);
    assert.deepEqual(sink.current.events[0].replayId, replayId(16));
  });

  it('gathers what comes while the store is busy, and stops giving credit when too much is held', async () => {
    publish(3_000);
    sink.current.delay = 150;
    start();
    await receivedAll(3_000);
    assertEachOnce(3_000);
    assert.ok(sink.current.batches.length < 10, `${sink.current.batches.length} batches`);
    assert.ok(Math.max(...sink.current.batches) <= 2_100);
  });

  it('comes back after a drop, behind what it stored', async () => {
    publish(200);
    let drops = 0;
    server.fault = (call) => {
      if (drops++ > 2) return false;
      const events = server.topics.get(TOPIC)!.events.slice(sink.current.events.length).slice(0, 30);
      call.write({ events, latestReplayId: events.at(-1)!.replayId, pendingNumRequested: 70 });
      setTimeout(() => call.emit('error', failure(status.UNAVAILABLE, 'dropped', 'unavailable')), 5);
      return true;
    };
    start();
    await receivedAll(200);
    assertEachOnce(200);
    assert.ok(subscription.state.reconnects >= 3);
  });

  it('takes a silent stream for dead and opens another', async () => {
    publish(5);
    let hung = false;
    server.fault = () => !hung && (hung = true);
    start(80);
    await receivedAll(5);
    assertEachOnce(5);
    assert.ok(logger.entries.some(({ message }) => message.includes('no sign of life')));
  });

  it('gets a new token when the old one is refused', async () => {
    publish(5);
    server.validTokens.clear();
    server.validTokens.add('token-2');
    start();
    await receivedAll(5);
    assert.equal(tokens.renewals, 1);
  });

  it('starts at the earliest event when its position has expired, and says so', async () => {
    publish(20);
    sink.current.stored = replayId(3);
    server.expiredBefore = 10;
    start();
    await receivedAll(20);
    assertEachOnce(20);
    assert.ok(
      logger.entries.some(({ level, message }) => level === 'warn' && message.includes('position is lost'))
    );
  });

  it('loses nothing when the store fails', async () => {
    publish(50);
    sink.current.failures = 3;
    start();
    await receivedAll(50);
    assertEachOnce(50);
  });

  it('refuses a server whose certificate it cannot verify', async () => {
    publish(1);
    client = new PubSubClient({ address: server.address }, tokens);
    const options = { topic: TOPIC, silence: 60_000, firstDelay: 5, longestDelay: 20 };
    subscription = new Subscription(client, tokens, sink.current, options, logger);
    running = subscription.run();
    await until('several attempts', () => subscription.state.reconnects > 1);
    assert.equal(server.streams, 0);
  });
});
