import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { BAKERY } from '../../tests/projects/open-bakery';
import type { RunningOrg } from '../org';
import { signIn, startBakery, users } from './fixtures/bakery';

let org: RunningOrg;
before(async () => void (org = await startBakery({ clock: true, project: bakeryWithReminder() })));
after(() => org.close());

/** A copy of the bakery in which every new cake has a task five minutes later. */
function bakeryWithReminder(): string {
  const root = mkdtempSync(join(tmpdir(), 'bakery-'));
  cpSync(BAKERY, root, { recursive: true });
  const flows = join(root, 'force-app/main/default/flows');
  mkdirSync(flows);
  writeFileSync(
    join(flows, 'Remind.flow-meta.xml'),
    `<Flow xmlns="http://soap.sforce.com/2006/04/metadata">
      <apiVersion>65.0</apiVersion><label>Remind</label><processType>AutoLaunchedFlow</processType><status>Active</status>
      <start>
        <object>Cake__c</object><recordTriggerType>Create</recordTriggerType><triggerType>RecordAfterSave</triggerType>
        <scheduledPaths>
          <name>Soon</name><label>Soon</label><connector><targetReference>Remind</targetReference></connector>
          <offsetNumber>5</offsetNumber><offsetUnit>Minutes</offsetUnit><timeSource>RecordTriggerEvent</timeSource>
        </scheduledPaths>
      </start>
      <recordCreates>
        <name>Remind</name><label>Remind</label><object>Task</object>
        <inputAssignments><field>Subject</field><value><stringValue>Taste it</stringValue></value></inputAssignments>
      </recordCreates>
    </Flow>`
  );
  return root;
}

const MINUTE = 60_000;
const PATH = '/local-org/clock';

test('time moves forward for records and Apex, and what waited for it runs', async () => {
  const admin = await signIn(org, users.admin);
  const tasks = async () => (await admin('GET', 'query?q=SELECT+Subject+FROM+Task')).body.totalSize;
  const before = Date.now();
  await admin('POST', 'sobjects/Cake__c', { Name: 'Torte', Price__c: 12 });
  await admin('POST', PATH, { minutes: 4 });
  assert.equal(await tasks(), 0);
  const { body } = await admin('POST', PATH, { minutes: 1 });
  assert.equal(body.aheadMinutes, 5);
  assert.ok(Date.parse(body.now) >= before + 5 * MINUTE);
  assert.equal(await tasks(), 1);
  const { body: made } = await admin('POST', 'sobjects/Account', { Name: 'Cafe' });
  const { body: account } = await admin('GET', `sobjects/Account/${made.id}`);
  assert.ok(Date.parse(account.CreatedDate) >= before + 5 * MINUTE - 1000);
});

test('time never goes back, and moves to an instant', async () => {
  const admin = await signIn(org, users.admin);
  assert.equal(
    (await admin('POST', PATH, { to: '2020-01-01T00:00:00Z' })).body[0].errorCode,
    'CLOCK_GOES_BACK'
  );
  assert.equal((await admin('POST', PATH, { minutes: 1, to: '2040-01-01T00:00:00Z' })).status, 400);
  const there = (await admin('POST', PATH, { to: '2040-01-01T00:00:00Z' })).body.now;
  assert.match(there, /^2040-01-01T00:00:0/);
});

test('only an administrator moves it, and only if the org allows it', async () => {
  const baker = await signIn(org, users.baker);
  assert.equal((await baker('POST', PATH, { minutes: 5 })).status, 403);
  const fixed = await startBakery();
  try {
    const admin = await signIn(fixed, users.admin);
    const refused = await admin('POST', PATH, { minutes: 5 });
    assert.deepEqual([refused.status, refused.body[0].errorCode], [403, 'CLOCK_IS_FIXED']);
    assert.equal((await admin('GET', PATH)).body.aheadMinutes, 0);
  } finally {
    await fixed.close();
  }
});
