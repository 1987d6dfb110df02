import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resourceFor, restResourcesOf } from './rest-resources';

const source = (name: string, text: string) => ({
  name,
  text,
  file: name,
  path: name,
  apiVersion: '65.0',
  isActive: true
});

test('the mapping is read from the annotation, not from a comment', () => {
  const found = restResourcesOf([
    source(
      'A',
      "// @RestResource(urlMapping='/old')\n@RestResource( UrlMapping = '/a/*' ) global class A {}"
    ),
    source('B', 'public class B {}')
  ]);
  assert.deepEqual(found, [{ className: 'A', mapping: '/a/*' }]);
});

test('an exact mapping wins, then the longest pattern; case counts', () => {
  const resources = ['/a/*', '/a/b', '/a/*/c', '/x'].map((mapping) => ({ className: mapping, mapping }));
  const served = (path: string) => resourceFor(resources, path)?.mapping;
  assert.equal(served('/a/b'), '/a/b');
  assert.equal(served('/a/1/c'), '/a/*/c');
  assert.equal(served('/a/1'), '/a/*');
  assert.equal(served('/a'), '/a/*');
  assert.equal(served('/X'), undefined);
  assert.equal(served('/ab'), undefined);
});
