import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from './stage/eventually';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { startRun, waitForRun } from './stage/runs';
import { onlyLocally, realOrg } from './stage/real-org';

const test = onlyLocally('it fills the org with ten thousand leads');

const LEADS = 10_000;

let flywheel: Flywheel;
before(async () => {
  if (realOrg) return;
  flywheel = await startFlywheel();
});
after(() => flywheel?.stop());

test('a worker killed three times during a run of ten thousand leads doubles nothing and loses nothing', async () => {
  const admin = await flywheel.connect('admin');
  // Away while the leads come in, so that the run finds all of them without a score.
  await flywheel.worker.stop();
  const rows = Array.from({ length: LEADS }, (_, i) => `Lead ${i},Killed,${i % 50}`);
  await admin.bulk2.loadAndWaitForResults({
    object: 'Lead',
    operation: 'insert',
    input: ['LastName,Company,Website_Visits__c', ...rows].join('\n'),
    pollTimeout: 60_000,
    pollInterval: 200
  });
  const runId = await startRun(admin, 'lead_scoring');
  for (let kills = 0; kills < 3; kills++) {
    const worker = await flywheel.startWorker();
    await sleep(300);
    worker.process.kill('SIGKILL');
    await worker.ended;
  }
  await flywheel.startWorker();

  const run = await waitForRun(admin, runId);
  assert.equal(run.Status__c, 'Completed', run.Message__c ?? '');
  assert.deepEqual([run.Total__c, run.Done__c, run.Failed__c], [LEADS, LEADS, 0]);
  await eventually(
    'every lead has a score',
    async () => {
      const { totalSize } = await admin.query('SELECT COUNT() FROM Lead WHERE Lead_Score__c != null');
      return totalSize === LEADS ? true : undefined;
    },
    { withinMs: 120_000, everyMs: 500 }
  );
  assert.equal((await admin.query('SELECT COUNT() FROM Score_History__c')).totalSize, LEADS);
});
