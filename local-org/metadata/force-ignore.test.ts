import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { readForceIgnore } from './force-ignore';

function ignoring(text: string): (file: string) => boolean {
  const root = mkdtempSync(path.join(tmpdir(), 'ignore-'));
  try {
    writeFileSync(path.join(root, '.forceignore'), text);
    return readForceIgnore(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('a pattern without a slash matches at every depth, one with a slash from the project down', () => {
  const isIgnored = ignoring('# comment\npackage.xml\nforce-app/old/**\n*.bak\n');
  assert.deepEqual(
    [
      'package.xml',
      'a/b/package.xml',
      'force-app/old/x/y.cls',
      'a/force-app/old/y.cls',
      'a/x.bak',
      'a/x.cls'
    ].map(isIgnored),
    [true, true, true, false, true, false]
  );
});

test('** stands for any folders, and an ignored folder takes along what it holds', () => {
  const isIgnored = ignoring('**/__tests__/**\ndrafts/\n');
  assert.ok(isIgnored('force-app/lwc/a/__tests__/a.test.ts'));
  assert.ok(isIgnored('force-app/drafts/x.cls'));
  assert.ok(!isIgnored('force-app/lwc/a/a.ts'));
});

test('a later line with ! takes a file back in', () => {
  const isIgnored = ignoring('*.cls\n!Keep.cls\n');
  assert.ok(isIgnored('a/Drop.cls'));
  assert.ok(!isIgnored('a/Keep.cls'));
});

test('a project without .forceignore ignores nothing', () => {
  assert.equal(readForceIgnore(__dirname)('anything'), false);
});
