import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SHIPPED } from '../testing/shipped-settings';
import { epochDay } from '../insights/epoch-day';
import { explainInput, readInputs, type LeadRecord } from './inputs';
import { compilePlan, scoreInputs, type LeadScore } from './model';

const TODAY = epochDay('2026-03-01');
const plan = compilePlan(SHIPPED);

function score(record: LeadRecord, using = plan): LeadScore {
  const inputs = new Float64Array(using.inputCount);
  const bad = readInputs(using, record, TODAY, inputs);
  assert.equal(bad, -1, bad < 0 ? '' : explainInput(using, record, bad));
  return scoreInputs(using, inputs);
}

const FULL = {
  NumberOfEmployees: 10_000,
  Website_Visits__c: 50,
  Content_Downloads__c: 10,
  Industry: 'Technology',
  AnnualRevenue: 100_000_000,
  LastActivityDate: '2026-03-01',
  Email_Opens__c: 30
};

describe('lead score: corner rows', () => {
  it('gives a lead that has everything 100.0, Critical, complete', () => {
    const full = score(FULL);
    assert.deepEqual([full.score, full.band, full.completeness, full.typical], [100, 'Critical', 1, 50]);
    assert.deepEqual(full.points, [10, 12.5, 7.5, 10, 5, 5]);
  });

  it('gives a lead of which nothing is known 12.5, Low, completeness 0', () => {
    const empty = score({});
    assert.deepEqual([empty.score, empty.band, empty.completeness], [12.5, 'Low', 0]);
  });

  it('treats zero as a value: no employees is less than an unknown number of them', () => {
    const zero = score({ NumberOfEmployees: 0 });
    assert.deepEqual([zero.score, zero.completeness], [11, 0.14]);
  });

  it('counts a blank industry as no target, and a target in any case', () => {
    assert.equal(score({ Industry: 'Retail' }).score, score({}).score);
    assert.equal(score({ Industry: 'technology' }).score, 21.5);
  });

  it('counts a future last activity as today and a blank one as 30 days ago', () => {
    assert.equal(
      score({ LastActivityDate: '2026-05-01' }).score,
      score({ LastActivityDate: '2026-03-01' }).score
    );
    assert.equal(score({ LastActivityDate: '2026-01-30' }).score, score({}).score);
    assert.equal(score({ LastActivityDate: '2025-12-31' }).score, 7.5);
  });

  it('clips engagement as a sum, so that visits make up for downloads', () => {
    const visits = score({ Website_Visits__c: 75, Content_Downloads__c: 1 });
    assert.equal(visits.score, 12.5 + 23.5);
    assert.equal(score({ Website_Visits__c: 500 }).values[1], 1);
  });
});

describe('lead score: bands and rounding', () => {
  /** A plan of one linear factor, so that the score is the input itself. */
  const direct = compilePlan({
    ...SHIPPED,
    factors: [
      {
        ...SHIPPED.factors[5],
        weight: 1,
        sources: [{ field: 'Points__c', fullAt: 100, share: 1 }]
      }
    ]
  });
  const cases: [number, number, string][] = [
    [30, 30, 'Low'],
    [30.04, 30, 'Low'],
    [30.05, 30.1, 'Medium'],
    [60, 60, 'Medium'],
    [60.05, 60.1, 'High'],
    [80, 80, 'High'],
    [80.05, 80.1, 'Critical'],
    [0.05, 0.1, 'Low'],
    [99.95, 100, 'Critical']
  ];
  for (const [points, rounded, band] of cases) {
    it(`rounds ${points} half up to ${rounded}, ${band}`, () => {
      const result = score({ Points__c: points }, direct);
      assert.deepEqual([result.score, result.band], [rounded, band]);
    });
  }

  it('rounds every two-decimal score as decimal arithmetic does', () => {
    for (let hundredths = 0; hundredths <= 10_000; hundredths++) {
      const expected = Math.floor((hundredths + 5) / 10) / 10;
      assert.equal(score({ Points__c: hundredths / 100 }, direct).score, expected);
    }
  });

  it('keeps exact halves exact when they are sums over several factors', () => {
    // 0.3 points a visit, 1 a download, 1/3 an open; 6 for a blank industry, 5 for 30 days.
    for (let visits = 0; visits <= 50; visits++) {
      for (let downloads = 0; downloads <= 10; downloads++) {
        for (let opens = 0; opens <= 30; opens += 3) {
          const hundredths = 600 + 500 + 30 * visits + 100 * downloads + (opens / 3) * 100;
          const result = score({
            NumberOfEmployees: 0,
            Website_Visits__c: visits,
            Content_Downloads__c: downloads,
            Email_Opens__c: opens,
            LastActivityDate: '2026-01-30'
          });
          assert.equal(result.score, Math.floor((hundredths + 5) / 10) / 10);
        }
      }
    }
  });
});

