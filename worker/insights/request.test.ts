import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleLeadId } from '../testing/leads';
import { pendingRecords } from './pending';
import { parseRequest, type InsightRequest } from './request';

const fields = {
  CreatedDate: Date.UTC(2026, 2, 1, 12),
  Workloads__c: 'lead.score; lead.route;lead.score',
  Record_Ids__c: JSON.stringify([sampleLeadId(1), sampleLeadId(2), sampleLeadId(1)]),
  Run__c: null,
  Reason__c: 'created',
  Requested_At__c: Date.UTC(2026, 2, 1, 11, 59, 59, 7)
};

describe('request', () => {
  it('is read from its event', () => {
    assert.deepEqual(parseRequest('uuid', fields), {
      id: 'uuid',
      workloads: ['lead.score', 'lead.route'],
      recordIds: [sampleLeadId(1), sampleLeadId(2)],
      run: null,
      reason: 'created',
      requestedAt: '2026-03-01T11:59:59.007Z'
    });
  });

  it('counts from its publication when it does not say when it was made', () => {
    assert.equal(
      parseRequest('uuid', { ...fields, Requested_At__c: null }).requestedAt,
      '2026-03-01T12:00:00.000Z'
    );
  });

  const broken: [string, object, RegExp][] = [
    ['no workload', { Workloads__c: null }, /Request uuid: Workloads__c/],
    ['Ids that are no JSON', { Record_Ids__c: '[' }, /Record_Ids__c/],
    ['an Id that is none', { Record_Ids__c: '["x"]' }, /Record_Ids__c\.0: is not an 18-character Id/],
    ['no Ids at all', { Record_Ids__c: '[]' }, /Record_Ids__c/]
  ];
  for (const [what, change, words] of broken) {
    it(`is refused with ${what}`, () => {
      assert.throws(() => parseRequest('uuid', { ...fields, ...change }), {
        code: 'REQUEST_INVALID',
        message: words
      });
    });
  }
});

describe('pending records', () => {
  const request = (
    id: string,
    minute: number,
    recordIds: string[],
    workloads = ['lead.score']
  ): InsightRequest => ({
    id,
    workloads,
    recordIds,
    run: null,
    reason: null,
    requestedAt: `2026-03-01T12:0${minute}:00.000Z`
  });

  it('stand under the latest request that names them, for everything asked', () => {
    const pending = pendingRecords([
      request('first', 1, ['a', 'b'], ['lead.route']),
      request('second', 2, ['a']),
      request('late, but older', 0, ['a'])
    ]);
    assert.deepEqual(
      pending.map((record) => [record.recordId, record.request.id, [...record.workloads]]),
      [
        ['b', 'first', ['lead.route']],
        ['a', 'second', ['lead.route', 'lead.score']]
      ]
    );
  });
});
