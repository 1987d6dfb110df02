import assert from 'node:assert/strict';
import { it } from 'node:test';
import { REQUEST_SCHEMA, RESULT_SCHEMA } from './testing/event-schemas';
import { FakeOrg } from './testing/fake-org';
import { sampleLeadId, sampleLeads } from './testing/leads';
import { PubSubServer } from './testing/pubsub-server';
import { scratchStore } from './testing/scratch-stores';
import { shippedRows } from './testing/settings-rows';
import { until } from './testing/until';
import { WorkerProcess } from './testing/worker-process';

const REQUESTS = '/event/Insight_Request__e';
const RESULTS = '/event/Insight_Result__e';
const EVENTS = 2_000;
const KILLS = 4;

it('loses no request when it is killed again and again, and answers only what was asked', async () => {
  const org = await FakeOrg.start();
  const bus = await PubSubServer.start({ [REQUESTS]: REQUEST_SCHEMA, [RESULTS]: RESULT_SCHEMA });
  const store = await scratchStore(undefined);
  for (let i = 1; i < 50; i++) bus.validTokens.add(`token-${i}`);
  const rows = shippedRows();
  org.tables.set('Score_Factor__mdt', rows.factors);
  org.tables.set('Score_Band__mdt', rows.bands);
  org.tables.set('Insight_Setting__mdt', rows.settings);
  org.tables.set('Lead', sampleLeads(EVENTS, new Date()) as unknown as Record<string, unknown>[]);

  const start = (): WorkerProcess => WorkerProcess.start(org, bus, store.folder);
  const answered = (): string[] =>
    bus.published(RESULTS).flatMap((event) => {
      const results = JSON.parse(String(event.Results__c)) as { id: string }[];
      return results.map(({ id }) => `${event.Request_Id__c} ${id}`);
    });
  const uuid = (i: number): string => `request-${i}`;
  let child = start();
  try {
    for (let kill = 0; kill < KILLS; kill++) {
      const from = (EVENTS / KILLS) * kill;
      for (let i = from; i < from + EVENTS / KILLS; i++) {
        const fields = { Workloads__c: 'lead.score', Record_Ids__c: JSON.stringify([sampleLeadId(i)]) };
        bus.append(REQUESTS, fields, uuid(i));
      }
      const before = bus.topics.get(RESULTS)!.events.length;
      await until('some answers', () => bus.topics.get(RESULTS)!.events.length > before, 60_000);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      await child.kill();
      child = start();
    }
    await until('all answers', () => new Set(answered()).size >= EVENTS, 60_000);
  } finally {
    await child.stop();
    org.stop();
    bus.stop();
    await store.remove();
  }
  const expected = Array.from({ length: EVENTS }, (_, i) => `${uuid(i)} ${sampleLeadId(i)}`);
  assert.deepEqual([...new Set(answered())].sort(), expected.sort());
});
