import { X509Certificate } from 'node:crypto';
import assert from 'node:assert/strict';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openConnectedClient } from './connected-client';

const newDir = () => mkdtempSync(join(tmpdir(), 'connected-client-'));

test('makes a client once and finds it again', async () => {
  const dir = join(newDir(), 'state');
  const first = await openConnectedClient(dir);
  const second = await openConnectedClient(dir);
  assert.equal(second.clientId, first.clientId);
  assert.equal(second.privateKey, first.privateKey);
  assert.match(first.clientId, /^3MVG9[\w-]{80}$/);
});

test('the certificate is valid for localhost and 127.0.0.1 and signs itself', async () => {
  const client = await openConnectedClient(newDir());
  const certificate = new X509Certificate(client.certificate);
  assert.equal(certificate.checkHost('localhost'), 'localhost');
  assert.equal(certificate.checkIP('127.0.0.1'), '127.0.0.1');
  assert.equal(certificate.checkHost('example.com'), undefined);
  assert.ok(certificate.verify(client.publicKey));
  assert.ok(new Date(certificate.validTo).getTime() > Date.now() + 9 * 365 * 86_400_000);
});

test('nobody else may read the files', async () => {
  const client = await openConnectedClient(newDir());
  for (const file of [client.keyFile, client.caFile]) assert.equal(statSync(file).mode & 0o777, 0o600);
});

test('says what to do when the files do not belong together', async () => {
  const dir = newDir();
  await openConnectedClient(dir);
  const other = await openConnectedClient(newDir());
  writeFileSync(join(dir, 'client.key'), other.privateKey);
  await assert.rejects(openConnectedClient(dir), {
    code: 'STATE_DAMAGED',
    message: /not a pair.*Delete that folder/
  });
});
