import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { signIn, startBakery, users } from './api/fixtures/bakery';

const newFolder = () => mkdtempSync(join(tmpdir(), 'org-'));
const plan = join(__dirname, '../tests/projects/bakery/data/plan.json');
const query = (soql: string) => `query?q=${encodeURIComponent(soql)}`;

test('loads sample data, and keeps records, events and keys from one start to the next', async () => {
  const state = newFolder();
  const database = join(state, 'org.db');
  const first = await startBakery({ database, state, data: plan });
  const loaded = await (await signIn(first, users.admin))('GET', query('SELECT Id FROM Cake__c'));
  assert.equal(loaded.body.totalSize, 2);
  first.records.run('automated', (tx) => tx.publish('Oven_Alarm__e', [{ Degrees__c: 300 }]));
  const { clientId, organizationId } = first;
  await first.close();

  const second = await startBakery({ database, state });
  assert.deepEqual([second.clientId, second.organizationId], [clientId, organizationId]);
  const kept = await (await signIn(second, users.admin))('GET', query('SELECT Id FROM Cake__c'));
  assert.deepEqual(kept.body, loaded.body);
  const [event] = second.events.log.read('/event/Oven_Alarm__e', 0, 10);
  assert.equal(event.payload.Degrees__c, 300);
  await second.close();
});

test('runs the project’s Apex with every save', async (t) => {
  const org = await startBakery();
  t.after(() => org.close());
  const admin = await signIn(org, users.admin);
  const { status, body } = await admin('POST', 'sobjects/Cake__c', { Name: 'Palace', Price__c: 1001 });
  assert.equal(status, 400);
  assert.deepEqual(body, [
    {
      errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      message: 'No cake costs more than 1000.',
      fields: ['Price__c']
    }
  ]);
});

test('a start that fails leaves nothing open', async () => {
  const running = await startBakery();
  const port = Number(new URL(running.url).port);
  await assert.rejects(startBakery({ port }), {
    code: 'PORT_IN_USE',
    message: new RegExp(`Port ${port} .*--port`)
  });
  await running.close();
  const again = await startBakery({ port });
  assert.equal(again.url, `http://localhost:${port}`);
  await again.close();
});

test('a user who is no longer active has no session', async (t) => {
  const org = await startBakery();
  t.after(() => org.close());
  const baker = await signIn(org, users.baker);
  assert.equal((await baker('GET', 'sobjects')).status, 200);
  const id = org.records.user(users.baker)?.id;
  const admin = await signIn(org, users.admin);
  const { status, body } = await admin('PATCH', `sobjects/User/${id}`, { IsActive: false });
  assert.equal(status, 204, JSON.stringify(body));
  assert.equal((await baker('GET', 'sobjects')).status, 401);
});
