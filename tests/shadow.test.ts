import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before } from 'node:test';
import type { Connection } from '@jsforce/jsforce-node';
import { runCommand } from '../scripts/command';
import { workerEnvironment } from '../scripts/processes/worker';

import { eventually } from './stage/eventually';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { copyProject } from './stage/project-version';
import { onlyLocally, realOrg } from './stage/real-org';

const SETTINGS = [
  'lead-scoring/customMetadata/Insight_Setting.Scoring_Mode',
  'lead-routing/customMetadata/Insight_Setting.Routing_Mode',
  'outreach/customMetadata/Insight_Setting.Outreach_Mode'
];
const test = onlyLocally('it needs an org in which everything runs in shadow');

let flywheel: Flywheel;
let admin: Connection;
let folder: string;
before(async () => {
  if (realOrg) return;
  folder = mkdtempSync(path.join(tmpdir(), 'shadow-'));
  const project = copyProject(folder);
  for (const setting of SETTINGS) {
    project.edit(`force-app/main/${setting}.md-meta.xml`, '>live<', '>shadow<');
  }
  flywheel = await startFlywheel({ project: folder, sample: true, clock: true });
  admin = await flywheel.connect('admin');
});
after(async () => {
  if (realOrg) return;
  await flywheel?.stop();
  rmSync(folder, { recursive: true });
});

test('in shadow the org keeps what would have been done, and the lead stays as it was saved', async () => {
  const rep = await flywheel.connect('rep');
  const { id } = await rep.create('Lead', {
    LastName: 'Watcher',
    Company: 'Shadow Works',
    Country: 'GB',
    NumberOfEmployees: 50,
    Description: 'Could you send us a quote for 40 users? We need the price per user.'
  });
  const read = async (): Promise<Record<string, unknown>> => {
    const fields =
      'OwnerId, Lead_Score__c, Segment__c, Region__c, Routed_At__c, Insights_Requested_At__c, Last_Checked_At__c, SystemModstamp';
    return (await admin.query(`SELECT ${fields} FROM Lead WHERE Id = '${id}'`)).records[0];
  };
  const saved = await read();

  const decisions = await eventually('three decisions', async () => {
    const { records } = await admin.query(
      `SELECT Workload__c, Variant__c FROM Insight_Decision__c WHERE Lead__c = '${id}' ORDER BY Workload__c`
    );
    return records.length === 3 ? records : undefined;
  });

  assert.deepEqual(
    decisions.map(({ Workload__c, Variant__c }) => [Workload__c, Variant__c]),
    [
      ['lead.route', 'shadow'],
      ['lead.score', 'shadow'],
      ['outreach.template_suggest', 'shadow']
    ]
  );
  assert.deepEqual(await read(), saved, 'not even its modification date moved');
  assert.equal(saved.Lead_Score__c, null);
  const [routed] = (
    await admin.query(`SELECT Status__c, To_Owner_Id__c FROM Routing_Decision__c WHERE Lead__c = '${id}'`)
  ).records;
  assert.equal(routed.Status__c, 'Shadow');
  assert.ok(routed.To_Owner_Id__c);
  const [suggested] = (
    await admin.query(`SELECT Status__c, Intent__c FROM Template_Suggestion__c WHERE Lead__c = '${id}'`)
  ).records;
  assert.deepEqual([suggested.Status__c, suggested.Intent__c], ['Shadow', 'pricing']);
});

test('a dry run tells what would have become of the leads of 90 days, and writes none of them', async () => {
  const newest = async (): Promise<unknown> =>
    (await admin.query('SELECT SystemModstamp FROM Lead ORDER BY SystemModstamp DESC LIMIT 1')).records[0]
      .SystemModstamp;
  const { totalSize } = await admin.query('SELECT Id FROM Lead WHERE CreatedDate = LAST_N_DAYS:90');
  const before = await newest();

  const { code } = await runCommand(
    'node',
    ['-r', 'ts-node/register', 'worker/main.ts', 'dry-run', '--days', '90'],
    { env: { ...process.env, ...workerEnvironment(flywheel.ready, path.join(folder, 'dry-run')) } }
  );

  assert.equal(code, 0);
  const day = new Date().toISOString().slice(0, 10);
  const report = JSON.parse(readFileSync(path.join(folder, 'dry-run', `dry-run_${day}.json`), 'utf8'));
  const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((a, b) => a + b, 0);
  assert.ok(totalSize >= 20, `only ${totalSize} leads`);
  assert.ok(Math.abs(report.leads - totalSize) <= 5, `${report.leads} of ${totalSize}`);
  assert.equal(sum(report.scores), report.leads);
  assert.equal(sum(report.targets), report.leads);
  assert.equal(sum(report.owners), report.leads);
  assert.ok(report.review.leads < report.leads);
  assert.match(report.caveats[0], /as they are today/);
  assert.equal(await newest(), before);
});

test('a churn level that a person gave ends at its time, and what the model says counts again', async () => {
  const { id } = await admin.create('Account', { Name: 'Opinionated', Churn_Risk_Level__c: 'Low' });
  await admin.update('Account', {
    Id: id!,
    Churn_Override_Level__c: 'High',
    Churn_Override_Reason__c: 'They told us on the phone',
    Churn_Override_Until__c: new Date(Date.now() + 3_600_000).toISOString()
  });
  const level = async (): Promise<unknown> =>
    (await admin.query(`SELECT Churn_Risk_Level__c FROM Account WHERE Id = '${id}'`)).records[0]
      .Churn_Risk_Level__c;
  assert.equal(await level(), 'High');

  await admin.requestPost(`${flywheel.ready.url}/local-org/clock`, { minutes: 62 });

  await eventually('the level of the model', async () => ((await level()) === 'Low' ? true : undefined));
});
