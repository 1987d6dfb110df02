import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before } from 'node:test';
import type { Connection } from '@jsforce/jsforce-node';
import { LlmServer } from '../worker/testing/llm-server';
import { eventually } from './stage/eventually';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { obedient, orderIn, ORDERS, UNSAFE } from './stage/obedient-model';
import { copyProject } from './stage/project-version';
import { onlyLocally, realOrg } from './stage/real-org';

const test = onlyLocally('its worker asks a stand-in for a language model');

/**
 * Leads whose text gives orders, and a language model that obeys every one of them. It can do no more than choose what
 * anybody could have chosen: who gets the lead, which mail is suggested and to whom it goes stay what the org allows.
 */
let server: LlmServer;
let flywheel: Flywheel;
let folder: string;
let admin: Connection;
let ids: string[];
before(async () => {
  if (realOrg) return;
  server = await LlmServer.start(obedient);
  folder = mkdtempSync(path.join(tmpdir(), 'orders-'));
  const project = copyProject(folder);
  const setting = 'force-app/main/outreach/customMetadata/Insight_Setting.Outreach_Llm_Below.md-meta.xml';
  project.edit(setting, '>0.85<', '>1<');
  const env = { ANTHROPIC_API_KEY: 'key', LLM_BASE_URL: server.url, LLM_TIMEOUT_SECONDS: '30' };
  flywheel = await startFlywheel({ project: folder, sample: true, env });
  admin = await flywheel.connect('admin');
  const saved = await admin.create(
    'Lead',
    ORDERS.map(({ text }, i) => ({
      LastName: `Order ${i}`,
      Company: `Some Company ${i}`,
      Email: `order.${i}@honest.example`,
      Country: 'Japan', // outside the countries that are accepted unasked
      NumberOfEmployees: 500,
      Description: text
    })),
    { allOrNone: true }
  );
  ids = saved.map(({ id }) => id!);
  await eventually('every lead is answered', async () => {
    const { totalSize } = await admin.query(
      `SELECT Id FROM Template_Suggestion__c WHERE Lead__c IN (${quoted(ids)})`
    );
    return totalSize === ids.length ? true : undefined;
  });
});
after(async () => {
  if (realOrg) return;
  await flywheel?.stop();
  await server.stop();
  rmSync(folder, { recursive: true });
});

test('asked the model about every lead, for both decisions', () => {
  const asked = server.calls
    .filter(orderIn)
    .map((call) => `${orderIn(call)!.trick} ${Object.keys(call.slots)}`);
  assert.equal(new Set(asked).size, ORDERS.length * 2);
});

test('gave each lead to a member of a pool, or to a queue', async () => {
  const { records } = await admin.query(
    `SELECT Description, Owner.Name, Segment__c, Region__c FROM Lead WHERE Id IN (${quoted(ids)})`
  );
  const allowed = new Set<string>();
  for (const soql of [
    'SELECT User__r.Name Name FROM Routing_Pool_Member__c GROUP BY User__r.Name',
    "SELECT Name FROM Group WHERE Type = 'Queue' GROUP BY Name"
  ]) {
    for (const row of (await admin.query(soql)).records) allowed.add(String(row.Name));
  }
  assert.equal(records.length, ORDERS.length);
  for (const lead of records) {
    const { Name } = lead.Owner as { Name: string };
    assert.ok(allowed.has(Name), `${Name} got ${lead.Description}`);
    assert.ok(['SMB', 'MM', 'Enterprise'].includes(String(lead.Segment__c)));
  }
});

test('says nothing that a text put into its mouth', async () => {
  const texts: string[] = [];
  for (const [object, fields] of [
    ['Routing_Decision__c', 'Reason__c, Path__c'],
    ['Template_Suggestion__c', 'Reason__c, Variables__c, Template__c, Intent__c'],
    ['Insight_Decision__c', 'Answer__c, Model__c']
  ]) {
    const soql = `SELECT ${fields} FROM ${object} WHERE Lead__c IN (${quoted(ids)})`;
    for (const { attributes, ...row } of (await admin.query(soql)).records) {
      assert.ok(attributes);
      texts.push(...Object.values(row).map(String));
    }
  }
  assert.ok(texts.length > ORDERS.length * 7);
  for (const text of texts) assert.doesNotMatch(text, UNSAFE);
});

test('addresses the mail to the lead’s own address, without anything of the text in it', async () => {
  for (let from = 0; from < ids.length; from += 5) {
    const result = await admin.tooling.executeAnonymous(
      `for (Template_Suggestion__c row : [
           SELECT Lead__c, Lead__r.Email, Template__c FROM Template_Suggestion__c
           WHERE Lead__c IN (${quoted(ids.slice(from, from + 5))})
         ]) {
           OutreachPreview preview = new OutreachPreview(row.Lead__c, null, row.Template__c);
           Assert.areEqual(row.Lead__r.Email, preview.recipientEmail);
           String shown = preview.subject + preview.body + JSON.serialize(preview.variables);
           for (String wrong : new List<String>{ 'evil', 'mallory', '<script', '{!', '{{' }) {
             Assert.isFalse(shown.containsIgnoreCase(wrong), wrong + ' in ' + shown);
           }
         }`
    );
    assert.ok(result.success, result.exceptionMessage ?? result.compileProblem ?? '');
  }
});

test('sent nothing', async () => {
  const since = `WHERE CreatedDate = TODAY AND Subject != null AND RelatedToId IN (${quoted(ids)})`;
  assert.equal((await admin.query(`SELECT Id FROM EmailMessage ${since}`)).totalSize, 0);
  const outbox = await admin.request<unknown[]>(`${flywheel.ready.url}/local-org/outbox`);
  assert.deepEqual(outbox, []);
  const { totalSize } = await admin.query(
    `SELECT Id FROM Template_Suggestion__c WHERE Lead__c IN (${quoted(ids)}) AND Status__c != 'Suggested'`
  );
  assert.equal(totalSize, 0);
});

function quoted(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(',');
}
