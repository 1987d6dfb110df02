import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before } from 'node:test';
import type { Connection } from '@jsforce/jsforce-node';
import { runCommand } from '../scripts/command';
import { cliAlias, signInWithCli } from './stage/cli';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { copyProject, type ProjectVersion } from './stage/project-version';
import { waitForScore } from './stage/scores';
import { onlyLocally, realOrg } from './stage/real-org';

const test = onlyLocally('it installs versions of its own');

/**
 * Install, tune, install a newer version: what an admin set is still in force. The older version has a field that the newer
 * one dropped, lacks one that it gained, and measures e-mail opens against 60 instead of 30.
 */
let flywheel: Flywheel;
let newer: ProjectVersion;
let versions: string;
const FACTOR = 'force-app/main/lead-scoring/customMetadata/Score_Factor.Email_Opens.md-meta.xml';
before(async () => {
  if (realOrg) return;
  versions = mkdtempSync(path.join(tmpdir(), 'versions-'));
  const older = copyProject(path.join(versions, 'older'));
  older.edit(FACTOR, '>30.0<', '>60.0<');
  older.write(...leadField('Fax_Opens__c'));
  newer = copyProject(path.join(versions, 'newer'));
  newer.write(...leadField('Newsletter_Opens__c'));
  flywheel = await startFlywheel({ project: older.folder });
});
after(async () => {
  if (realOrg) return;
  await flywheel.stop();
  rmSync(versions, { recursive: true });
});

test('the older version scores by the defaults it brought', async () => {
  const rep = await flywheel.connect('rep');
  assert.equal(await scoreOfLead(rep, 'Before', { Email_Opens__c: 30 }), 17.5);
});

test('an admin tunes it: own settings by the sf CLI, a quota, a permission set, a value of a field', async () => {
  const env = await signInWithCli(flywheel);
  await deploy(env, {
    // Takes precedence over the packaged factor of the same key: full at 15 opens.
    'Score_Factor.Own_Email_Opens': recordLike('Own e-mail opens', {
      Key__c: 'email_opens',
      Curve__c: 'linear',
      Source_Field__c: 'Email_Opens__c',
      Full_At__c: 15,
      Weight__c: 0.1,
      Blank_Value__c: 0,
      Sort_Order__c: 6,
      Is_Active__c: true,
      Is_Packaged_Default__c: false,
      Raises_Text__c: 'opens e-mail ({value})',
      Lowers_Text__c: 'opens little e-mail ({value})'
    }),
    // The mistake that the handbook warns of: a packaged record, edited in place.
    'Insight_Setting.Score_Stale_After_Hours': recordLike('Score stale after hours', { Value__c: '6' })
  });
  const admin = await flywheel.connect('admin');
  const rep = personaId(await idsOf(admin), 'rep');
  await admin.create('Sales_Quota__c', {
    Quota_Owner__c: rep,
    Amount__c: 123_456,
    Quarter_Start__c: '2026-10-01'
  });
  const asRep = await flywheel.connect('rep');
  await assert.rejects(async () => asRep.query(MANAGERS_ONLY), /INVALID_TYPE/);
  const { records } = await admin.query("SELECT Id FROM PermissionSet WHERE Name = 'Flywheel_Manager'");
  await admin.create('PermissionSetAssignment', { AssigneeId: rep, PermissionSetId: records[0].Id });
  await admin.create('Lead', { LastName: 'Faxed', Company: 'Upgrade', Fax_Opens__c: 7 });

  // The worker reads settings again when it starts; left alone it does so within a minute.
  await flywheel.worker.stop();
  await flywheel.startWorker();
  assert.equal(await scoreOfLead(asRep, 'Tuned', { Email_Opens__c: 15 }), 22.5);
});

test('after the upgrade the admin is still obeyed, and every record is there', async () => {
  const admin = await flywheel.connect('admin');
  const { records: before } = await admin.query(LEADS);
  await flywheel.restart(newer.folder);

  const rep = await flywheel.connect('rep');
  assert.equal(await scoreOfLead(rep, 'After', { Email_Opens__c: 15 }), 22.5);
  const { records: factors } = await (
    await flywheel.connect('admin')
  ).query(
    "SELECT DeveloperName, Full_At__c FROM Score_Factor__mdt WHERE Key__c = 'email_opens' ORDER BY DeveloperName"
  );
  assert.deepEqual(
    factors.map((factor) => [factor.DeveloperName, factor.Full_At__c]),
    [
      ['Email_Opens', 30],
      ['Own_Email_Opens', 15]
    ]
  );
  const { records: afterwards } = await (await flywheel.connect('admin')).query(LEADS);
  const kept = new Map(afterwards.map((lead) => [lead.Id, lead]));
  for (const lead of before) assert.deepEqual(plain(kept.get(lead.Id)!), plain(lead));
  const { records: quotas } = await (
    await flywheel.connect('admin')
  ).query('SELECT Amount__c FROM Sales_Quota__c');
  assert.deepEqual(
    quotas.map(({ Amount__c }) => Amount__c),
    [123_456]
  );
});

