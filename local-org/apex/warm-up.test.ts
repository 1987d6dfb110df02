import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSnippets } from './compiler/testing/snippets';

const turns = (count: number) =>
  Array.from({ length: count }).reduce<Promise<void>>(
    (before) => before.then(() => new Promise((resolve) => setImmediate(resolve))),
    Promise.resolve()
  );

function open() {
  return openSnippets(
    {
      First: 'public class First { public static void go() { Second.go(); } }',
      Second: 'public class Second { public static void go() { } }',
      Panel: 'public class Panel { @AuraEnabled public static Integer n() { return Broken.n; } }',
      Broken: 'public class Broken { public static Integer n = nope; }',
      Unused: 'public class Unused { }'
    },
    { OnLead: 'trigger OnLead on Lead (before insert) { First.go(); }' }
  ).apex;
}

test('triggers, entrances and what they refer to are compiled between requests', async () => {
  const apex = open();
  const warming = apex.warmUp();
  assert.deepEqual([...apex.coverage.keys()], []);
  await turns(20);
  warming.close();
  assert.deepEqual([...apex.coverage.keys()], ['OnLead.trigger', 'First.cls', 'Second.cls', 'Panel.cls']);
});

test('it ends when the org does', async () => {
  const apex = open();
  apex.warmUp().close();
  await turns(5);
  assert.deepEqual([...apex.coverage.keys()], []);
});
