import assert from 'node:assert/strict';
import { it } from 'node:test';
import { dateRange } from './date-literals';
import { localDate, startOfDay } from './time-zone';

const WEDNESDAY = '2026-11-18';

for (const [literal, count, start, end] of [
  ['TODAY', 0, '2026-11-18', '2026-11-19'],
  ['LAST_N_DAYS', 7, '2026-11-11', '2026-11-19'],
  ['NEXT_N_DAYS', 2, '2026-11-19', '2026-11-21'],
  ['N_DAYS_AGO', 1, '2026-11-17', '2026-11-18'],
  ['THIS_WEEK', 0, '2026-11-15', '2026-11-22'],
  ['LAST_N_WEEKS', 1, '2026-11-08', '2026-11-15'],
  ['LAST_MONTH', 0, '2026-10-01', '2026-11-01'],
  ['NEXT_QUARTER', 0, '2027-01-01', '2027-04-01'],
  ['THIS_YEAR', 0, '2026-01-01', '2027-01-01'],
  ['LAST_90_DAYS', 0, '2026-08-20', '2026-11-19']
] as const) {
  it(`${literal}${count ? `:${count}` : ''} runs from ${start} to before ${end}`, () => {
    assert.deepEqual(dateRange(literal, count, WEDNESDAY), { start, end });
  });
}

it('begins the day when the user does, also where the clock changes', () => {
  assert.equal(startOfDay('2026-07-01', 'America/New_York'), '2026-07-01T04:00:00.000Z');
  assert.equal(startOfDay('2026-03-29', 'Europe/London'), '2026-03-29T00:00:00.000Z');
  assert.equal(startOfDay('2026-03-30', 'Europe/London'), '2026-03-29T23:00:00.000Z');
  assert.equal(localDate(new Date('2026-07-01T03:00:00Z'), 'America/New_York'), '2026-06-30');
});
