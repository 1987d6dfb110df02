import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readParts, saveBody } from './upload';

const file = join(mkdtempSync(join(tmpdir(), 'upload-')), 'data.csv');

test('saves a body up to its limit', async () => {
  await saveBody(Readable.from([Buffer.from('Name\n'), Buffer.from('A\n')]), file, { most: 7 });
  assert.equal(readFileSync(file, 'utf8'), 'Name\nA\n');
  const large = saveBody(Readable.from([Buffer.from('Name\n'), Buffer.from('AB\n')]), file, { most: 7 });
  await assert.rejects(large, { code: 'EXCEEDED_MAX_SIZE_REQUEST', status: 413 });
});

test('counts the bytes of unpacked data', async () => {
  const packed = gzipSync('A'.repeat(1000));
  const large = saveBody(Readable.from([packed]), file, { isGzip: true, most: 999 });
  await assert.rejects(large, { code: 'EXCEEDED_MAX_SIZE_REQUEST' });
});

test('says which part of a multipart request is missing', async () => {
  const body = '--b\r\nContent-Disposition: form-data; name="job"\r\n\r\n{}\r\n--b--\r\n';
  const parts = readParts(Readable.from([Buffer.from(body)]), 'multipart/form-data; boundary=b');
  await assert.rejects(parts, { code: 'CLIENTINPUTERROR', message: /the part content is missing/ });
});
