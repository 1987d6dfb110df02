import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SHIPPED_PIPELINE } from '../testing/shipped-pipeline';
import { pipelineHealth, type PipelineHealth } from './model';
import { addDeal, addSums, noDeals, type Deal } from './model-sums';

const QUOTA = 500_000;
let next = 0;

function deal(change: Partial<Deal>): Deal {
  return {
    id: `006${String(next++).padStart(15, '0')}`,
    amount: 10_000,
    probability: 10,
    stageName: 'Prospecting',
    category: 'Pipeline',
    isClosed: false,
    isWon: false,
    daysInStage: 6,
    isOfQuarter: true,
    ...change
  };
}

const won = { stageName: 'Closed Won', category: 'Closed', isClosed: true, isWon: true } as const;
const lost = { stageName: 'Closed Lost', category: 'Omitted', isClosed: true } as const;

function health(deals: Deal[], quota = QUOTA): PipelineHealth {
  const sums = noDeals();
  for (const one of deals) addDeal(SHIPPED_PIPELINE, sums, one);
  return pipelineHealth(SHIPPED_PIPELINE, sums, quota);
}

describe('pipeline health', () => {
  it('is the sum of four parts of 25', () => {
    const deals = [
      ...Array.from({ length: 5 }, () => deal({})),
      ...Array.from({ length: 3 }, () =>
        deal({ stageName: 'Negotiation', category: 'Forecast', probability: 90, amount: 50_000 })
      ),
      deal({ ...won, amount: 70_000 }),
      deal(lost)
    ];
    const answer = health(deals);
    // 25 × 200,000/500,000 · 25 × (3 late + 1 won)/10 · 25 × 1/2 · 25 × (1 − 6/60)
    const { coverage, distribution, winRate, velocity } = answer;
    assert.deepEqual([coverage, distribution, winRate, velocity], [10, 10, 12.5, 22.5]);
    assert.deepEqual([answer.health, answer.band, answer.dealCount], [55, 'Good', 8]);
    assert.deepEqual(answer.risks, []);
    assert.deepEqual(answer.recommendations, []);
  });

  it('begins bands at their limits', () => {
    const bandAt = (amount: number, quota: number): [number, string] => {
      const { health: value, band } = health([deal({ amount, daysInStage: 0 })], quota);
      return [value, band];
    };
    // distribution 0, win rate 12.5, velocity 25: coverage decides
    assert.deepEqual(bandAt(699, 1_000), [55, 'Good']);
    assert.deepEqual(bandAt(697, 1_000), [54.9, 'Fair']);
  });

  it('knows nobody’s pipeline is healthy without a deal', () => {
    const answer = health([]);
    assert.deepEqual([answer.health, answer.band, answer.winRate, answer.velocity], [12.5, 'Poor', 12.5, 0]);
    assert.deepEqual(
      answer.risks.map(({ risk }) => risk),
      ['few_early']
    );
    assert.deepEqual(
      answer.recommendations.map((sentence) => sentence.split(':')[0]),
      ['Find new deals', 'Build pipeline'],
      'nothing is slow or stands early'
    );
  });

  it('gives nothing for a win rate of only lost deals', () => {
    const answer = health([deal(lost), deal(lost)]);
    assert.deepEqual([answer.winRate, answer.health, answer.distribution], [0, 0, 0]);
    assert.ok(
      answer.recommendations.includes('Review qualification: few closed deals are won (0 of 25 points).')
    );
  });

  it('is covered by anything where the quota is zero, and by nothing where nothing is open', () => {
    assert.equal(health([deal({})], 0).coverage, 25);
    assert.equal(health([], 0).coverage, 0);
  });

  it('warns of one giant deal, of stalled ones and of few early ones, naming them', () => {
    const giant = deal({ amount: 900_000 });
    const stalled = deal({ daysInStage: 31, stageName: 'Proposal' });
    const answer = health([giant, stalled, deal({ daysInStage: 30 })]);
    assert.deepEqual(
      answer.risks.map(({ risk, severity, dealIds }) => [risk, severity, dealIds.slice(0, 1)]),
      [
        ['stalled', 'High', [stalled.id]],
        ['concentration', 'Medium', [giant.id]],
        ['few_early', 'Medium', [giant.id]]
      ]
    );
    assert.equal(answer.coverage, 25, 'capped at the quota');
    assert.equal(health([deal({ amount: 4 }), deal({ amount: 3 }), deal({ amount: 3 })]).risks.length, 1);
  });

  it('recommends what the settings say, in their order, with the numbers put in', () => {
    const settings = {
      ...SHIPPED_PIPELINE,
      recommendations: [
        { condition: 'coverage', text: '{open_value} of {quota}, {points} points, wanted {limit}' },
        { condition: 'concentration', text: '{share} % in one deal' },
        { condition: 'stalled', text: '{count} deals stand for {days} days' },
        { condition: 'stalled', text: 'Ask their owners.' },
        { condition: 'velocity', text: 'never said: they are fast' }
      ]
    } as const;
    const sums = noDeals();
    addDeal(settings, sums, deal({ amount: 60_000, daysInStage: 31 }));
    addDeal(settings, sums, deal({ amount: 40_000, daysInStage: 0 }));
    assert.deepEqual(pipelineHealth(settings, sums, 1_000_000).recommendations, [
      '100,000 of 1,000,000, 2.5 points, wanted 10',
      '60 % in one deal',
      '1 deals stand for 30 days',
      'Ask their owners.'
    ]);
  });

  it('names the hundred largest deals of a risk at most, however many there are', () => {
    const many = Array.from({ length: 3_000 }, (_, i) => deal({ daysInStage: 99, amount: i }));
    const [stalled] = health(many).risks;
    assert.equal(stalled.dealIds.length, 100);
    assert.equal(stalled.dealIds[0], many[2_999].id);
    assert.match(stalled.text, /^3,000 deals/);
  });

  it('is the same whether deals are added one by one or as sums of parts', () => {
    const deals = Array.from({ length: 60 }, (_, i) =>
      deal({ amount: i * 1_000, daysInStage: i, ...(i % 3 === 0 ? won : i % 7 === 0 ? lost : {}) })
    );
    const together = noDeals();
    for (const part of [deals.slice(0, 20), deals.slice(20)]) {
      const sums = noDeals();
      for (const one of part) addDeal(SHIPPED_PIPELINE, sums, one);
      addSums(together, sums);
    }
    assert.deepEqual(pipelineHealth(SHIPPED_PIPELINE, together, QUOTA), health(deals));
  });

  it('forecasts by category: the deal’s own, else its stage’s', () => {
    const answer = health([
      deal({ amount: 1 }),
      deal({ amount: 2, category: 'BestCase' }),
      deal({ amount: 4, category: 'MostLikely' }),
      deal({ amount: 8, stageName: 'Negotiation', category: null, probability: 50 }),
      deal({ amount: 16, category: 'Omitted' }),
      deal({ ...won, amount: 32 }),
      deal({ ...won, amount: 64, isOfQuarter: false })
    ]);
    const { pipeline, bestCase, commit, closedWon, openValue, weighted } = answer;
    assert.deepEqual([pipeline, bestCase, commit, closedWon, openValue], [1, 6, 8, 32, 31]);
    assert.equal(weighted, 6.3);
  });

  it('always lies between 0 and 100 and is the sum of its parts', () => {
    const anyDeal = fc
      .record({
        amount: fc.nat(1_000_000),
        probability: fc.nat(100),
        stageName: fc.constantFrom('Prospecting', 'Proposal', 'Negotiation', 'Gone'),
        daysInStage: fc.nat(200),
        isClosed: fc.boolean(),
        isWon: fc.boolean()
      })
      .map((change) => deal({ ...change, isWon: change.isClosed && change.isWon }));
    fc.assert(
      fc.property(fc.array(anyDeal, { maxLength: 40 }), fc.nat(1_000_000), (deals, quota) => {
        const answer = health(deals, quota);
        const parts = [answer.coverage, answer.distribution, answer.winRate, answer.velocity];
        const tenths = parts.reduce((sum, part) => sum + Math.round(part * 10), 0);
        assert.equal(tenths, Math.round(answer.health * 10));
        assert.ok(answer.health >= 0 && answer.health <= 100);
      })
    );
  });
});
