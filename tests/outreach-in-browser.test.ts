import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, photograph, skipWithoutChromium } from './stage/browser';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { openAs } from './stage/pages';
import { readSuggestions } from './stage/suggestions';

/** How a rep answers an inquiry, in a real browser. */
let flywheel: Flywheel;
let browser: Browser;
before(async () => {
  if (skipWithoutChromium) return;
  flywheel = await startFlywheel();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await flywheel?.stop();
});

const LEAD = {
  FirstName: 'Ada',
  LastName: 'Okafor',
  Company: 'Lakeside Clinics',
  Email: 'ada.okafor@lakeside.example',
  Industry: 'Healthcare',
  Product_Interest__c: 'Analytics',
  Description: 'Could you send us a quote for 40 users? We need to know the price per user and month.'
};

async function panelOn(page: Page, name: 'lead' | 'account') {
  const panel = page.locator(`c-${name}-outreach-panel`);
  await panel.waitFor({ timeout: 30_000 });
  return panel;
}

test(
  'a rep fills and sends the suggested mail, and the page says so',
  { skip: skipWithoutChromium },
  async () => {
    const rep = await flywheel.connect('rep');
    const id = (await rep.create('Lead', LEAD)).id!;
    const { page, trouble } = await openAs(flywheel, browser, 'rep', `/lightning/r/Lead/${id}/view`);
    const panel = await panelOn(page, 'lead');
    await panel.getByText('Very sure').waitFor({ timeout: 20_000 });
    const send = panel.getByRole('button', { name: 'Send', exact: true });
    await panel.getByText('Fill in before sending: Price range, Meeting link.').waitFor();
    assert.equal(await send.isDisabled(), true);
    await photograph(page, 'outreach-suggested-1280');

    await panel.getByLabel('Price range').fill('between 900 and 1,200 euro a month');
    await panel.getByLabel('Meeting link').fill('https://meet.example/riley');
    await panel
      .getByText('expect between 900 and 1,200 euro a month.')
      .or(panel.getByText('between 900'))
      .first()
      .waitFor();
    await send.click();
    await panel.getByText(/sent by/).waitFor({ timeout: 10_000 });
    await panel.getByText('No reply yet').waitFor();
    await photograph(page, 'outreach-sent-1280');
    assert.equal((await readSuggestions(rep, id))[0].Status__c, 'Sent');
    assert.deepEqual(trouble, []);
  }
);

test(
  'by keyboard, on a narrow screen, a rep rejects a suggestion',
  { skip: skipWithoutChromium },
  async () => {
    const rep = await flywheel.connect('rep');
    const id = (await rep.create('Lead', { ...LEAD, LastName: 'Narrow' })).id!;
    const { page, trouble } = await openAs(flywheel, browser, 'rep', `/lightning/r/Lead/${id}/view`, 390);
    const panel = await panelOn(page, 'lead');
    await panel.getByText('Very sure').waitFor({ timeout: 20_000 });
    await photograph(page, 'outreach-390');
    await panel.getByRole('button', { name: 'Reject' }).focus();
    await page.keyboard.press('Enter');
    const reason = panel.getByRole('combobox', { name: 'Why does it not fit?' });
    await reason.waitFor();
    await reason.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Save rejection' }).focus();
    await page.keyboard.press('Enter');
    await panel.getByText(/^Rejected: /).waitFor({ timeout: 10_000 });
    assert.equal((await readSuggestions(rep, id))[0].Status__c, 'Rejected');
    assert.deepEqual(trouble, []);
  }
);

test(
  'on an account a rep asks for a suggestion and gets one for a contact',
  { skip: skipWithoutChromium },
  async () => {
    const rep = await flywheel.connect('rep');
    const account = (await rep.create('Account', { Name: 'Fairview Resorts' })).id!;
    await rep.create('Contact', { LastName: 'Haddad', AccountId: account, Email: 'noor@fairview.example' });
    const { page, trouble } = await openAs(flywheel, browser, 'rep', `/lightning/r/Account/${account}/view`);
    const panel = await panelOn(page, 'account');
    await panel.getByText('Nothing is suggested yet.').waitFor();
    await panel.getByRole('button', { name: 'Suggest a mail' }).click();
    await panel.getByText('To Haddad <noor@fairview.example>').waitFor({ timeout: 20_000 });
    await photograph(page, 'outreach-account-1280');
    assert.deepEqual(trouble, []);
  }
);
