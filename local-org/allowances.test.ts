import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Allowances } from './allowances';

test('counts uses of the last 24 hours and forgets older ones', () => {
  let now = Date.parse('2026-11-21T09:30:00.000Z');
  const { apiRequests } = new Allowances(false, () => new Date(now));
  apiRequests.add(3);
  now += 12 * 3_600_000;
  apiRequests.add(4);
  assert.equal(apiRequests.used, 7);
  assert.equal(apiRequests.remaining, 99_993);
  now += 12 * 3_600_000;
  assert.equal(apiRequests.used, 4);
  now += 24 * 3_600_000;
  assert.equal(apiRequests.used, 0);
});

test('never reports less than nothing as left', () => {
  const { deliveredEvents } = new Allowances();
  deliveredEvents.add(60_000);
  assert.equal(deliveredEvents.remaining, 0);
});
