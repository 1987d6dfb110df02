import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { epochDay } from '../insights/epoch-day';
import { SHIPPED } from '../testing/shipped-settings';
import { fillBlanks, readInputs, type LeadRecord } from './inputs';
import { compilePlan, scoreInputs, type LeadScore } from './model';
import type { ScoringPlan } from './plan';

const TODAY = epochDay('2026-03-01');

function planWith(dropped: string[]): ScoringPlan {
  const factors = SHIPPED.factors.map((factor) => ({
    ...factor,
    isDroppedWhenBlank: dropped.includes(factor.key)
  }));
  return compilePlan({ ...SHIPPED, factors });
}

function score(plan: ScoringPlan, record: LeadRecord): LeadScore {
  const inputs = new Float64Array(plan.inputCount);
  readInputs(plan, record, TODAY, inputs);
  return scoreInputs(plan, inputs);
}

it('scores a lead by the factors of which something is known', () => {
  const plan = planWith(['engagement', 'email_opens']);
  const lead = {
    NumberOfEmployees: 10_000,
    Industry: 'Finance',
    AnnualRevenue: 100_000_000,
    LastActivityDate: '2026-03-01'
  };
  const scored = score(plan, lead);
  assert.equal(scored.score, 100);
  assert.equal(scored.typical, 50);
  assert.equal(scored.completeness, 0.57);
  assert.deepEqual(
    scored.values.map((value) => Number.isNaN(value)),
    [false, true, false, false, false, true]
  );
});

it('drops a factor with two sources only when both are blank', () => {
  const plan = planWith(['engagement']);
  assert.ok(!Number.isNaN(score(plan, { Website_Visits__c: 0 }).values[1]));
  assert.ok(Number.isNaN(score(plan, {}).values[1]));
});

it('scores a lead of which nothing is known as if nothing could be dropped', () => {
  const all = planWith(SHIPPED.factors.map(({ key }) => key));
  assert.deepEqual(score(all, {}), score(planWith([]), {}));
});

it('gives points that add up to the distance from the typical lead, whatever is dropped', () => {
  const maybe = (most: number) => fc.option(fc.integer({ min: 0, max: most }));
  const lead = fc.record({
    NumberOfEmployees: maybe(20_000),
    Website_Visits__c: maybe(80),
    Content_Downloads__c: maybe(15),
    Industry: fc.option(fc.constantFrom('Finance', 'Retail')),
    AnnualRevenue: maybe(200_000_000),
    Email_Opens__c: maybe(40)
  });
  const keys = fc.subarray(SHIPPED.factors.map(({ key }) => key));
  fc.assert(
    fc.property(lead, keys, (record, dropped) => {
      const scored = score(planWith(dropped), record);
      const sum = scored.points.reduce((total, points) => total + points * 10, 0);
      assert.equal(Math.round(sum), Math.round((scored.score - scored.typical) * 10));
      assert.ok(scored.score >= 0 && scored.score <= 100);
    })
  );
});

it('counts what stands in for a blank field, and nothing where the field is filled', () => {
  const factors = SHIPPED.factors.map((factor) => ({
    ...factor,
    sources: factor.sources.map((source) => ({
      ...source,
      standIn: source.field === 'Website_Visits__c' ? ('Campaign responses' as const) : undefined
    }))
  }));
  const plan = compilePlan({ ...SHIPPED, factors });
  const inputs = new Float64Array(plan.inputCount);
  const visits = plan.inputFields.indexOf('Website_Visits__c');
  readInputs(plan, {}, TODAY, inputs);
  fillBlanks(plan, { 'Campaign responses': 7 }, inputs);
  assert.equal(inputs[visits], 7);
  readInputs(plan, { Website_Visits__c: 2 }, TODAY, inputs);
  fillBlanks(plan, { 'Campaign responses': 7 }, inputs);
  assert.equal(inputs[visits], 2);
  readInputs(plan, {}, TODAY, inputs);
  fillBlanks(plan, {}, inputs);
  assert.ok(Number.isNaN(inputs[visits]));
});
