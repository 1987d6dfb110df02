import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RouteOutput } from '../lead-routing/output';
import type { LeadScoreOutput } from '../lead-scoring/workload';
import { DryRunTally } from './report';

const score = (value: number, band: string): LeadScoreOutput => ({
  score: value,
  band,
  completeness: 1,
  confidence: null,
  typical: 40,
  reasons: [{ factor: 'size', label: 'Company size', value: 1, points: value - 40, text: 'large company' }]
});
const route = (changes: Partial<RouteOutput>): RouteOutput => ({
  segment: 'SMB',
  region: 'EMEA',
  outcome: 'assign',
  pool: 'EMEA SMB',
  queue: null,
  user: null,
  account: null,
  isPriority: false,
  decidedBy: 'Rules',
  confidence: 1,
  reason: 'Small company in EMEA.',
  path: [],
  settingsProblem: null,
  ...changes
});

describe('the report of a dry run', () => {
  it('sets scores against what became of the leads', () => {
    const tally = new DryRunTally(90);
    tally.add({ outcome: 'converted', score: score(82, 'Critical') });
    tally.add({ outcome: 'converted', score: score(70, 'High') });
    tally.add({ outcome: 'open', score: score(100, 'Critical') });
    tally.add({ outcome: 'closed', score: score(12.5, 'Low') });
    const report = tally.summary([]);
    assert.equal(report.leads, 4);
    assert.deepEqual(report.averageScore, { converted: 76, closed: 12.5, open: 100 });
    assert.deepEqual(report.outcomesByBand, {
      Critical: { converted: 1, open: 1 },
      High: { converted: 1 },
      Low: { closed: 1 }
    });
    assert.deepEqual(report.scores, { 10: 1, 70: 1, 80: 1, 90: 1 });
    assert.deepEqual(report.reasons, { 'Company size raises': 3, 'Company size lowers': 1 });
  });

  it('sets routes against the owners that the leads have, and says why leads go to review', () => {
    const tally = new DryRunTally(90);
    tally.add({ outcome: 'open', route: route({}), hasSameOwner: true });
    tally.add({ outcome: 'open', route: route({}), hasSameOwner: false });
    const review = {
      outcome: 'review',
      pool: null,
      queue: 'Lead_Review',
      region: null,
      reason: 'No country.'
    } as const;
    tally.add({ outcome: 'open', route: route(review) });
    const report = tally.summary([]);
    assert.deepEqual(report.owners, { same: 1, other: 1, unknown: 1 });
    assert.deepEqual(report.targets, { 'pool EMEA SMB': 2, 'queue Lead_Review': 1 });
    assert.deepEqual(report.regions, { EMEA: 2, none: 1 });
    assert.deepEqual(report.review, { leads: 1, reasons: { 'No country.': 1 } });
  });

  it('names what is switched off, and counts what could not be computed', () => {
    const tally = new DryRunTally(30);
    tally.fail('INPUT_INVALID');
    const report = tally.summary(['lead.route']);
    assert.deepEqual(report.failures, { INPUT_INVALID: 1 });
    assert.match(report.caveats.at(-1)!, /^lead.route is switched off/);
  });

  it('keeps no more however many different reasons there are', () => {
    const tally = new DryRunTally(90);
    for (let i = 0; i < 5000; i++) {
      tally.add({ outcome: 'open', route: route({ outcome: 'review', reason: `Reason ${i}` }) });
    }
    assert.equal(Object.keys(tally.summary([]).review.reasons).length, 10);
  });
});
