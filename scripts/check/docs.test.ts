import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { packagedRecords } from '../../worker/testing/packaged-records';

/** The documents speak of what is there. */
const documents = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md')];
const read = (file: string): string => readFileSync(file, 'utf8');
const withoutBlocks = (text: string): string => text.replace(/^ *```[\s\S]*?^ *```$/gm, '');

/** Names of a heading in links, as GitHub makes them. */
function anchors(file: string): Set<string> {
  const headings = withoutBlocks(read(file)).matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, heading]) =>
      heading
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-')
    )
  );
}

/** Keys in the first column of tables, written as code. */
function firstColumn(file: string): string[] {
  return [...read(file).matchAll(/^\| ([^|]+)\|/gm)].flatMap(([, cell]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word)
  );
}

describe('documents', () => {
  for (const file of documents) {
    it(`${file} links to files and headings that exist`, () => {
      const text = withoutBlocks(read(file));
      const inline = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);
      const defined = [...text.matchAll(/^\[[^\]]+\]: (\S+)/gm)].map(([, target]) => target);
      const broken = [...inline, ...defined]
        .filter((target) => !/^[a-z]+:/.test(target))
        .filter((target) => {
          const [name, anchor] = target.split('#');
          const linked = name ? path.join(path.dirname(file), decodeURI(name)) : file;
          return !existsSync(linked) || (anchor !== undefined && !anchors(linked).has(anchor));
        });
      assert.deepEqual(broken, []);
    });

    it(`${file} names paths that exist`, () => {
      const named = [
        ...read(file).matchAll(
          /(?<![\w./-])(?:force-app|worker|local-org|scripts|tests|config|data|docs)\/[\w./-]*\w/g
        )
      ].map(([found]) => found);
      assert.deepEqual(
        named.filter((name) => !existsSync(name)),
        []
      );
    });

    it(`${file} names npm scripts that exist`, () => {
      const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
      const named = [...read(file).matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script);
      assert.deepEqual(
        named.filter((script) => !(script in scripts)),
        []
      );
    });
  }

  it('docs/setup.md tells every setting with its default, and no other', () => {
    const packaged = globSync('force-app/main/*/customMetadata')
      .map((folder) => folder.split('/')[2])
      .flatMap((capability) => packagedRecords(capability, 'Insight_Setting', ['Key__c', 'Value__c']))
      .map(({ Key__c: key, Value__c: value }) => `${String(key)}: ${(value as string | null) || 'blank'}`);
    const section = read('docs/setup.md').split('## Every setting')[1];
    const told = [...section.matchAll(/^\| `(\w+)` +\| `?(.+?)`? +\|/gm)].map(
      ([, key, value]) => `${key}: ${value}`
    );
    assert.ok(packaged.length > 40);
    assert.deepEqual(told.toSorted(), packaged.toSorted());
  });

  it('docs/operations.md tells every code of the worker and of the org', () => {
    const worker = [...read('worker/errors.ts').matchAll(/^ {2}([A-Z_]+):/gm)].map(([, code]) => code);
    const org = globSync('force-app/main/*/classes/*.cls')
      .filter((file) => !file.endsWith('Test.cls'))
      .flatMap((file) => [...read(file).matchAll(/Code__c = '([A-Z_]+)'/g)].map(([, code]) => code));
    const told = new Set(firstColumn('docs/operations.md'));
    assert.ok(worker.length > 20 && org.length > 3);
    assert.deepEqual(
      [...worker, ...org].filter((code) => !told.has(code)),
      []
    );
  });

  it('docs/operations.md tells every metric, and no other', () => {
    const counted = ['worker/http/metrics.ts', 'worker/service.ts'].flatMap((file) =>
      [...read(file).matchAll(/'(worker_\w+)'/g)].map(([, name]) => name)
    );
    const told = firstColumn('docs/operations.md').filter((word) => word.startsWith('worker_'));
    assert.deepEqual(told.toSorted(), [...new Set(counted)].toSorted());
  });
});