describe('lead score: what cannot be read', () => {
  const refused: [string, LeadRecord, RegExp][] = [
    ['a negative number', { AnnualRevenue: -1 }, /^AnnualRevenue is -1, below zero\.$/],
    ['an absurd number', { NumberOfEmployees: 1e300 }, /more than any field can hold/],
    [
      'text in a number',
      { NumberOfEmployees: '12' },
      /^NumberOfEmployees holds text where a number is expected\.$/
    ],
    ['not a number', { NumberOfEmployees: NaN }, /more than any field can hold/],
    ['an impossible date', { LastActivityDate: '2026-02-30' }, /^LastActivityDate holds text where a date/],
    ['a number in a picklist', { Industry: 7 }, /^Industry holds 7 where text is expected\.$/],
    ['a checkbox in a number', { Email_Opens__c: true }, /^Email_Opens__c holds a boolean/]
  ];
  for (const [what, record, words] of refused) {
    it(`refuses ${what} and says where`, () => {
      const bad = readInputs(plan, record, TODAY, new Float64Array(plan.inputCount));
      assert.notEqual(bad, -1);
      assert.match(explainInput(plan, record, bad), words);
    });
  }
});

const quantity = (most: number) =>
  fc.option(fc.oneof(fc.integer({ min: 0, max: most }), fc.double({ min: 0, max: most, noNaN: true })));
const lead = fc.record({
  NumberOfEmployees: quantity(1_000_000),
  AnnualRevenue: quantity(1e12),
  Website_Visits__c: quantity(200),
  Content_Downloads__c: quantity(50),
  Email_Opens__c: quantity(100),
  Industry: fc.option(fc.constantFrom('Technology', 'Finance', 'Retail', 'constructor')),
  LastActivityDate: fc.option(
    fc.constantFrom('2026-03-01', '2026-02-11', '2025-12-01', '2027-01-01', '1999-01-01')
  )
});
const typicals = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 });

describe('lead score: properties', () => {
  it('lies between 0 and 100 with one decimal, and contributions add up to score − typical', () => {
    fc.assert(
      fc.property(lead, typicals, (record, typical) => {
        const own = compilePlan({
          ...SHIPPED,
          factors: SHIPPED.factors.map((factor, i) => ({ ...factor, typicalValue: typical[i] }))
        });
        const result = score(record, own);
        assert.ok(result.score >= 0 && result.score <= 100);
        const tenths = (value: number): number => Math.round(value * 10);
        assert.equal(result.score, tenths(result.score) / 10);
        const sum = result.points.reduce((total, points) => total + tenths(points), 0);
        assert.equal(sum, tenths(result.score) - tenths(result.typical));
        for (const [i, points] of result.points.entries()) {
          const exact = 100 * SHIPPED.factors[i].weight * (result.values[i] - typical[i]);
          assert.ok(Math.abs(points - exact) < 0.2, `${points} should be near ${exact}`);
        }
      }),
      { numRuns: 2000 }
    );
  });

  it('does not depend on the leads scored before', () => {
    fc.assert(
      fc.property(lead, lead, (one, other) => {
        const alone = score(one, compilePlan(SHIPPED));
        score(other);
        assert.deepEqual(score(one), alone);
      })
    );
  });

  const upwards = [
    'NumberOfEmployees',
    'AnnualRevenue',
    'Website_Visits__c',
    'Content_Downloads__c',
    'Email_Opens__c'
  ];
  for (const field of upwards) {
    it(`never falls when ${field} rises`, () => {
      const pair = fc.tuple(
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        fc.double({ min: 0, max: 1e9, noNaN: true })
      );
      fc.assert(
        fc.property(lead, pair, (record, [a, b]) => {
          const lower = score({ ...record, [field]: Math.min(a, b) });
          const higher = score({ ...record, [field]: Math.max(a, b) });
          assert.ok(lower.score <= higher.score);
        })
      );
    });
  }

  it('never falls when the last activity is later', () => {
    const date = fc.date({ min: new Date('2025-06-01'), max: new Date('2026-06-01'), noInvalidDate: true });
    fc.assert(
      fc.property(lead, date, date, (record, a, b) => {
        const [early, late] = [a, b].sort((x, y) => x.getTime() - y.getTime());
        const on = (day: Date) =>
          score({ ...record, LastActivityDate: day.toISOString().slice(0, 10) }).score;
        assert.ok(on(early) <= on(late));
      })
    );
  });
});
