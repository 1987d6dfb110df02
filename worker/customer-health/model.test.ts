import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SHIPPED_CHURN } from '../testing/shipped-churn';
import { churnRisk, NOT_ENOUGH_DATA, type AccountFacts } from './model';

const NOTHING: AccountFacts = {
  cases: 0,
  urgentCases: 0,
  meanRating: null,
  daysSinceActivity: null,
  opportunities: 0,
  wonAmount: 0
};
const risk = (facts: Partial<AccountFacts>) => churnRisk(SHIPPED_CHURN, { ...NOTHING, ...facts });

const anyFacts = fc.record({
  cases: fc.nat(50),
  urgentCases: fc.nat(50),
  meanRating: fc.option(fc.double({ min: 1, max: 5, noNaN: true })),
  daysSinceActivity: fc.option(fc.nat(400)),
  opportunities: fc.nat(20),
  wonAmount: fc.nat(1_000_000)
});

describe('churn risk', () => {
  it('adds up the weighted factors', () => {
    const answer = risk({
      cases: 8,
      urgentCases: 3,
      daysSinceActivity: 45,
      opportunities: 2,
      wonAmount: 120_000,
      meanRating: 2
    });
    // 0.3 × (0.4 + 0.5) + 0.25 × 0.5 + 0.25 × 0.2 + 0.2 × 0.75
    assert.equal(answer.risk, 0.595);
    assert.equal(answer.level, 'Medium');
    assert.equal(answer.revenueAtRisk, 120_000);
    assert.deepEqual(
      answer.factors.map(({ factor, value, points, isRisk }) => [factor, value, points, isRisk]),
      [
        ['cases', 0.9, 0.27, true],
        ['satisfaction', 0.75, 0.15, true],
        ['engagement', 0.5, 0.125, false],
        ['revenue', 0.2, 0.05, false]
      ]
    );
  });

  it('knows nothing of an account without any data, and never calls it low', () => {
    assert.deepEqual(risk({}), { risk: null, level: NOT_ENOUGH_DATA, factors: [], revenueAtRisk: 0 });
    for (const facts of [{ cases: 1 }, { opportunities: 1 }, { daysSinceActivity: 0 }, { meanRating: 5 }]) {
      assert.notEqual(risk(facts).risk, null);
    }
  });

  it('tells no opportunities from opportunities that were not won', () => {
    const value = (facts: Partial<AccountFacts>): number =>
      risk({ daysSinceActivity: 0, ...facts }).factors.find(({ factor }) => factor === 'revenue')!.value;
    assert.equal(value({}), 0.5);
    assert.equal(value({ opportunities: 3 }), 1, 'only lost or open deals');
    assert.equal(value({ opportunities: 3, wonAmount: 1 }), 0.2);
  });

  it('takes 90 days where there never was an activity, and 0.3 where nobody rated', () => {
    const [values] = [risk({ cases: 1 }).factors];
    const value = (key: string): number => values.find(({ factor }) => factor === key)!.value;
    assert.equal(value('engagement'), 1);
    assert.equal(value('satisfaction'), 0.3);
  });

  it('begins levels at their limits', () => {
    const at = (weight: number): ReturnType<typeof risk> => {
      const engagement = { ...SHIPPED_CHURN.factors.engagement!, weight, fullAt: 1 };
      return churnRisk({ ...SHIPPED_CHURN, factors: { engagement } }, { ...NOTHING, daysSinceActivity: 1 });
    };
    const levels = [0.3994, 0.3995, 0.4, 0.6994, 0.6995, 0.7].map((weight) => [
      at(weight).risk,
      at(weight).level
    ]);
    assert.deepEqual(levels, [
      [0.399, 'Low'],
      [0.4, 'Medium'],
      [0.4, 'Medium'],
      [0.699, 'Medium'],
      [0.7, 'High'],
      [0.7, 'High']
    ]);
  });

  it('always lies between 0 and 1 and is the sum of its points', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const answer = churnRisk(SHIPPED_CHURN, facts);
        if (answer.risk === null) return;
        assert.ok(answer.risk >= 0 && answer.risk <= 1);
        const thousandths = answer.factors.reduce((sum, { points }) => sum + Math.round(points * 1000), 0);
        assert.equal(thousandths, Math.round(answer.risk * 1000));
        const points = answer.factors.map((factor) => factor.points);
        assert.deepEqual(
          points,
          [...points].sort((a, b) => b - a)
        );
      })
    );
  });

  it('never falls when something gets worse', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const before = churnRisk(SHIPPED_CHURN, facts).risk;
        const worse = [
          { ...facts, cases: facts.cases + 1 },
          { ...facts, urgentCases: facts.urgentCases + 1 },
          ...(facts.daysSinceActivity === null
            ? []
            : [{ ...facts, daysSinceActivity: facts.daysSinceActivity + 5 }])
        ];
        for (const other of worse)
          if (before !== null) assert.ok(churnRisk(SHIPPED_CHURN, other).risk! >= before);
      })
    );
  });
});
