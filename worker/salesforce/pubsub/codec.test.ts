import assert from 'node:assert/strict';
import { it } from 'node:test';
import { EventCodec } from './codec';

const codec = new EventCodec(
  JSON.stringify({
    type: 'record',
    name: 'Sample__e',
    fields: [
      { name: 'CreatedDate', type: 'long' },
      { name: 'Big__c', type: ['null', 'long'], default: null },
      { name: 'Text__c', type: ['null', 'string'], default: null },
      { name: 'Flag__c', type: ['null', 'boolean'], default: null }
    ]
  })
);

it('carries longs beyond 2^53 exactly, and the others as numbers', () => {
  const big = 9_007_199_254_740_993n;
  const decoded = codec.decode(
    codec.encode({ CreatedDate: 1_763_718_000_123, Big__c: big, Text__c: 'ä', Flag__c: false })
  );
  assert.deepEqual(
    { ...decoded },
    { CreatedDate: 1_763_718_000_123, Big__c: big, Text__c: 'ä', Flag__c: false }
  );
});

it('makes absent fields null', () => {
  assert.deepEqual(
    { ...codec.decode(codec.encode({ CreatedDate: 1 })) },
    {
      CreatedDate: 1,
      Big__c: null,
      Text__c: null,
      Flag__c: null
    }
  );
});
