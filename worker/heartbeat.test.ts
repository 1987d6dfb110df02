import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { WorkerError } from './errors';
import { Heartbeat, STATUS_TOPIC, type Pulse } from './heartbeat';
import type { EventFields } from './salesforce/pubsub/codec';
import { keepingLogger } from './testing/keeping-logger';

const LAST = new Date('2026-11-21T11:59:00Z');

describe('the heartbeat', () => {
  const pulse: Pulse = {
    worker: 'worker.1',
    state: 'idle',
    queueDepth: 0,
    lastEventAt: LAST,
    version: '1.2.3',
    problems: ['The weights add up to 2.']
  };

  it('is sent at once, again and again, and once more at the end', async () => {
    const sent: EventFields[] = [];
    let state: Pulse['state'] = 'working';
    const publisher = {
      async publish(topic: string, events: readonly EventFields[]) {
        assert.equal(topic, STATUS_TOPIC);
        sent.push(...events);
      }
    };
    const heartbeat = new Heartbeat(publisher, async () => ({ ...pulse, state }), 10, keepingLogger());
    const ended = heartbeat.run();
    while (sent.length < 3) await sleep(5);
    state = 'stopping';
    heartbeat.stop();
    await ended;
    assert.ok(sent.length >= 4);
    const { Sent_At__c, ...first } = sent[0];
    assert.deepEqual(first, {
      Worker__c: 'worker.1',
      State__c: 'working',
      Queue_Depth__c: 0,
      Last_Event_At__c: LAST.getTime(),
      Version__c: '1.2.3',
      Problems__c: 'The weights add up to 2.'
    });
    assert.ok(Math.abs(Date.now() - Number(Sent_At__c)) < 5_000);
    assert.equal(sent.at(-1)!.State__c, 'stopping');
  });

  it('goes on when one gets lost, and says so', async () => {
    let tries = 0;
    const publisher = {
      async publish() {
        if (++tries === 1) throw new WorkerError('SALESFORCE_UNREACHABLE', 'away');
      }
    };
    const logger = keepingLogger();
    const heartbeat = new Heartbeat(publisher, async () => pulse, 1, logger);
    const ended = heartbeat.run();
    while (tries < 3) await sleep(1);
    heartbeat.stop();
    await ended;
    assert.match(JSON.stringify(logger.entries), /a heartbeat got lost: away/);
  });

  it('keeps nobody from ending while the org does not answer', async () => {
    const publisher = { publish: (): Promise<void> => sleep(60_000, undefined, { ref: false }) };
    const heartbeat = new Heartbeat(publisher, async () => pulse, 1, keepingLogger());
    const ended = heartbeat.run();
    heartbeat.stop();
    const startedAt = Date.now();
    await ended;
    assert.ok(Date.now() - startedAt < 6_000);
  });
});
