import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { sampleLeadId } from '../testing/leads';
import { bucketOf, resultEvents, type AnsweredResult, type InsightResult } from './result';

const answered = (i: number, requestId = 'r', text = ''): AnsweredResult => ({
  result: {
    id: sampleLeadId(i),
    readAt: '2026-03-01T12:00:00.000Z',
    requestedAt: '2026-03-01T12:00:00.000Z',
    outputs: { 'lead.score': { text } }
  },
  requestId,
  run: null,
  modelVersions: new Map([['lead.score', 'formula-1']])
});

it('puts every result once into an event of its bucket and request, within the limits', () => {
  const answer = fc.tuple(fc.nat(5_000), fc.constantFrom('r1', 'r2'), fc.integer({ min: 0, max: 9_000 }));
  fc.assert(
    fc.property(fc.uniqueArray(answer, { maxLength: 300, selector: ([i]) => i }), (list) => {
      const events = resultEvents(
        list.map(([i, request, length]) => answered(i, request, 'ü'.repeat(length)))
      );
      const seen: string[] = [];
      for (const event of events) {
        const results = JSON.parse(String(event.Results__c)) as InsightResult[];
        assert.ok(String(event.Results__c).length <= 32_000 && results.length <= 25);
        for (const { id } of results) {
          assert.equal(event.Partition_Key__c, bucketOf(id));
          seen.push(`${id} ${event.Request_Id__c}`);
        }
      }
      assert.deepEqual(seen.sort(), list.map(([i, request]) => `${sampleLeadId(i)} ${request}`).sort());
    })
  );
});

it('says of each workload what decided', () => {
  const modelVersions = new Map([
    ['lead.score', 'formula-1'],
    ['lead.route', 'rules-1']
  ]);
  const [event] = resultEvents([{ ...answered(1), modelVersions }]);
  assert.equal(event.Model_Version__c, 'lead.score=formula-1;lead.route=rules-1');
});

it('spreads leads evenly over ten buckets named after them', () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 10_000; i++) {
    const bucket = bucketOf(sampleLeadId(i));
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  assert.deepEqual(
    [...counts.keys()].sort(),
    Array.from({ length: 10 }, (_, i) => `lead-${i}`)
  );
  for (const count of counts.values()) assert.ok(count > 700 && count < 1_300, String(count));
});
