import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { ResultFile } from './result-file';

test('gives any run of records with the header, whatever their bytes', async () => {
  const file = await ResultFile.create(join(mkdtempSync(join(tmpdir(), 'result-')), 'r.csv'), 'h\n');
  assert.equal(await text(file.page().body), 'h\n');
  const lines = Array.from({ length: 3000 }, (_, index) => `é${index}\n`);
  await file.append(lines.slice(0, 2000));
  await file.append(lines.slice(2000));
  await file.close();
  const { body, records, next } = file.page(1999, 3);
  assert.deepEqual([records, next], [3, 2002]);
  assert.equal(await text(body), 'h\né1999\né2000\né2001\n');
  const last = file.page(2999, 5);
  assert.deepEqual([last.records, last.next], [1, undefined]);
  assert.equal(await text(last.body), 'h\né2999\n');
});
