import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

/** docs/platform-claims.md points to tests that exist. */
interface Claim {
  claim: string;
  source: string;
  shownBy: string;
  seen: string;
}

const rows = readFileSync('docs/platform-claims.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (claim|-)/.test(line))
  // A bar inside a cell is written `\|`.
  .map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim())
  );
const claims: Claim[] = rows.map(([claim, source, shownBy, seen]) => ({ claim, source, shownBy, seen }));
const files = globSync('{worker,local-org,scripts,tests,force-app}/**/*.ts');
const apexTests = new Map(
  globSync('force-app/**/*Test.cls').map((file) => [path.basename(file, '.cls'), readFileSync(file, 'utf8')])
);

describe('platform claims', () => {
  it('have a source, a test or none by name, and say whether an org has shown them', () => {
    assert.ok(claims.length > 100);
    for (const [index, { claim, source, shownBy, seen }] of claims.entries()) {
      assert.equal(rows[index].length, 4, claim);
      assert.ok(source && shownBy && seen, claim);
    }
  });

  it('name files that exist', () => {
    const named = claims.flatMap(({ shownBy }) =>
      [...shownBy.matchAll(/`([\w./*-]+\.\w+)`/g)].map(([, file]) => file)
    );
    const missing = named.filter((file) => !files.some((known) => `/${known}`.endsWith(`/${file}`)));
    assert.deepEqual(missing, []);
  });

  it('name test methods that exist', () => {
    const named = claims.flatMap(({ shownBy }) => [...shownBy.matchAll(/\b(\w+Test)\.([a-z]\w+)\b/g)]);
    const missing = named
      .filter(([, className, method]) => !new RegExp(`\\b${method}\\b`).test(apexTests.get(className) ?? ''))
      .map(([name]) => name);
    assert.deepEqual(missing, []);
  });
});
