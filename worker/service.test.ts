import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Configuration } from './configuration';
import { NO_MODEL } from './llm/question';
import { llmVariables } from './llm/configuration';
import type { InsightResult } from './insights/result';
import { connectOrg } from './org';
import { runOne } from './run-one';
import { WorkerService } from './service';
import { REQUEST_SCHEMA, RESULT_SCHEMA } from './testing/event-schemas';
import { FakeOrg } from './testing/fake-org';
import { keepingLogger } from './testing/keeping-logger';
import { sampleLeadId, sampleLeads } from './testing/leads';
import { PubSubServer } from './testing/pubsub-server';
import { scratchStore, type ScratchStore } from './testing/scratch-stores';
import { shippedRows } from './testing/settings-rows';
import { until } from './testing/until';

const REQUESTS = '/event/Insight_Request__e';
const RESULTS = '/event/Insight_Result__e';

const places: [string, string | undefined, boolean][] = [
  ['with the embedded database', undefined, true],
  ['with PostgreSQL', process.env.TEST_DATABASE_URL, Boolean(process.env.TEST_DATABASE_URL)]
];

for (const [where, serverUrl, isThere] of places) {
  describe(`worker ${where}`, { skip: isThere ? false : 'TEST_DATABASE_URL is not set' }, () => {
    let org: FakeOrg;
    let bus: PubSubServer;
    let service: WorkerService;
    let configuration: Configuration;
    let store: ScratchStore;
    let logger: ReturnType<typeof keepingLogger>;
    let rows: ReturnType<typeof shippedRows>;

    const request = (recordIds: string[], uuid?: string, workloads = 'lead.score'): void => {
      const fields = {
        Workloads__c: workloads,
        Record_Ids__c: JSON.stringify(recordIds),
        Requested_At__c: Date.now()
      };
      bus.append(REQUESTS, fields, uuid);
    };
    const results = (): (InsightResult & { requestId: unknown })[] =>
      bus.published(RESULTS).flatMap((event) =>
        (JSON.parse(String(event.Results__c)) as InsightResult[]).map((result) => ({
          ...result,
          requestId: event.Request_Id__c
        }))
      );
    const start = async (): Promise<void> => {
      service = await WorkerService.start('all', configuration, logger);
    };

    before(async () => (org = await FakeOrg.start()));
    after(() => org.stop());
    beforeEach(async () => {
      bus = await PubSubServer.start({ [REQUESTS]: REQUEST_SCHEMA, [RESULTS]: RESULT_SCHEMA });
      for (let i = 1; i < 50; i++) bus.validTokens.add(`token-${i}`);
      org.faults.length = 0;
      org.tokens = 0;
      rows = shippedRows();
      org.tables.set('Score_Factor__mdt', rows.factors);
      org.tables.set('Score_Band__mdt', rows.bands);
      org.tables.set('Insight_Setting__mdt', rows.settings);
      org.tables.set('Lead', sampleLeads(300, new Date()) as unknown as Record<string, unknown>[]);
      logger = keepingLogger();
      store = await scratchStore(serverUrl);
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
        port: 0,
        logLevel: 'info',
        llm: llmVariables.parse({})
      };
    });
    afterEach(async () => {
      await service.stop();
      bus.stop();
      await store.remove();
    });

    it('scores requested leads, publishes results with reasons, logs the decisions and says how it is', async () => {
      await start();
      const ids = Array.from({ length: 200 }, (_, i) => sampleLeadId(i));
      request(ids, 'the-request');
      await until('200 results', () => results().length === 200);
      const [first] = results();
      assert.equal(first.requestId, 'the-request');
      assert.equal(first.readAt, '2026-01-01T00:00:00.000Z');
      const score = first.outputs!['lead.score'] as {
        score: number;
        typical: number;
        reasons: { points: number }[];
      };
      const sum = score.reasons.reduce((total, reason) => total + Math.round(reason.points * 10), 0);
      assert.equal(sum, Math.round(score.score * 10) - Math.round(score.typical * 10));

      await until('an empty inbox', async () => (await service.health()).queue.depth === 0);
      const health = (await (await fetch(service.healthUrl!)).json()) as Awaited<
        ReturnType<WorkerService['health']>
      >;
      assert.equal(health.status, 'ok');
      assert.equal(health.listener!.connected, true);
      assert.ok(health.listener!.lastEventAt && health.listener!.replayId && health.token.expiresAt);
      assert.equal(health.workloads['lead.score'].succeeded, 200);
      const metrics = await (await fetch(service.healthUrl!.replace('health', 'metrics'))).text();
      assert.match(metrics, /worker_decisions_total\{workload="lead.score",outcome="succeeded"\} 200/);

      const [file] = readdirSync(join(configuration.dataFolder, 'decisions'));
      const log = readFileSync(join(configuration.dataFolder, 'decisions', file), 'utf8')
        .trim()
        .split('\n');
      assert.equal(log.length, 200);
    });

    it('answers an event once, however often it is delivered', async () => {
      await start();
      const uuid = crypto.randomUUID();
      request([sampleLeadId(1)], uuid);
      request([sampleLeadId(1)], uuid);
      request([sampleLeadId(2)]);
      await until('two results', () => results().length === 2);
      await until('an empty inbox', async () => (await service.health()).queue.depth === 0);
      assert.equal(results().length, 2);
    });

    it('answers what came while it was away, and not again what it had answered', async () => {
      await start();
      request([sampleLeadId(1)]);
      await until('one result', () => results().length === 1);
      await service.stop();
      request([sampleLeadId(2)]);
      await start();
      await until('two results', () => results().length === 2);
      assert.deepEqual(
        results().map(({ id }) => id),
        [sampleLeadId(1), sampleLeadId(2)]
      );
    });

    it('answers a bad lead with an error beside the others, and says nothing of leads that are gone', async () => {
      const leads = org.tables.get('Lead')!;
      leads[1].AnnualRevenue = -5;
      leads[2].IsConverted = true;
      await start();
      request([sampleLeadId(0), sampleLeadId(1), sampleLeadId(2), sampleLeadId(999)]);
      await until('two results', () => results().length === 2);
      const bad = results().find(({ id }) => id === sampleLeadId(1))!;
      assert.deepEqual(
        [bad.outputs, bad.error!.code, bad.error!.workload],
        [undefined, 'INPUT_INVALID', 'lead.score']
      );
      assert.match(bad.error!.message, /AnnualRevenue is -5/);
      assert.ok(bad.error!.nextStep);
    });

    it('sets aside a request that nobody can read, and answers an unknown workload by an error', async () => {
      await start();
      bus.append(REQUESTS, { Workloads__c: 'lead.score', Record_Ids__c: 'garbage' });
      request([sampleLeadId(3)], undefined, 'lead.tea');
      request([sampleLeadId(4)]);
      await until('two results', () => results().length === 2);
      const unknown = results().find(({ id }) => id === sampleLeadId(3))!;
      assert.equal(unknown.error!.code, 'WORKLOAD_UNKNOWN');
      await until('an empty inbox', async () => (await service.health()).queue.depth === 0);
      assert.ok(logger.entries.some(({ message }) => message.startsWith('request set aside')));
    });

    it('keeps a request while the switch is off', async () => {
      rows.settings[2].Value__c = 'false';
      await start();
      request([sampleLeadId(5)]);
      await until('the switch to be noticed', () =>
        logger.entries.some(({ message }) => message.includes('insights_active is false'))
      );
      assert.equal(results().length, 0);
      assert.equal((await service.health()).queue.depth, 1);
    });

    it('keeps a request while the org lets nobody in, and answers it later', async () => {
      await start();
      const body = [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'used up' }];
      org.faults.push({ status: 403, body, soql: 'FROM Lead WHERE Id IN' });
      request([sampleLeadId(5)]);
      await until('one result', () => results().length === 1, 20_000);
      assert.ok(logger.entries.some(({ message }) => message.startsWith('kept for later')));
    });

    it('publishes again what the bus refused', async () => {
      let refusals = 0;
      bus.refuse = () => (refusals++ < 2 ? 'busy' : undefined);
      await start();
      request([sampleLeadId(6)]);
      await until('one result', () => results().length === 1);
    });

    it('runs one record from the command line, dry or not', async () => {
      await start();
      const own = connectOrg(configuration, logger, NO_MODEL);
      const printed = await runOne(own, 'lead.score', sampleLeadId(7), true);
      assert.match(printed, /^Score \d+\.\d, (Low|Medium|High|Critical); the typical lead has 50\.0\./);
      assert.match(printed, /nothing was published/);
      assert.equal(results().length, 0);
      await runOne(own, 'lead.score', sampleLeadId(7), false);
      assert.equal(results().length, 1);
      await assert.rejects(runOne(own, 'lead.tea', sampleLeadId(7), true), { code: 'WORKLOAD_UNKNOWN' });
      await assert.rejects(runOne(own, 'lead.score', sampleLeadId(999), true), { code: 'RECORD_MISSING' });
      own.pubsub.close();
    });
  });
}
