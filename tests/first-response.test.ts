import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Connection } from '@jsforce/jsforce-node';
import type { Browser } from 'playwright-core';
import { openBrowser, photograph, skipWithoutChromium } from './stage/browser';
import { eventually } from './stage/eventually';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { openAs } from './stage/pages';

let flywheel: Flywheel;
let browser: Browser;
let admin: Connection;
let rep: Connection;
before(async () => {
  flywheel = await startFlywheel();
  [admin, rep] = [await flywheel.connect('admin'), await flywheel.connect('rep')];
});
after(async () => {
  await browser?.close();
  await flywheel?.stop();
});

interface ResponseTimes {
  CreatedDate: string;
  First_Response_At__c: string | null;
  First_Response_Channel__c: string | null;
  First_Response_Due_At__c: string;
  First_Response_User__r: { Name: string } | null;
  Is_First_Response_Breached__c: boolean;
  Time_to_First_Response__c: number | null;
}

async function timesOf(leadId: string): Promise<ResponseTimes> {
  const { records } = await rep.query(
    `SELECT CreatedDate, First_Response_At__c, First_Response_Channel__c, First_Response_Due_At__c,
       First_Response_User__r.Name, Is_First_Response_Breached__c, Time_to_First_Response__c
     FROM Lead WHERE Id = '${leadId}'`
  );
  return records[0] as unknown as ResponseTimes;
}

async function newLead(values: object = {}, by = rep): Promise<string> {
  const { id } = await by.create('Lead', {
    FirstName: 'Anna',
    LastName: 'Schmidt',
    Company: 'Waiting GmbH',
    Phone: '030 5550100',
    Email: 'anna@waiting.example',
    Product_Interest__c: 'Customer Portal',
    ...values
  });
  return id!;
}

const soon = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
const minutesBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000;
const idOf = async (username: string): Promise<string> =>
  (await admin.query(`SELECT Id FROM User WHERE Username = '${username}'`)).records[0].Id!;

test('a call that is made stops the clock, not the task that asks for it', async () => {
  const leadId = await newLead();
  const before = await timesOf(leadId);
  assert.equal(Math.round(minutesBetween(before.CreatedDate, before.First_Response_Due_At__c)), 60);

  const { id } = await rep.create('Task', { WhoId: leadId, Subject: 'Call Anna', TaskSubtype: 'Call' });
  assert.equal((await timesOf(leadId)).First_Response_At__c, null);
  await rep.update('Task', { Id: id!, Status: 'Completed' });

  const times = await timesOf(leadId);
  assert.equal(times.First_Response_Channel__c, 'Call');
  assert.equal(times.First_Response_User__r?.Name, 'Riley Rep');
  assert.equal(times.Is_First_Response_Breached__c, false);
  assert.ok(times.Time_to_First_Response__c! < 1);

  const { records } = await admin.query(
    `SELECT Answer__c FROM Insight_Decision__c WHERE Lead__c = '${leadId}' AND Workload__c = 'lead.first_touch_detect'`
  );
  assert.equal(records.length, 1);
  assert.match(String(records[0].Answer__c), /^Call after 0\.\d minutes .* in time$/);
});

test('mail that comes in is no response, the answer to it is', async () => {
  const leadId = await newLead();
  await admin.create('EmailMessage', {
    Subject: 'My question',
    Incoming: true,
    Status: '1',
    FromAddress: 'anna@waiting.example',
    ToIds: [leadId]
  });
  assert.equal((await timesOf(leadId)).First_Response_At__c, null);

  await rep.create('EmailMessage', {
    Subject: 'Re: My question',
    Incoming: false,
    Status: '3',
    ToIds: [leadId]
  });
  const times = await timesOf(leadId);
  assert.equal(times.First_Response_Channel__c, 'Email');
  assert.equal(times.First_Response_User__r?.Name, 'Riley Rep');
});

test('a meeting counts when it has ended, without anybody saving anything', async () => {
  const leadId = await newLead();
  const startsAt = new Date().toISOString();
  await rep.create('Event', {
    WhoId: leadId,
    Subject: 'Demo',
    StartDateTime: startsAt,
    EndDateTime: soon(2)
  });
  assert.equal((await timesOf(leadId)).First_Response_At__c, null);

  const times = await eventually('the meeting is noted', async () => {
    const found = await timesOf(leadId);
    return found.First_Response_At__c ? found : undefined;
  });
  assert.equal(times.First_Response_Channel__c, 'Meeting');
  assert.ok(Math.abs(minutesBetween(startsAt, times.First_Response_At__c!)) < 0.05, 'from its beginning');
});

