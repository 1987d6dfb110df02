import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, photograph, skipWithoutChromium } from './stage/browser';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { openAs } from './stage/pages';

/** What a manager and a CSM do after the daily run, in a real browser, on the sample org. */
let flywheel: Flywheel;
let browser: Browser;
before(async () => {
  if (skipWithoutChromium) return;
  flywheel = await startFlywheel({ sample: true });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await flywheel?.stop();
});

test(
  'a manager starts a run, watches it end and reads the pipeline',
  { skip: skipWithoutChromium },
  async () => {
    const { page, trouble } = await openAs(flywheel, browser, 'manager', '/lightning/n/Scoring_Runs');
    await page.getByRole('button', { name: 'Run now' }).click({ timeout: 30_000 });
    await page.getByText('131 of 131 records done').waitFor({ timeout: 60_000 });
    await photograph(page, 'runs-1280');

    await page.getByRole('link', { name: 'Pipeline' }).first().click();
    await page.getByText('of 25').first().waitFor({ timeout: 20_000 });
    await page.getByText('Team: Sales Manager (yours)').first().waitFor();
    await page
      .getByRole('button', { name: /^Show all \d+ deals/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Show the first 5 deals' }).first().waitFor();
    await photograph(page, 'pipeline-1280');
    assert.deepEqual(trouble, []);
  }
);

test('a CSM sees which customer may leave, and why', { skip: skipWithoutChromium }, async () => {
  const csm = await flywheel.connect('csm');
  const { records } = await csm.query(
    'SELECT Id, Churn_Risk_Score__c FROM Account WHERE Churn_Risk_Score__c != null ORDER BY Churn_Risk_Score__c DESC LIMIT 1'
  );
  const account = records[0] as unknown as { Id: string; Churn_Risk_Score__c: number };
  const { page, trouble } = await openAs(flywheel, browser, 'csm', `/lightning/r/Account/${account.Id}/view`);
  const panel = page.locator('c-account-churn-panel');
  await panel.getByText(account.Churn_Risk_Score__c.toFixed(3)).waitFor({ timeout: 20_000 });
  await panel.getByText('Why this customer may leave').waitFor();
  await photograph(page, 'account-1280');
  assert.deepEqual(trouble, []);
});
