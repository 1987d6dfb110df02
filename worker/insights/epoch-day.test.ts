import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { epochDay, epochDayOf } from './epoch-day';

it('agrees with Date on every day from 1700 to 4000', () => {
  const day = fc.date({ min: new Date('1700-01-01'), max: new Date('4000-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => assert.equal(epochDay(date.toISOString()), epochDayOf(date))),
    { numRuns: 3000 }
  );
});

for (const text of [
  '',
  '2026-13-01',
  '2026-00-10',
  '2025-02-29',
  '2026-2-01',
  '20260201xx',
  '2026-02-01 10:00',
  'yesterday'
]) {
  it(`refuses ${JSON.stringify(text)}`, () => assert.ok(Number.isNaN(epochDay(text))));
}