test('when time runs out the owner is told, and of an Enterprise lead the manager, each once', async () => {
  // Routing would give the leads another segment and owner.
  await flywheel.worker.stop();
  const [riley, maya] = [flywheel.ready.users, flywheel.ready.users].map(
    (users, i) => users.find(({ persona }) => persona === ['rep', 'manager'][i])!.username
  );
  const [repId, managerId] = [await idOf(riley), await idOf(maya)];
  await admin.update('User', { Id: repId, ManagerId: managerId });
  const due = { OwnerId: repId, First_Response_Due_At__c: soon(4) };
  const small = await newLead({ ...due, LastName: 'Small', Segment__c: 'SMB' }, admin);
  const large = await newLead({ ...due, LastName: 'Large', Segment__c: 'Enterprise' }, admin);
  const answered = await newLead({ ...due, LastName: 'Answered', Segment__c: 'Enterprise' }, admin);
  await rep.create('Task', { WhoId: answered, Subject: 'Call', TaskSubtype: 'Call', Status: 'Completed' });

  for (const leadId of [small, large]) {
    await eventually('the lead is marked as overdue', async () =>
      (await timesOf(leadId)).Is_First_Response_Breached__c ? true : undefined
    );
    await rep.update('Lead', { Id: leadId, Title: 'Saved again' });
  }
  assert.equal((await timesOf(answered)).Is_First_Response_Breached__c, false);
  const titlesOf = async (username: string) => {
    const connection = await flywheel.connectAs(username);
    const { notifications } = await connection.request<{ notifications: { messageTitle: string }[] }>(
      '/connect/notifications'
    );
    return notifications
      .map(({ messageTitle }) => messageTitle)
      .filter((title) => title.startsWith('No response yet'))
      .sort();
  };
  assert.deepEqual(await titlesOf(riley), ['No response yet: Anna Large', 'No response yet: Anna Small']);
  assert.deepEqual(await titlesOf(maya), ['No response yet: Anna Large']);
  await flywheel.startWorker();
});

test(
  'a rep sees how long there is, logs the call, and sees the clock stop',
  { skip: skipWithoutChromium },
  async () => {
    browser = await openBrowser();
    const leadId = await newLead({ LastName: 'Seen' });
    for (const width of [1280, 390]) {
      const { page, trouble } = await openAs(
        flywheel,
        browser,
        'rep',
        `/lightning/r/Lead/${leadId}/view`,
        width
      );
      const panel = page.locator('c-lead-next-step-panel');
      if (width === 1280) {
        await panel.getByText('Call Anna about Customer Portal').waitFor({ timeout: 60_000 });
        await panel
          .getByRole('timer')
          .getByText(/\d+ minutes left/)
          .waitFor();
        await photograph(page, 'next-step-waiting-1280');
        await panel.getByRole('button', { name: 'Log a call' }).click();
        await page.keyboard.type('She wants an offer.');
        await panel.getByRole('button', { name: 'Save' }).click();
      }
      await panel.getByText(/Riley Rep responded by call .* within the target of 1 hour/).waitFor();
      assert.equal(await panel.getByRole('timer').count(), 0);
      await photograph(page, `next-step-answered-${width}`);
      assert.deepEqual(trouble, []);
      await page.close();
    }
    const { records } = await rep.query(`SELECT Description FROM Task WHERE WhoId = '${leadId}'`);
    assert.deepEqual(
      records.map(({ Description }) => Description as string),
      ['She wants an offer.']
    );
  }
);

test(
  'a manager sees how fast, by whom and who waits; an admin starts the backfill',
  { skip: skipWithoutChromium },
  async () => {
    browser ??= await openBrowser();
    for (const width of [1280, 390]) {
      const { page, trouble } = await openAs(
        flywheel,
        browser,
        'manager',
        '/lightning/n/First_Response',
        width
      );
      const figures = page.locator('c-first-response-figures');
      await figures.getByText(/\d+ of \d+ leads were responded to/).waitFor({ timeout: 60_000 });
      await page.locator('c-first-response-groups').getByText('Riley Rep').first().waitFor();
      await page.locator('c-first-response-countdown').getByText('Anna Large').waitFor();
      assert.equal(await page.locator('c-first-response-admin').count(), 0);
      await photograph(page, `response-${width}`);
      assert.deepEqual(trouble, []);
      await page.close();
    }
    const { page, trouble } = await openAs(flywheel, browser, 'admin', '/lightning/n/First_Response');
    const part = page.locator('c-first-response-admin');
    await part.getByText('recorded as they should be').waitFor({ timeout: 30_000 });
    await part.getByRole('button', { name: 'Start backfill' }).click();
    await part.getByText(/The last backfill is completed: 1 of 1 batches/).waitFor();
    await photograph(page, 'response-admin-1280');
    assert.deepEqual(trouble, []);
    await page.close();
  }
);
