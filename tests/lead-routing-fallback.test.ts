import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Connection } from '@jsforce/jsforce-node';
import { eventually } from './stage/eventually';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { readDecisions, readRouted, waitForRoute } from './stage/routing';

/** What the org does by itself when the worker is away. */
let flywheel: Flywheel;
before(async () => {
  flywheel = await startFlywheel({ sample: true, clock: true });
});
after(() => flywheel.stop());

/** Moves the org's time forward. */
async function forward(admin: Connection, minutes: number): Promise<void> {
  await admin.requestPost(`${flywheel.ready.url}/local-org/clock`, { minutes });
}

test('without an answer within five minutes the fallback queue gets the lead, and people are told', async () => {
  const rep = await flywheel.connect('rep');
  const admin = await flywheel.connect('admin');
  const early = await rep.create('Lead', {
    LastName: 'Early',
    Company: 'Fallback',
    Country: 'US',
    NumberOfEmployees: 50
  });
  await waitForRoute(rep, early.id!);
  await flywheel.worker.stop();
  const late = await rep.create('Lead', {
    LastName: 'Late',
    Company: 'Fallback',
    Country: 'US',
    NumberOfEmployees: 50
  });

  await forward(admin, 4);
  assert.equal((await readRouted(rep, late.id!)).Routed_At__c, null, 'four minutes are not five');
  await forward(admin, 2);

  const fallen = await eventually('the lead falls back', async () => {
    const lead = await readRouted(rep, late.id!);
    return lead.Routing_Status__c === 'Fallback' ? lead : undefined;
  });
  assert.equal(fallen.Owner.Name, 'Leads Technical Fallback');
  const [decision] = await readDecisions(rep, late.id!);
  assert.equal(decision.Status__c, 'Fallback');
  assert.equal(decision.Decided_By__c, 'Fallback');
  assert.equal((await readRouted(rep, early.id!)).Routing_Status__c, 'Assigned', 'a routed lead stays');
  const failures = await admin.query(
    "SELECT Id FROM Insight_Failure__c WHERE Code__c = 'ROUTING_LATE' AND Status__c = 'Open'"
  );
  assert.equal(failures.totalSize, 1);

  // The worker comes back: its rules still may take the lead out of the fallback queue.
  await flywheel.startWorker();
  const found = await eventually('the late answer routes it', async () => {
    const lead = await readRouted(rep, late.id!);
    return lead.Routing_Status__c === 'Assigned' ? lead : undefined;
  });
  assert.equal(found.Region__c, 'NA');
  const open = await admin.query(
    "SELECT Id FROM Insight_Failure__c WHERE Code__c = 'ROUTING_LATE' AND Status__c = 'Open'"
  );
  assert.equal(open.totalSize, 0, 'resolved by itself');
});
