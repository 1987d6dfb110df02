import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restResources } from './register';
import type { Method } from './resource';
import { ResourceTable } from './resource-table';

const table = new ResourceTable(restResources());
const pathFor = (method: Method, path: string) => table.match(method, path).resource.path;

test('prefers the path with the fewest parameters', () => {
  assert.equal(pathFor('GET', 'sobjects/Cake__c/describe'), 'sobjects/:object/describe');
  assert.equal(pathFor('GET', 'sobjects/Cake__c/a00000000000001AAA'), 'sobjects/:object/:id');
  assert.equal(pathFor('POST', 'composite/sobjects'), 'composite/sobjects');
  assert.equal(
    pathFor('PATCH', 'composite/sobjects/Cake__c/Recipe_Code__c'),
    'composite/sobjects/:object/:field'
  );
});

test('hands over parameters, decoded', () => {
  const { params } = table.match('PATCH', 'sobjects/Cake__c/Recipe_Code__c/A%2FB%20C');
  assert.deepEqual(params, { object: 'Cake__c', field: 'Recipe_Code__c', value: 'A/B C' });
});

test('a known path with another method says which methods are allowed', () => {
  assert.throws(() => table.match('PUT', 'sobjects/Cake__c/a00000000000001AAA'), {
    code: 'METHOD_NOT_ALLOWED',
    message: "HTTP Method 'PUT' not allowed. Allowed are DELETE,GET,PATCH"
  });
});

test('an unknown path is not emulated, and is named', () => {
  assert.throws(() => table.match('GET', 'analytics/reports'), {
    code: 'NOT_EMULATED',
    message: /REST resource GET analytics\/reports/
  });
});