test('the permission set that was assigned is in force', async () => {
  const rep = await flywheel.connect('rep');
  await rep.query(MANAGERS_ONLY);
});

test('a packaged record that was edited in place is as the newer version brings it', async () => {
  const admin = await flywheel.connect('admin');
  const { records } = await admin.query(
    "SELECT Value__c FROM Insight_Setting__mdt WHERE DeveloperName = 'Score_Stale_After_Hours'"
  );
  assert.deepEqual(
    records.map(({ Value__c }) => Value__c),
    ['48']
  );
});

test('new fields are there, dropped ones are not, and their data would be again with them', async () => {
  const admin = await flywheel.connect('admin');
  const { id } = await admin.create('Lead', {
    LastName: 'New',
    Company: 'Upgrade',
    Newsletter_Opens__c: 3
  });
  assert.equal((await admin.retrieve('Lead', id!)).Newsletter_Opens__c, 3);
  await assert.rejects(
    async () => admin.query('SELECT Fax_Opens__c FROM Lead'),
    /No such column 'Fax_Opens__c'/
  );

  newer.write(...leadField('Fax_Opens__c'));
  await flywheel.restart(newer.folder);
  const { records } = await (
    await flywheel.connect('admin')
  ).query("SELECT Fax_Opens__c FROM Lead WHERE LastName = 'Faxed'");
  assert.deepEqual(
    records.map(({ Fax_Opens__c }) => Fax_Opens__c),
    [7]
  );
});

const MANAGERS_ONLY = 'SELECT Id FROM Insight_Worker__c';
const LEADS =
  'SELECT Id, LastName, Email_Opens__c, Lead_Score__c, Score_Reasons__c, CreatedDate FROM Lead ORDER BY Id';

function plain({ attributes: _attributes, ...fields }: Record<string, unknown>): Record<string, unknown> {
  return fields;
}

async function scoreOfLead(connection: Connection, LastName: string, fields: object): Promise<number> {
  const { id } = await connection.create('Lead', { LastName, Company: 'Upgrade', ...fields });
  return (await waitForScore(connection, id!)).Lead_Score__c;
}

async function idsOf(admin: Connection): Promise<Map<string, string>> {
  const { records } = await admin.query('SELECT Id, Username FROM User');
  return new Map(records.map((user) => [String(user.Username), user.Id!]));
}

function personaId(ids: Map<string, string>, persona: string): string {
  const user = flywheel.ready.users.find((candidate) => candidate.persona === persona)!;
  return ids.get(user.username)!;
}

/** Deploys records as an admin would: from a project of theirs, by `sf project deploy start`. */
async function deploy(env: NodeJS.ProcessEnv, records: Record<string, string>): Promise<void> {
  const own = copyProject(path.join(versions, 'admins-own'));
  for (const [name, xml] of Object.entries(records)) own.write(`own/customMetadata/${name}.md-meta.xml`, xml);
  own.edit('sfdx-project.json', '"packageDirectories": [', '"packageDirectories": [{ "path": "own" },');
  const { code, output } = await runCommand(
    'sf',
    ['project', 'deploy', 'start', '--target-org', cliAlias, '--source-dir', 'own', '--json'],
    { env, cwd: own.folder }
  );
  assert.equal(code, 0, output);
}

function recordLike(label: string, values: Record<string, string | number | boolean>): string {
  const types = { string: 'xsd:string', number: 'xsd:double', boolean: 'xsd:boolean' };
  const fields = Object.entries(values).map(([field, value]) => {
    const type = types[typeof value as keyof typeof types];
    return `<values><field>${field}</field><value xsi:type="${type}">${value}</value></values>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<CustomMetadata xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><label>${label}</label><protected>false</protected>${fields.join('')}</CustomMetadata>`;
}

function leadField(name: string): [file: string, xml: string] {
  return [
    `force-app/main/lead-scoring/objects/Lead/fields/${name}.field-meta.xml`,
    `<?xml version="1.0" encoding="UTF-8"?>
<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>${name}</fullName><label>${name}</label><type>Number</type><precision>6</precision><scale>0</scale></CustomField>`
  ];
}
