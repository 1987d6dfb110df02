import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { shippedChurnRows } from '../testing/churn-rows';
import { keepingLogger } from '../testing/keeping-logger';
import { SHIPPED_CHURN } from '../testing/shipped-churn';
import { churnSettingsFromRows } from './settings-rows';
import { ChurnWorkload, type ChurnOutput } from './workload';

const NOW = new Date('2026-03-10T12:00:00Z');
const ID = '001000000000001AAA';

describe('churn settings', () => {
  it('are those that are shipped', () => {
    const labels = Object.fromEntries(
      Object.entries(SHIPPED_CHURN.factors).map(([key, factor]) => [key, { ...factor, label: key }])
    );
    assert.deepEqual(churnSettingsFromRows(shippedChurnRows()), { ...SHIPPED_CHURN, factors: labels });
  });

  it('follow an admin’s own record, and weigh the rest up where a factor is switched off', () => {
    const rows = shippedChurnRows();
    const own = {
      ...rows.factors[0],
      DeveloperName: 'Own',
      Is_Packaged_Default__c: false,
      Is_Active__c: false
    };
    rows.factors.push(own);
    const { factors } = churnSettingsFromRows(rows);
    assert.equal(factors.cases, undefined);
    assert.equal(factors.satisfaction!.weight, 0.2 / 0.7);
  });

  const broken: [string, (rows: ReturnType<typeof shippedChurnRows>) => void, RegExp][] = [
    ['weights that miss 1', (rows) => (rows.factors[0].Weight__c = 0.5), /add up to 1.2, not to 1/],
    ['shares that miss 1', (rows) => (rows.factors[0].Share__c = 0.2), /cases: Share__c and Second_Share__c/],
    ['a best rating below the worst', (rows) => (rows.factors[3].Full_At__c = 0), /satisfaction: Full_At__c/],
    ['bands that begin above 0', (rows) => (rows.bands[0].From__c = 0.1), /Low, must begin at 0/],
    ['no window', (rows) => rows.settings.splice(1, 1), /case_window_days: must be a number/]
  ];
  for (const [what, breakIt, words] of broken) {
    it(`refuse ${what}`, () => {
      const rows = shippedChurnRows();
      breakIt(rows);
      assert.throws(() => churnSettingsFromRows(rows), { code: 'SETTINGS_INVALID', message: words });
    });
  }
});

describe('account.churn', () => {
  let answers: Record<string, unknown[]>;
  let asked: string[];
  const rows = shippedChurnRows();
  const query = async (soql: string): Promise<unknown[]> => {
    asked.push(soql);
    if (soql.includes('FROM Churn_Factor__mdt')) return rows.factors;
    if (soql.includes('FROM Insight_Band__mdt')) return rows.bands;
    if (soql.includes('FROM Insight_Setting__mdt')) return rows.settings;
    if (soql.includes('FROM Opportunity')) return answers.opportunities;
    return soql.includes('Priority IN') ? answers.urgent : answers.cases;
  };
  const decide = async (account: Record<string, unknown>): Promise<ChurnOutput> => {
    const workload = new ChurnWorkload(
      { query } as ConstructorParameters<typeof ChurnWorkload>[0],
      keepingLogger()
    );
    const prepared = await workload.prepare();
    const record = { Id: ID, ...account };
    const gathered = await prepared.gather!([record], NOW);
    return prepared.decide(record, NOW, gathered.get(ID))!.output as ChurnOutput;
  };

  beforeEach(() => {
    asked = [];
    answers = { cases: [], urgent: [], opportunities: [] };
  });

  it('sums up cases and deals in three queries and says why in words', async () => {
    answers.cases = [{ AccountId: ID, cases: 8, rating: 2.04 }];
    answers.urgent = [{ AccountId: ID, cases: 3 }];
    answers.opportunities = [
      { AccountId: ID, IsWon: false, opportunities: 4, amount: 900 },
      { AccountId: ID, IsWon: true, opportunities: 1, amount: 120_000 }
    ];
    const output = await decide({ LastActivityDate: '2026-03-09' });
    assert.equal(output.revenueAtRisk, 120_000);
    assert.deepEqual(Object.fromEntries(output.factors.map(({ factor, text }) => [factor, text])), {
      cases: '8 cases in the last year, 3 of them urgent',
      engagement: 'Last activity 1 day ago',
      revenue: 'Has bought for 120,000',
      satisfaction: 'Rates our support 2 on average'
    });
    const related = asked.filter((soql) => soql.includes(`AccountId IN ('${ID}')`));
    assert.equal(related.length, 3);
    assert.match(related[0], /CreatedDate >= 2025-03-10T12:00:00.000Z/);
  });

  it('says that there is not enough data', async () => {
    assert.equal((await decide({ LastActivityDate: null })).level, 'Not enough data');
  });

  it('has news only when the org would write', async () => {
    const workload = new ChurnWorkload(
      { query } as ConstructorParameters<typeof ChurnWorkload>[0],
      keepingLogger()
    );
    const { sweep } = await workload.prepare();
    const output = { risk: 0.7, level: 'High', factors: [], revenueAtRisk: 0 };
    const isNews = (risk: number | null, level: string | null): boolean =>
      sweep!.isNews({ Id: ID, Churn_Risk_Score__c: risk, Churn_Risk_Level__c: level }, output);
    assert.deepEqual(
      [
        isNews(0.7, 'High'),
        isNews(0.691, 'High'),
        isNews(0.69, 'High'),
        isNews(0.7, 'Medium'),
        isNews(null, null)
      ],
      [false, false, true, true, true]
    );
    const unknown = { risk: null, level: 'Not enough data', factors: [], revenueAtRisk: 0 };
    assert.equal(sweep!.isNews({ Id: ID, Churn_Risk_Level__c: 'Not enough data' }, unknown), false);
  });

  it('keeps what the model says beside a level that a person gave, and ends that level in time', async () => {
    const workload = new ChurnWorkload(
      { query } as ConstructorParameters<typeof ChurnWorkload>[0],
      keepingLogger()
    );
    const { sweep } = await workload.prepare();
    const isNews = (model: string, until: number): boolean =>
      sweep!.isNews(
        {
          Id: ID,
          Churn_Risk_Score__c: 0.7,
          Churn_Risk_Level__c: 'Low',
          Churn_Override_Level__c: 'Low',
          Churn_Override_Until__c: new Date(Date.now() + until).toISOString(),
          Model_Churn_Level__c: model
        },
        { risk: 0.7, level: 'High', factors: [], revenueAtRisk: 0 }
      );
    assert.deepEqual(
      [isNews('High', 60_000), isNews('Medium', 60_000), isNews('High', -60_000)],
      [false, true, true]
    );
  });
});
