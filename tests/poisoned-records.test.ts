import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Connection } from '@jsforce/jsforce-node';
import { eventually } from './stage/eventually';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { startRun, waitForRun } from './stage/runs';
import { onlyLocally, realOrg } from './stage/real-org';

const test = onlyLocally('it counts the records of the sample org');

/** Records that cannot be computed are set aside by name; nothing else suffers, and mending them is enough. */
let flywheel: Flywheel;
let admin: Connection;
before(async () => {
  if (realOrg) return;
  flywheel = await startFlywheel({ sample: true });
  admin = await flywheel.connect('admin');
});
after(() => flywheel?.stop());

const openFailures = async (): Promise<{ Record_Id__c: string; Workload__c: string; Message__c: string }[]> =>
  (
    await admin.query(
      "SELECT Record_Id__c, Workload__c, Message__c FROM Insight_Failure__c WHERE Status__c = 'open' ORDER BY Workload__c"
    )
  ).records as never;

test('one poisoned lead and one poisoned account fail alone, and are well once mended', async () => {
  const [lead] = (await admin.query('SELECT Id FROM Lead ORDER BY Name LIMIT 1')).records;
  const [account] = (await admin.query('SELECT Id FROM Account ORDER BY Name LIMIT 1')).records;
  await admin.update('Lead', { Id: lead.Id!, Website_Visits__c: -1 });
  const { id: dealId } = await admin.create('Opportunity', {
    Name: 'A refund',
    AccountId: account.Id,
    Amount: -1_000_000_000,
    StageName: 'Closed Won',
    CloseDate: new Date().toISOString().slice(0, 10)
  });

  const run = await waitForRun(admin, await startRun(admin));
  assert.equal(run.Status__c, 'Completed with failures');
  assert.equal(run.Failed__c, 2);
  const failures = await openFailures();
  assert.deepEqual(
    failures.map(({ Record_Id__c, Workload__c }) => [Record_Id__c, Workload__c]),
    [
      [account.Id, 'account.churn'],
      [lead.Id, 'lead.score']
    ]
  );
  assert.equal(failures[0].Message__c, 'The amount of all opportunities won is -1,000,000,000, below zero.');
  assert.match(failures[1].Message__c, /Website_Visits__c is -1, below zero/);
  const scored = await admin.query('SELECT Id FROM Account WHERE Churn_Risk_Level__c != null');
  assert.equal(scored.totalSize, 24);

  await admin.destroy('Opportunity', dealId!);
  await admin.update('Lead', { Id: lead.Id!, Website_Visits__c: 1 });
  const again = await waitForRun(admin, await startRun(admin));
  assert.equal(again.Status__c, 'Completed', again.Message__c ?? '');
  await eventually('no failure is open', async () =>
    (await openFailures()).length === 0 ? true : undefined
  );
});
