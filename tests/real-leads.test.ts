import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { runCommand } from '../scripts/command';
import { mapFile } from '../scripts/x-education-leads';
import { cliAlias, signInWithCli } from './stage/cli';
import { eventually } from './stage/eventually';
import { expectedScore, type RawLead } from './stage/expected';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { skipOnRealOrg } from './stage/real-org';
import { startRun, waitForRun } from './stage/runs';

const DATA = process.env.FLYWHEEL_DATA;
const SOURCE = DATA && path.join(DATA, 'Leads.csv');
const skip =
  skipOnRealOrg('it fills the org with nine thousand leads') ||
  (SOURCE && existsSync(SOURCE) ? false : 'FLYWHEEL_DATA names no folder with Leads.csv (X Education)');

let flywheel: Flywheel;
before(async () => {
  if (!skip) flywheel = await startFlywheel();
});
after(() => flywheel?.stop());

test(
  'nine thousand real leads go in through the sf CLI and are scored by the daily run',
  { skip },
  async () => {
    const file = path.join(flywheel.folder, 'leads.csv');
    const { mapped, rejected } = await mapFile(SOURCE!, file, `${file}.rejected.csv`);
    assert.equal(mapped + rejected, 9_240);

    const sf = await signInWithCli(flywheel);
    const imported = await runCommand(
      'sf',
      [
        'data',
        'import',
        'bulk',
        '--sobject',
        'Lead',
        '--file',
        file,
        '--target-org',
        cliAlias,
        '--wait',
        '5',
        '--json'
      ],
      { env: sf }
    );
    assert.equal(imported.code, 0, imported.output);

    const admin = await flywheel.connect('admin');
    const run = await waitForRun(admin, await startRun(admin, 'lead_scoring'));
    assert.equal(run.Status__c, 'Completed', run.Message__c ?? '');
    assert.equal(run.Total__c, mapped);
    await eventually(
      'every lead has a score and a row of history',
      async () => {
        const scored = await admin.query('SELECT COUNT() FROM Lead WHERE Lead_Score__c != null');
        const history = await admin.query('SELECT COUNT() FROM Score_History__c');
        return scored.totalSize === mapped && history.totalSize === mapped ? true : undefined;
      },
      { withinMs: 180_000, everyMs: 500 }
    );

    const { records } = await admin.query(
      'SELECT Id, NumberOfEmployees, Website_Visits__c, Content_Downloads__c, Industry, AnnualRevenue, ' +
        'LastActivityDate, Email_Opens__c, Lead_Score__c FROM Lead',
      { autoFetch: true, maxFetch: 20_000 }
    );
    const wrong = (records as unknown as (RawLead & { Lead_Score__c: number })[]).filter(
      (lead) => lead.Lead_Score__c !== expectedScore(lead, new Date())
    );
    assert.deepEqual(wrong, []);
  }
);
