import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { RecordStream } from '../salesforce/record-stream';
import { RestConnection } from '../salesforce/rest';
import { TokenSource } from '../salesforce/token';
import { bandRows, settingRows } from '../testing/churn-rows';
import { FakeOrg } from '../testing/fake-org';
import { keepingLogger } from '../testing/keeping-logger';
import type { Decision } from '../insights/workload';
import { PipelineWorkload, type PipelineOutput } from './workload';

const NOW = new Date('2026-11-21T12:00:00Z');
const ANNA = '005000000000001AAA';
const BEN = '005000000000002AAA';
const GONE = '005000000000003AAA';
const ORG = '00D000000000001AAA';

describe('pipeline.health', () => {
  let org: FakeOrg;
  let workload: PipelineWorkload;

  const deal = (i: number, OwnerId: string, change: object = {}): Record<string, unknown> => ({
    Id: `006${String(i).padStart(15, '0')}`,
    OwnerId,
    Amount: 50_000,
    Probability: 10,
    StageName: 'Prospecting',
    ForecastCategory: 'Pipeline',
    IsClosed: false,
    IsWon: false,
    CloseDate: '2026-12-01',
    CreatedDate: '2026-01-01T00:00:00.000+0000',
    LastStageChangeDate: '2026-11-15T23:59:59.000+0000',
    ...change
  });
  const run = async (ids: string[] = []): Promise<Map<string, PipelineOutput>> => {
    const { subjects } = (await workload.prepare()).sweep!;
    assert.ok('gatherAll' in subjects);
    const gathered = (await subjects.gatherAll(ids, NOW)) as ReadonlyMap<string, Decision>;
    return new Map([...gathered].map(([id, { output }]) => [id, output as PipelineOutput]));
  };

  before(async () => (org = await FakeOrg.start()));
  after(() => org.stop());
  beforeEach(() => {
    org.tokens = 0;
    org.tables.clear();
    org.tables.set(
      'Insight_Band__mdt',
      bandRows('pipeline_health', { Poor: 0, Fair: 35, Good: 55, Excellent: 75 })
    );
    org.tables.set(
      'Insight_Setting__mdt',
      settingRows({
        insights_active: 'true',
        default_quota: '500000',
        stalled_days: '30',
        concentration_share: '0.4',
        few_early_deals: '5',
        late_stage_probability: '50',
        velocity_full_days: '60',
        coverage_points_review: '10',
        distribution_points_review: '10',
        win_rate_points_review: '10',
        velocity_points_review: '10'
      })
    );
    org.tables.set('OpportunityStage', [
      { ApiName: 'Prospecting', DefaultProbability: 10, ForecastCategory: 'Pipeline' },
      { ApiName: 'Closed Won', DefaultProbability: 100, ForecastCategory: 'Closed' }
    ]);
    org.tables.set('User', [
      { Id: ANNA, IsActive: true },
      { Id: BEN, IsActive: true },
      { Id: GONE, IsActive: false }
    ]);
    const assertion = { clientId: 'c', username: 'u', audience: org.url, privateKey: org.privateKey };
    const connection = new RestConnection(new TokenSource(assertion, 3_600_000), { apiVersion: '65.0' });
    const stream = new RecordStream(connection, { firstPoll: 1 });
    workload = new PipelineWorkload({ connection, stream }, async () => ORG, keepingLogger());
  });

  it('speaks of every active owner of a deal or a quota, and of the whole org', async () => {
    const won = { IsClosed: true, IsWon: true, StageName: 'Closed Won', ForecastCategory: 'Closed' };
    org.tables.set('Opportunity', [
      deal(1, ANNA),
      deal(2, ANNA, { ...won, CloseDate: '2026-10-01', Amount: 7 }),
      deal(3, ANNA, { ...won, CloseDate: '2026-09-30', Amount: 9 }),
      deal(4, GONE)
    ]);
    org.tables.set('Sales_Quota__c', [{ Quota_Owner__c: BEN, Amount__c: 200_000 }]);
    const outputs = await run();
    assert.deepEqual([...outputs.keys()], [ORG, ANNA, BEN]);
    const anna = outputs.get(ANNA)!;
    assert.deepEqual(
      [anna.scope, anna.day, anna.quota, anna.coverage, anna.closedWon, anna.velocity],
      ['owner', '2026-11-21', 500_000, 2.5, 7, 22.5]
    );
    assert.equal(outputs.get(BEN)!.quota, 200_000);
    const { scope, quota, openValue, dealCount } = outputs.get(ORG)!;
    assert.deepEqual([scope, quota, openValue, dealCount], ['org', 700_000, 100_000, 2]);
    assert.match(org.asked.map(({ soql }) => soql).join('\n'), /Quarter_Start__c = 2026-10-01/);
  });

  it('speaks of every team: the people of a role and of the roles below it', async () => {
    const [CHIEF, MANAGER, REP, OTHER] = [1, 2, 3, 4].map((i) => `00E00000000000${i}AAA`);
    org.tables.set('UserRole', [
      { Id: CHIEF, Name: 'Chief', ParentRoleId: null },
      { Id: MANAGER, Name: 'Sales Manager', ParentRoleId: CHIEF },
      { Id: REP, Name: 'Sales Rep', ParentRoleId: MANAGER },
      { Id: OTHER, Name: 'Nobody’s', ParentRoleId: null }
    ]);
    org.tables.set('User', [
      { Id: ANNA, IsActive: true, UserRoleId: REP },
      { Id: BEN, IsActive: true, UserRoleId: CHIEF },
      { Id: GONE, IsActive: false, UserRoleId: REP }
    ]);
    org.tables.set('Opportunity', [
      deal(1, ANNA, { Amount: 10 }),
      deal(2, BEN, { Amount: 200 }),
      deal(3, GONE, { Amount: 3_000, LastStageChangeDate: '2026-01-01T00:00:00.000+0000' })
    ]);
    const outputs = await run();
    assert.deepEqual([...outputs.keys()], [ORG, CHIEF, MANAGER, ANNA, BEN]);
    const manager = outputs.get(MANAGER)!;
    assert.deepEqual(
      [manager.scope, manager.team, manager.openValue, manager.quota, manager.dealCount],
      ['team', 'Sales Manager', 3_010, 500_000, 2],
      'deals of people who left stay in the team, their quota does not'
    );
    const { quota, openValue, risks } = outputs.get(CHIEF)!;
    assert.deepEqual([quota, openValue], [1_000_000, 3_210]);
    assert.deepEqual(
      risks.map(({ risk, dealIds }) => [risk, dealIds.length]),
      [
        ['stalled', 1],
        ['concentration', 1],
        ['few_early', 3]
      ]
    );
    assert.equal(outputs.get(ANNA)!.team, null);
  });

  it('reads thousands of deals by the Bulk API, to the same sums', async () => {
    org.tables.set(
      'Opportunity',
      Array.from({ length: 2_500 }, (_, i) => deal(i, i % 2 ? ANNA : BEN, { Amount: 1.25 }))
    );
    const outputs = await run();
    assert.deepEqual(
      [ORG, ANNA, BEN].map((id) => [outputs.get(id)!.dealCount, outputs.get(id)!.openValue]),
      [
        [2_500, 3_125],
        [1_250, 1_562.5],
        [1_250, 1_562.5]
      ]
    );
    assert.equal(org.bulk.jobs.size, 0);
  });

  it('has no news of a snapshot that already says the same', async () => {
    org.tables.set('Opportunity', [deal(1, ANNA)]);
    const output = (await run()).get(ANNA)!;
    const snapshot = {
      Key__c: `owner:${ANNA}:2026-11-21`,
      Health__c: output.health,
      Band__c: output.band,
      Coverage__c: output.coverage,
      Distribution__c: output.distribution,
      Win_Rate__c: output.winRate,
      Velocity__c: output.velocity,
      Open_Value__c: output.openValue,
      Quota__c: output.quota,
      Pipeline__c: output.pipeline,
      Best_Case__c: output.bestCase,
      Commit__c: output.commit,
      Weighted__c: output.weighted,
      Closed_Won__c: output.closedWon,
      Deal_Count__c: output.dealCount,
      Risks__c: JSON.stringify(output.risks.map(({ dealIds, ...rest }) => ({ dealIds, ...rest }))),
      Recommendations__c: JSON.stringify(output.recommendations)
    };
    const isNews = async (standing: object): Promise<boolean> => {
      org.tables.set('Pipeline_Snapshot__c', [{ ...snapshot, ...standing }]);
      const { sweep } = await workload.prepare();
      assert.ok('gatherAll' in sweep!.subjects);
      await sweep!.subjects.gatherAll([], NOW);
      return sweep!.isNews({ Id: ANNA }, output);
    };
    assert.equal(await isNews({}), false);
    assert.equal(await isNews({ Open_Value__c: 1 }), true);
    assert.equal(await isNews({ Risks__c: '[]' }), true);
    assert.equal(await isNews({ Key__c: `owner:${BEN}:2026-11-21` }), true);
  });
});
