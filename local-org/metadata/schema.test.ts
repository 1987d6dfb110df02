import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { readProject } from './project';
import { buildSchema } from './schema';

const orchard = buildSchema(readProject(path.join(__dirname, 'fixtures', 'orchard')));

test('an object is found by name in any case, and by the first characters of an Id', () => {
  assert.equal(orchard.object('tree__C')?.name, 'Tree__c');
  assert.equal(orchard.byPrefix('00Q')?.name, 'Lead');
  assert.equal(orchard.object('Shrub__c'), undefined);
});
