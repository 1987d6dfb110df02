import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Connection } from '@jsforce/jsforce-node';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, photograph, skipWithoutChromium } from './stage/browser';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { openAs } from './stage/pages';

/** The way of one lead, as a rep lives it: made, scored, routed, answered. In a real browser, on the sample org. */
let flywheel: Flywheel;
let browser: Browser;
let rep: Connection;
before(async () => {
  if (skipWithoutChromium) return;
  flywheel = await startFlywheel({ sample: true });
  browser = await openBrowser();
  rep = await flywheel.connect('rep');
});
after(async () => {
  await browser?.close();
  await flywheel?.stop();
});

const openLead = (leadId: string, width?: number): Promise<{ page: Page; trouble: string[] }> =>
  openAs(flywheel, browser, 'rep', `/lightning/r/Lead/${leadId}/view`, width);
const patience = { timeout: 30_000 };

test(
  'a rep makes a lead and watches it get its score, owner and mail without a reload',
  { skip: skipWithoutChromium },
  async () => {
    const { page, trouble } = await openAs(flywheel, browser, 'rep', '/lightning/o/Lead/list');
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByLabel('First Name').fill('Nina');
    await page.getByLabel('Last Name').fill('Newman');
    await page.getByLabel('Company').fill('Brightside Clinics');
    await page.getByRole('textbox', { name: 'Email', exact: true }).fill('nina@brightside.example');
    await page.getByLabel('Employees').fill('500');
    await page.getByLabel('Country').first().fill('United Kingdom');
    await page.getByLabel('Description').first().fill('Could you show us a demo of the reporting next week?');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(/\/lightning\/r\/Lead\//, patience);
    let isReloaded = false;
    page.on('load', () => (isReloaded = true));

    await page
      .locator('c-lead-score-badge')
      .getByText(/\d+\.\d/)
      .waitFor(patience);
    await page.locator('c-lead-routing-panel').getByText('EMEA').first().waitFor(patience);
    await page.locator('c-lead-outreach-panel').getByText('Demo').first().waitFor(patience);
    await page.locator('c-lead-next-step-panel').getByRole('timer').waitFor(patience);
    await photograph(page, 'journey-new-lead-1280');
    assert.equal(isReloaded, false);
    assert.deepEqual(trouble, []);
    await page.close();
  }
);

test('a rep sends the suggested mail and sees the clock stop', { skip: skipWithoutChromium }, async () => {
  const { id } = await rep.create('Lead', {
    FirstName: 'Omar',
    LastName: 'Quick',
    Company: 'Harbour Works',
    Email: 'omar@harbour.example',
    Country: 'US',
    NumberOfEmployees: 50,
    Product_Interest__c: 'Reporting',
    Description: 'What does it cost for 40 users? Please send us your prices.'
  });
  const { page, trouble } = await openLead(id!);
  const mail = page.locator('c-lead-outreach-panel');
  const nextStep = page.locator('c-lead-next-step-panel');
  await mail.getByText('Pricing').first().waitFor(patience);
  await nextStep.getByRole('timer').waitFor(patience);

  // What the record does not say is for the rep to fill in; until then nothing can be sent.
  const send = mail.getByRole('button', { name: 'Send', exact: true });
  await mail
    .getByText(/Fill in before sending|Send/)
    .first()
    .waitFor(patience);
  for (const field of await mail.locator('c-outreach-variables').getByRole('textbox').all()) {
    if ((await field.inputValue()) === '') {
      assert.equal(await send.isDisabled(), true);
      await field.fill('https://meet.example/riley');
      await field.blur();
    }
  }
  await photograph(page, 'journey-suggestion-1280');
  await send.click();
  await mail.getByText(/sent by/).waitFor(patience);
  await nextStep.getByText(/responded by email/).waitFor(patience);
  assert.equal(await nextStep.getByRole('timer').count(), 0);
  await page.getByText('What Reporting would cost Harbour Works').waitFor(patience);
  await photograph(page, 'journey-sent-1280');
  assert.deepEqual(trouble, []);
  await page.close();

  const onThePhone = await openLead(id!, 390);
  await onThePhone.page
    .locator('c-lead-next-step-panel')
    .getByText(/responded by email/)
    .waitFor(patience);
  await photograph(onThePhone.page, 'journey-sent-390');
  assert.deepEqual(onThePhone.trouble, []);
  await onThePhone.page.close();
  const { totalSize } = await rep.query(
    `SELECT Id FROM Task WHERE WhoId = '${id}' AND TaskSubtype = 'Email'`
  );
  assert.equal(totalSize, 1);
});

test(
  'the overview shows the hottest leads first, on every screen',
  { skip: skipWithoutChromium },
  async () => {
    for (const width of [1280, 390]) {
      const { page, trouble } = await openAs(flywheel, browser, 'manager', '/lightning/n/Overview', width);
      await page.getByText('All leads', { exact: true }).first().click();
      const scores = page.locator('c-lead-hot-list td[data-label="Score"]');
      await scores.first().waitFor(patience);
      const shown = (await scores.allInnerTexts()).map(Number);
      assert.ok(shown.length >= 10, String(shown.length));
      assert.deepEqual(
        shown,
        shown.toSorted((a, b) => b - a)
      );
      await page.locator('c-lead-score-distribution').getByText('on average').waitFor(patience);
      await page.locator('c-first-response-summary').getByText('for a response').waitFor(patience);
      await photograph(page, `overview-${width}`);
      assert.deepEqual(trouble, []);
      await page.close();
    }
  }
);

test(
  'who may not see scores sees none, nor anything that was made of them',
  { skip: skipWithoutChromium },
  async () => {
    const { records } = await rep.query(
      'SELECT Id, Lead_Score__c FROM Lead WHERE Lead_Score__c != null ORDER BY Lead_Score__c DESC LIMIT 1'
    );
    const [lead] = records as unknown as { Id: string; Lead_Score__c: number }[];
    const { page } = await openAs(flywheel, browser, 'csm', `/lightning/r/Lead/${lead.Id}/view`);
    await page
      .locator('c-lead-score-panel')
      .getByText(/access|cannot be shown/i)
      .first()
      .waitFor(patience);
    await photograph(page, 'journey-restricted-1280');
    const text = await page.locator('body').innerText();
    assert.ok(!text.includes(lead.Lead_Score__c.toFixed(1)), 'the score stands nowhere on the page');
    assert.doesNotMatch(text, /Raises the score|Model Score/);
    await page.close();
  }
);
