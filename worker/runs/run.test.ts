import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Configuration } from '../configuration';
import { llmVariables } from '../llm/configuration';
import type { InsightResult } from '../insights/result';
import { WorkerService } from '../service';
import { PROGRESS_SCHEMA, REQUEST_SCHEMA, RESULT_SCHEMA } from '../testing/event-schemas';
import { FakeOrg } from '../testing/fake-org';
import { keepingLogger } from '../testing/keeping-logger';
import { sampleLeadId, sampleLeads } from '../testing/leads';
import { PubSubServer } from '../testing/pubsub-server';
import { scratchStore, type ScratchStore } from '../testing/scratch-stores';
import { shippedRows } from '../testing/settings-rows';
import { until } from '../testing/until';

const REQUESTS = '/event/Insight_Request__e';
const RESULTS = '/event/Insight_Result__e';
const PROGRESS = '/event/Run_Progress__e';
const RUN = 'a0R000000000001AAA';

describe('a run over all leads', () => {
  let org: FakeOrg;
  let bus: PubSubServer;
  let store: ScratchStore;
  let service: WorkerService;
  let configuration: Configuration;
  let leads: Record<string, unknown>[];
  let logger: ReturnType<typeof keepingLogger>;

  const request = (change: Record<string, unknown> = {}): void =>
    void bus.append(REQUESTS, {
      Workloads__c: 'lead.score',
      Record_Ids__c: '[]',
      Run__c: RUN,
      Reason__c: 'run',
      Requested_At__c: Date.now(),
      ...change
    });
  const start = async (): Promise<void> => {
    service = await WorkerService.start('all', configuration, logger);
  };
  const results = (): InsightResult[] =>
    bus.published(RESULTS).flatMap((event) => JSON.parse(String(event.Results__c)) as InsightResult[]);
  const progress = (): Record<string, unknown>[] => bus.published(PROGRESS);
  const ended = (run = RUN): Record<string, unknown> | undefined =>
    progress().find(
      (event) =>
        event.Run__c === run &&
        event.Step__c === 'run' &&
        /^(Completed|Failed|Cancelled)/.test(String(event.State__c))
    );
  const archived = (): Record<string, unknown>[] => {
    const [year, month, day] = new Date().toISOString().slice(0, 10).split('-');
    const place = `archive/analytics/lead_scoring/year=${year}/month=${month}/day=${day}/results.json`;
    return JSON.parse(readFileSync(join(configuration.dataFolder, place), 'utf8')) as Record<
      string,
      unknown
    >[];
  };

  before(async () => (org = await FakeOrg.start()));
  after(() => org.stop());
  beforeEach(async () => {
    bus = await PubSubServer.start({
      [REQUESTS]: REQUEST_SCHEMA,
      [RESULTS]: RESULT_SCHEMA,
      [PROGRESS]: PROGRESS_SCHEMA
    });
    for (let i = 1; i < 90; i++) bus.validTokens.add(`token-${i}`);
    org.tokens = 0;
    org.bulk.recordsAPage = 1_500;
    const rows = shippedRows();
    org.tables.set('Score_Factor__mdt', rows.factors);
    org.tables.set('Score_Band__mdt', rows.bands);
    org.tables.set('Insight_Setting__mdt', rows.settings);
    leads = sampleLeads(5_000, new Date()).map((lead) => ({
      ...lead,
      IsConverted: false,
      Lead_Score__c: null,
      Priority__c: null
    }));
    org.tables.set('Lead', leads);
    logger = keepingLogger();
    store = await scratchStore(undefined);
    configuration = {
      loginUrl: org.url,
      clientId: 'client',
      username: 'integration@example.com',
      privateKey: org.privateKey,
      tokenLifetime: 3_600_000,
      pubsubEndpoint: bus.address,
      pubsubAuthority: bus.authority,
      pubsubSilence: 60_000,
      databaseUrl: store.url,
      databaseAuthority: undefined,
      dataFolder: store.folder,
      workerName: 'test',
      port: undefined,
      logLevel: 'info',
      llm: llmVariables.parse({})
    };
  });
  afterEach(async () => {
    await service.stop();
    bus.stop();
    await store.remove();
  });

  it('scores every open lead once, reports the steps, archives, logs and learns the typical lead', async () => {
    leads[1].AnnualRevenue = -5;
    leads[2].IsConverted = true;
    await start();
    request();
    await until('the end of the run', () => Boolean(ended()), 20_000);
    const end = ended()!;
    assert.deepEqual(
      [end.State__c, end.Total__c, end.Done__c, end.Changed__c, end.Failed__c],
      ['Completed with failures', 4_999, 4_999, 4_998, 1]
    );
    const answered = results();
    assert.equal(new Set(answered.map(({ id }) => id)).size, 4_999);
    assert.equal(answered.length, 4_999);
    assert.equal(answered.filter(({ error }) => error).length, 1);
    for (const event of bus.published(RESULTS)) {
      assert.deepEqual([event.Run__c, event.Request_Id__c], [RUN, RUN]);
      assert.ok((JSON.parse(String(event.Results__c)) as object[]).length <= 25);
    }
    const steps = progress().filter((event) => event.Engine__c === 'lead_scoring');
    for (const step of ['extract', 'transform', 'load', 'present', 'act']) {
      const states = steps.filter((event) => event.Step__c === step).map((event) => event.State__c);
      const last = step === 'transform' ? 'Completed with failures' : 'Completed';
      assert.deepEqual(states, ['Running', last].slice(-states.length), step);
      assert.equal(states.length, 2, step);
    }
    assert.equal(archived().length, 4_999);
    assert.equal(org.bulk.jobs.size, 0, 'the job of the extract is let go of');
    const [log] = readdirSync(join(configuration.dataFolder, 'decisions'));
    const lines = readFileSync(join(configuration.dataFolder, 'decisions', log), 'utf8')
      .trim()
      .split('\n');
    assert.equal(lines.length, 4_998);
    assert.deepEqual(readdirSync(join(configuration.dataFolder, 'runs')), []);
  });

  it('sends nothing the second time that the org would not write', async () => {
    await start();
    request();
    await until('the first run', () => Boolean(ended()), 20_000);
    const byId = new Map(results().map((result) => [result.id, result.outputs!['lead.score']]));
    for (const lead of leads) {
      const { score, band } = byId.get(String(lead.Id)) as { score: number; band: string };
      Object.assign(lead, { Lead_Score__c: score, Priority__c: band });
    }
    const typicalBefore = results()[0].outputs!['lead.score'] as { typical: number };
    assert.equal(typicalBefore.typical, 50);
    leads[0].Lead_Score__c = Number(leads[0].Lead_Score__c) + 1;
    leads[1].Priority__c = 'Tepid';
    leads[2].Insights_Requested_At__c = '2026-01-01T00:00:00.000Z';
    org.tables.set('Insight_Failure__c', [
      { Record_Id__c: leads[3].Id, Workload__c: 'lead.score', Status__c: 'Open' }
    ]);
    const other = 'a0R000000000002AAA';
    const before = results().length;
    request({ Run__c: other });
    await until('the second run', () => Boolean(ended(other)), 20_000);
    org.tables.delete('Insight_Failure__c');
    assert.equal(ended(other)!.Changed__c, 4);
    assert.deepEqual(
      results()
        .slice(before)
        .map(({ id }) => id)
        .sort(),
      [0, 1, 2, 3].map(sampleLeadId)
    );
    assert.equal(archived().length, 5_000);
    const mean = archived().reduce((sum, row) => sum + Number(row.score), 0) / 5_000;
    const { typical } = results().at(-1)!.outputs!['lead.score'] as { typical: number };
    assert.ok(Math.abs(typical - mean) < 0.06, 'the typical lead has the mean score of the last run');
  });

  it('goes on after a restart with the same totals, and answers no lead twice', async () => {
    await start();
    request();
    await until('the first results', () => results().length > 500, 10_000);
    await service.stop();
    const before = results().length;
    assert.ok(before < 5_000);
    await start();
    await until('the end of the run', () => Boolean(ended()), 20_000);
    const ids = results().map(({ id }) => id);
    assert.deepEqual([ids.length, new Set(ids).size], [5_000, 5_000]);
    assert.deepEqual([ended()!.Done__c, ended()!.Changed__c], [5_000, 5_000]);
    assert.equal(archived().length, 5_000);
    assert.equal(new Set(archived().map(({ id }) => id)).size, 5_000);
  });

  it('ends when it is cancelled, and archives nothing', async () => {
    bus.refuse = (_fields, topic) => {
      if (topic === RESULTS && results().length > 1_000) request({ Reason__c: 'cancel' });
      return undefined;
    };
    await start();
    request();
    await until('the end of the run', () => Boolean(ended()), 20_000);
    assert.equal(ended()!.State__c, 'Cancelled');
    assert.ok(results().length < 5_000);
    assert.ok(!existsSync(join(configuration.dataFolder, 'archive')));
  });

  it('answers a person while it goes on', async () => {
    await start();
    request();
    await until('the first results', () => results().length > 0, 10_000);
    const asked = performance.now();
    bus.append(
      REQUESTS,
      { Workloads__c: 'lead.score', Record_Ids__c: JSON.stringify([sampleLeadId(4_999)]) },
      'a-person'
    );
    await until('the answer', () =>
      bus.published(RESULTS).some((event) => event.Request_Id__c === 'a-person')
    );
    assert.ok(performance.now() - asked < 2_000);
    assert.equal(ended(), undefined, 'the run was still going on');
    await until('the end of the run', () => Boolean(ended()), 20_000);
  });

  it('decides about the records of a small run only, and leaves the archive of the day alone', async () => {
    await start();
    request({ Record_Ids__c: JSON.stringify([sampleLeadId(7)]) });
    await until('the end of the run', () => Boolean(ended()));
    assert.deepEqual(
      results().map(({ id }) => id),
      [sampleLeadId(7)]
    );
    assert.ok(!existsSync(join(configuration.dataFolder, 'archive')));
  });

  it('fails in words where nobody knows the workload, and goes on with the other', async () => {
    await start();
    request({ Workloads__c: 'lead.tea;lead.score', Record_Ids__c: JSON.stringify([sampleLeadId(7)]) });
    await until('the end of the run', () => Boolean(ended()));
    assert.equal(ended()!.State__c, 'Failed');
    assert.match(String(ended()!.Message__c), /There is no workload lead.tea/);
    assert.equal(results().length, 1);
  });
});
