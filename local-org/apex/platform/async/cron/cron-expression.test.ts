import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CronExpression } from './cron-expression';

/** The first few times after an instant, as ISO text without seconds. */
function times(cron: string, after: string, zone = 'UTC', count = 3): string[] {
  const expression = CronExpression.parse(cron);
  const found: string[] = [];
  for (let at: Date | undefined = new Date(after); found.length < count;) {
    at = expression.next(at, zone);
    if (!at) break;
    found.push(at.toISOString().slice(0, 16));
  }
  return found;
}

test('every day at an hour, and only after the given time', () => {
  assert.deepEqual(times('0 0 6 * * ?', '2026-11-21T06:00:00Z'), [
    '2026-11-22T06:00',
    '2026-11-23T06:00',
    '2026-11-24T06:00'
  ]);
  assert.equal(
    CronExpression.parse('30 0 6 * * ?').next(new Date('2026-11-21T06:00:29Z'), 'UTC')?.getUTCSeconds(),
    30
  );
});

test('lists, ranges, steps and names', () => {
  assert.deepEqual(times('0 30 0/12 * * ?', '2026-01-01T01:00:00Z'), [
    '2026-01-01T12:30',
    '2026-01-02T00:30',
    '2026-01-02T12:30'
  ]);
  assert.deepEqual(times('0 0 13 ? * MON-FRI', '2026-11-20T14:00:00Z', 'UTC', 1), ['2026-11-23T13:00']);
  assert.deepEqual(times('0 0 1 ? * FRI-SUN', '2026-11-20T00:00:00Z'), [
    '2026-11-20T01:00',
    '2026-11-21T01:00',
    '2026-11-22T01:00'
  ]);
  assert.deepEqual(times('0 0 0 1 JAN,7 ?', '2026-02-01T00:00:00Z', 'UTC', 2), [
    '2026-07-01T00:00',
    '2027-01-01T00:00'
  ]);
});

test('L, W and #', () => {
  assert.deepEqual(times('0 0 9 L * ?', '2027-02-01T00:00:00Z', 'UTC', 2), [
    '2027-02-28T09:00',
    '2027-03-31T09:00'
  ]);
  assert.deepEqual(times('0 0 9 L-2 2 ?', '2027-02-01T00:00:00Z', 'UTC', 1), ['2027-02-26T09:00']);
  assert.deepEqual(times('0 0 9 LW * ?', '2027-02-01T00:00:00Z', 'UTC', 1), ['2027-02-26T09:00']);
  assert.deepEqual(times('0 0 9 1W * ?', '2026-08-01T00:00:00Z', 'UTC', 2), [
    '2026-08-03T09:00',
    '2026-09-01T09:00'
  ]);
  assert.deepEqual(times('0 0 9 15W 11 ?', '2026-11-01T00:00:00Z', 'UTC', 1), ['2026-11-16T09:00']);
  assert.deepEqual(times('0 0 9 ? * 6L', '2026-11-01T00:00:00Z', 'UTC', 1), ['2026-11-27T09:00']);
  assert.deepEqual(times('0 0 9 ? * FRI#3', '2026-11-01T00:00:00Z', 'UTC', 2), [
    '2026-11-20T09:00',
    '2026-12-18T09:00'
  ]);
  assert.deepEqual(times('0 0 9 ? * L', '2026-11-01T00:00:00Z', 'UTC', 1), ['2026-11-07T09:00']);
});

test('a year that is over never comes', () => {
  assert.deepEqual(times('0 0 9 1 1 ? 2027', '2026-11-01T00:00:00Z'), ['2027-01-01T09:00']);
  assert.deepEqual(times('0 0 9 1 1 ? 2020', '2026-11-01T00:00:00Z'), []);
  assert.deepEqual(times('0 0 9 30 2 ?', '2026-11-01T00:00:00Z'), []);
});

/** Days on which the clocks change: a daily 02:30 in New York, 01:30 in London, and 02:30 in Sydney. */
const CHANGES: [zone: string, cron: string, after: string, expected: string[]][] = [
  // 8 March 2026: 02:00 EST becomes 03:00 EDT, so 02:30 is skipped and comes at 03:30 EDT.
  [
    'America/New_York',
    '0 30 2 * * ?',
    '2026-03-07T00:00:00Z',
    ['2026-03-07T07:30', '2026-03-08T07:30', '2026-03-09T06:30']
  ],
  // 1 November 2026: 02:00 EDT becomes 01:00 EST, so 01:30 is shown twice and comes once.
  [
    'America/New_York',
    '0 30 1 * * ?',
    '2026-11-01T00:00:00Z',
    ['2026-11-01T05:30', '2026-11-02T06:30', '2026-11-03T06:30']
  ],
  // 29 March 2026: 01:00 GMT becomes 02:00 BST.
  [
    'Europe/London',
    '0 30 1 * * ?',
    '2026-03-28T00:00:00Z',
    ['2026-03-28T01:30', '2026-03-29T01:30', '2026-03-30T00:30']
  ],
  // 25 October 2026: 02:00 BST becomes 01:00 GMT.
  [
    'Europe/London',
    '0 30 1 * * ?',
    '2026-10-24T12:00:00Z',
    ['2026-10-25T00:30', '2026-10-26T01:30', '2026-10-27T01:30']
  ],
  // 5 April 2026: 03:00 AEDT becomes 02:00 AEST; 4 October 2026: 02:00 AEST becomes 03:00 AEDT.
  [
    'Australia/Sydney',
    '0 30 2 * * ?',
    '2026-04-03T20:00:00Z',
    ['2026-04-04T15:30', '2026-04-05T16:30', '2026-04-06T16:30']
  ],
  [
    'Australia/Sydney',
    '0 30 2 * * ?',
    '2026-10-02T20:00:00Z',
    ['2026-10-03T16:30', '2026-10-04T15:30', '2026-10-05T15:30']
  ]
];

for (const [zone, cron, after, expected] of CHANGES) {
  test(`a daily job comes once a day when the clocks change: ${zone} from ${after.slice(0, 10)}`, () => {
    assert.deepEqual(times(cron, after, zone), expected);
  });
}

test('every hour means every hour that passes', () => {
  const back = times('0 0 * * * ?', '2026-11-01T04:30:00Z', 'America/New_York', 4);
  assert.deepEqual(back, ['2026-11-01T05:00', '2026-11-01T06:00', '2026-11-01T07:00', '2026-11-01T08:00']);
  const ahead = times('0 0 * * * ?', '2026-03-08T05:30:00Z', 'America/New_York');
  assert.deepEqual(ahead, ['2026-03-08T06:00', '2026-03-08T07:00', '2026-03-08T08:00']);
});

test('what the platform refuses is refused', () => {
  const refuse = (cron: string, message: RegExp) =>
    assert.throws(() => CronExpression.parse(cron), { message });
  refuse('0 0 6 * *', /Illegal cron expression format/);
  refuse('0 0/15 * * * ?', /Seconds and minutes must be specified as integers: 0 0\/15/);
  refuse('0 0 6 * * *', /both a day-of-week AND a day-of-month/);
  refuse('0 0 6 ? * ?', /both a day-of-week AND a day-of-month/);
  refuse('0 0 24 * * ?', /Hour values must be between 0 and 23/);
  refuse('0 0 6 ? * 8', /Day-of-Week values must be between 1 and 7/);
  refuse('0 0 6 ? * MON#6', /Illegal cron expression format/);
  refuse('0 0 x * * ?', /Illegal cron expression format/);
});
