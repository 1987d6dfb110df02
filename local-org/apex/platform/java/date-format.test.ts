import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDate } from './date-format';
import { zonedToInstant, zoneName, zoneOffset } from './zone-offset';

const TIME = Date.UTC(2026, 6, 4, 21, 5, 9, 37);

test('SimpleDateFormat patterns', () => {
  const rows: [string, string, string][] = [
    ['yyyy-MM-dd', 'UTC', '2026-07-04'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", 'UTC', '2026-07-04T21:05:09.037Z'],
    ['EEEE, MMMM d, yy h:mm a', 'America/Los_Angeles', 'Saturday, July 4, 26 2:05 PM'],
    ['EEE MMM dd HH:mm:ss z yyyy', 'America/Los_Angeles', 'Sat Jul 04 14:05:09 PDT 2026'],
    ['Z X XXX', 'America/Los_Angeles', '-0700 -07 -07:00'],
    ['Z X z', 'UTC', '+0000 Z GMT'],
    ['zzzz', 'America/New_York', 'Eastern Daylight Time'],
    ['D u F W w', 'UTC', '185 6 1 1 27'],
    ['k K hh', 'UTC', '21 9 09'],
    ["h 'o''clock'", 'UTC', "9 o'clock"],
    ['G YYYY', 'UTC', 'AD 2026']
  ];
  for (const [pattern, zone, expected] of rows)
    assert.equal(formatDate(pattern, TIME, zone), expected, pattern);
  assert.equal(formatDate('YYYY w', Date.UTC(2026, 11, 28), 'UTC'), '2027 1');
  assert.throws(() => formatDate('yyyy-jj', TIME, 'UTC'), /Illegal pattern character 'j'/);
});

test('zone offsets follow daylight saving', () => {
  assert.equal(zoneOffset('America/Los_Angeles', Date.UTC(2026, 0, 1)), -8 * 3_600_000);
  assert.equal(zoneOffset('America/Los_Angeles', TIME), -7 * 3_600_000);
  assert.equal(zoneOffset('Asia/Kolkata', TIME), 5.5 * 3_600_000);
  assert.equal(zoneName('GMT+2'), '+02:00');
  assert.equal(zoneName('Nowhere/Land'), undefined);
});

test('a local reading in a gap moves forward, in an overlap the first instant is taken', () => {
  const zone = 'America/New_York';
  assert.equal(zonedToInstant(zone, Date.UTC(2026, 2, 8, 2, 30)), Date.UTC(2026, 2, 8, 7, 30));
  assert.equal(zonedToInstant(zone, Date.UTC(2026, 10, 1, 1, 30)), Date.UTC(2026, 10, 1, 5, 30));
  assert.equal(zonedToInstant(zone, Date.UTC(2026, 6, 4, 12, 0)), Date.UTC(2026, 6, 4, 16, 0));
});
