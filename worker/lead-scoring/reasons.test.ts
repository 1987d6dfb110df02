import assert from 'node:assert/strict';
import { it } from 'node:test';
import { SHIPPED } from '../testing/shipped-settings';
import { epochDay } from '../insights/epoch-day';
import { readInputs, type LeadRecord } from './inputs';
import { compilePlan, scoreInputs } from './model';
import { reasonsOf } from './reasons';
import type { Factor } from './settings';

function reasons(record: LeadRecord, changes: Partial<Factor> = {}): ReturnType<typeof reasonsOf> {
  const factors = SHIPPED.factors.map((factor) => ({ ...factor, ...changes }));
  const plan = compilePlan({ ...SHIPPED, factors });
  const inputs = new Float64Array(plan.inputCount);
  readInputs(plan, record, epochDay('2026-03-01'), inputs);
  return reasonsOf(plan, record, inputs, scoreInputs(plan, inputs));
}

it('gives the best first and the worst last, in words with the number behind them', () => {
  const lead = {
    NumberOfEmployees: 5000,
    Website_Visits__c: 3,
    Industry: 'Finance',
    LastActivityDate: '2026-01-19',
    Email_Opens__c: 30
  };
  assert.deepEqual(
    reasons(lead).map(({ label, points, text }) => `${points} ${label}: ${text}`),
    [
      '8.5 Company size: large company (5,000)',
      '7.5 Industry fit: target industry (Finance)',
      '5 Email opens: opens many emails (30)',
      '-1.8 Recency: no activity for 41 days',
      '-10 Revenue: low annual revenue (blank)',
      '-11.6 Engagement: few site visits and downloads (3 and blank)'
    ]
  );
});

it('rounds the factor’s value to two decimals', () => {
  assert.equal(
    reasons({ NumberOfEmployees: 5000 }).find(({ factor }) => factor === 'company_size')!.value,
    0.92
  );
});

const adviceFor = (record: LeadRecord, changes?: Partial<Factor>) =>
  Object.fromEntries(reasons(record, changes).map(({ factor, advice }) => [factor, advice]));

it('says what a person can do, and by how much the score can rise at most', () => {
  const advice = adviceFor({ Email_Opens__c: 12, NumberOfEmployees: 10_000 }, { adviceText: 'Write a mail' });
  assert.deepEqual(advice.email_opens, { text: 'Write a mail', points: 6 });
  assert.equal(advice.company_size, undefined, 'nothing is left to gain');
});

it('advises to find out what nobody has filled in', () => {
  assert.deepEqual(adviceFor({}).revenue, { text: 'Find out and fill in: revenue', points: 20 });
  assert.equal(adviceFor({ AnnualRevenue: 0 }).revenue, undefined, 'a zero is known');
});

it('says of a dropped factor that it does not count', () => {
  const lead = { NumberOfEmployees: 5000 };
  const revenue = reasons(lead, { isDroppedWhenBlank: true }).find(({ factor }) => factor === 'revenue');
  assert.deepEqual(revenue, {
    factor: 'revenue',
    label: 'Revenue',
    value: 0,
    points: 0,
    text: 'not known, so it does not count'
  });
});
