import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveReferences } from './references';

const answers = new Map<string, unknown>([
  ['cake', { id: 'a00000000000001AAA', success: true }],
  ['search', { records: [{ Id: 'a00000000000002AAA', Price__c: 4.5 }] }]
]);

test('replaces references in URLs and, with their own type, in bodies', () => {
  const url = '/services/data/v65.0/sobjects/Cake__c/@{cake.id}?x=@{search.records[0].Id}';
  assert.equal(
    resolveReferences(url, answers),
    '/services/data/v65.0/sobjects/Cake__c/a00000000000001AAA?x=a00000000000002AAA'
  );
  assert.deepEqual(
    resolveReferences({ Cake__c: '@{cake.id}', list: ['@{search.records[0].Price__c}', 1] }, answers),
    {
      Cake__c: 'a00000000000001AAA',
      list: [4.5, 1]
    }
  );
});

test('encodes what goes into a URL', () => {
  const found = new Map([['a', { name: 'x y&z' }]]);
  assert.equal(resolveReferences('/q?n=@{a.name}', found, encodeURIComponent), '/q?n=x%20y%26z');
});

test('names a reference without a value', () => {
  assert.throws(() => resolveReferences('@{missing.id}', answers), {
    message: 'Invalid reference specified. No value for missing.id found in missing'
  });
  assert.throws(
    () => resolveReferences({ a: ['x@{search.records[3].Id}'] }, answers),
    /search\.records\[3\]\.Id/
  );
});
