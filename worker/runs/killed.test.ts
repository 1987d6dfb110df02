import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import type { InsightResult } from '../insights/result';
import { PROGRESS_SCHEMA, REQUEST_SCHEMA, RESULT_SCHEMA } from '../testing/event-schemas';
import { FakeOrg } from '../testing/fake-org';
import { sampleLeads } from '../testing/leads';
import { PubSubServer } from '../testing/pubsub-server';
import { scratchStore } from '../testing/scratch-stores';
import { shippedRows } from '../testing/settings-rows';
import { until } from '../testing/until';
import { WorkerProcess } from '../testing/worker-process';

const REQUESTS = '/event/Insight_Request__e';
const RESULTS = '/event/Insight_Result__e';
const PROGRESS = '/event/Run_Progress__e';
const RUN = 'a0R000000000001AAA';
const LEADS = 20_000;
const KILLS = 4;
/** A kill repeats at most the chunk that was published but not confirmed in the store. */
const REPEATED_AT_MOST = KILLS * 2_000;

it('ends a run with the same totals when it is killed again and again', async () => {
  const org = await FakeOrg.start();
  const bus = await PubSubServer.start({
    [REQUESTS]: REQUEST_SCHEMA,
    [RESULTS]: RESULT_SCHEMA,
    [PROGRESS]: PROGRESS_SCHEMA
  });
  const store = await scratchStore(undefined);
  for (let i = 1; i < 50; i++) bus.validTokens.add(`token-${i}`);
  const rows = shippedRows();
  org.tables.set('Score_Factor__mdt', rows.factors);
  org.tables.set('Score_Band__mdt', rows.bands);
  org.tables.set('Insight_Setting__mdt', rows.settings);
  org.tables.set('Lead', sampleLeads(LEADS, new Date()) as unknown as Record<string, unknown>[]);
  org.bulk.recordsAPage = 3_700;

  const published = (): number => bus.topics.get(RESULTS)!.events.length;
  const ended = (): Record<string, unknown> | undefined =>
    bus.published(PROGRESS).find(({ Step__c, State__c }) => Step__c === 'run' && State__c !== 'Running');
  let worker = WorkerProcess.start(org, bus, store.folder);
  let archived: { id: string }[];
  try {
    bus.append(REQUESTS, {
      Workloads__c: 'lead.score',
      Record_Ids__c: '[]',
      Run__c: RUN,
      Reason__c: 'run',
      Requested_At__c: Date.now()
    });
    for (let kill = 0; kill < KILLS; kill++) {
      const before = published();
      await until('some results', () => published() > before, 60_000);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 150));
      await worker.kill();
      worker = WorkerProcess.start(org, bus, store.folder);
    }
    await until('the end of the run', () => Boolean(ended()), 60_000);
    const [year, month, day] = new Date().toISOString().slice(0, 10).split('-');
    const place = `archive/analytics/lead_scoring/year=${year}/month=${month}/day=${day}/results.json`;
    archived = JSON.parse(readFileSync(join(store.folder, place), 'utf8')) as { id: string }[];
  } finally {
    await worker.stop();
    org.stop();
    bus.stop();
    await store.remove();
  }
  const { State__c, Total__c, Done__c, Changed__c, Failed__c } = ended()!;
  assert.deepEqual(
    [State__c, Total__c, Done__c, Changed__c, Failed__c],
    ['Completed', LEADS, LEADS, LEADS, 0]
  );
  assert.deepEqual([archived.length, new Set(archived.map(({ id }) => id)).size], [LEADS, LEADS]);
  const answers = bus
    .published(RESULTS)
    .flatMap((event) => JSON.parse(String(event.Results__c)) as InsightResult[]);
  const byLead = new Map(answers.map((answer) => [answer.id, JSON.stringify(answer)]));
  assert.equal(byLead.size, LEADS);
  assert.ok(answers.length - LEADS <= REPEATED_AT_MOST, `${answers.length - LEADS} repeated`);
  for (const answer of answers)
    assert.equal(JSON.stringify(answer), byLead.get(answer.id), 'repeated word for word');
});
