import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { eventually } from './stage/eventually';
import { startFlywheel, type Flywheel } from './stage/flywheel';

let flywheel: Flywheel;
before(async () => {
  flywheel = await startFlywheel();
});
after(() => flywheel.stop());

test('what changes while the worker is away is scored when it is back, once each', async () => {
  const rep = await flywheel.connect('rep');
  const leads = Array.from({ length: 50 }, (_, index) => ({
    LastName: `Away ${index}`,
    Company: 'Away',
    Industry: 'Retail'
  }));
  const ids = (await rep.create('Lead', leads)).map(({ id }) => id!);
  const scored = (score: number): Promise<true> =>
    eventually(`all 50 leads score ${score}`, async () => {
      const { totalSize } = await rep.query(
        `SELECT Id FROM Lead WHERE Company = 'Away' AND Lead_Score__c = ${score}`
      );
      return totalSize === 50 ? true : undefined;
    });
  await scored(12.5);

  await flywheel.worker.stop();
  await rep.update(
    'Lead',
    ids.map((Id) => ({ Id, Industry: 'Healthcare' }))
  );
  await flywheel.startWorker();
  await scored(21.5);

  const { records } = await rep.query(
    "SELECT Lead__c, COUNT(Id) rows FROM Score_History__c WHERE Lead__r.Company = 'Away' GROUP BY Lead__c"
  );
  assert.equal(records.length, 50);
  assert.deepEqual(new Set(records.map((row) => row.rows)), new Set([2]));
});

test('a worker killed in the middle loses nothing and applies nothing twice', async () => {
  const rep = await flywheel.connect('rep');
  const leads = Array.from({ length: 200 }, (_, index) => ({
    LastName: `Killed ${index}`,
    Company: 'Killed'
  }));
  await rep.create('Lead', leads);
  flywheel.worker.process.kill('SIGKILL');
  await flywheel.worker.ended;
  await flywheel.startWorker();

  await eventually('all 200 leads are scored', async () => {
    const { totalSize } = await rep.query(
      "SELECT Id FROM Lead WHERE Company = 'Killed' AND Lead_Score__c = 12.5"
    );
    return totalSize === 200 ? true : undefined;
  });
  const { totalSize } = await rep.query("SELECT Id FROM Score_History__c WHERE Lead__r.Company = 'Killed'");
  assert.equal(totalSize, 200);
});
