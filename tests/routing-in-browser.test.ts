import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, photograph, skipWithoutChromium } from './stage/browser';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { openAs } from './stage/pages';
import { readRouted, waitForRoute } from './stage/routing';

/** Who owns a lead and why, seen by a rep and a manager in a real browser. */
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
  'a rep reads why a lead went to its owner, rule by rule, and takes it back in one click',
  { skip: skipWithoutChromium },
  async () => {
    const rep = await flywheel.connect('rep');
    const values = { LastName: 'Panel', Company: 'Story', Country: 'UK', NumberOfEmployees: 500 };
    const { id } = await rep.create('Lead', values);
    const routed = await waitForRoute(rep, id!);
    const { page, trouble } = await openAs(flywheel, browser, 'rep', `/lightning/r/Lead/${id}/view`);
    const panel = page.locator('c-lead-routing-panel');
    await panel.getByText(routed.Owner.Name, { exact: true }).waitFor({ timeout: 30_000 });
    await panel.getByText('EMEA serves MM leads of EMEA').first().waitFor();
    await panel.getByText('The rules, one by one').click();
    await panel.getByText('country GB is not one of CN, RU, NG').waitFor();
    await photograph(page, 'lead-routing-1280');

    await panel.getByRole('button', { name: 'Undo' }).click();
    await panel.getByText('Riley Rep', { exact: true }).waitFor({ timeout: 10_000 });
    await panel.getByText('Taken back').waitFor();
    assert.equal((await readRouted(rep, id!)).Routing_Status__c, 'Undone');
    assert.deepEqual(trouble, []);
    await page.close();
  }
);

test(
  'a manager sees pools and who is away, and simulates a lead',
  { skip: skipWithoutChromium },
  async () => {
    for (const width of [1280, 390]) {
      const { page, trouble } = await openAs(flywheel, browser, 'manager', '/lightning/n/Routing', width);
      const routing = page.locator('c-lead-routing-page');
      await routing.getByText('away until').waitFor({ timeout: 30_000 });
      await routing.getByLabel('Country').fill('Deutschland');
      await routing.getByLabel('Employees').fill('50');
      await routing.getByRole('button', { name: 'Simulate' }).click();
      await routing.getByText('SMB, EMEA, by pool EMEA, 90 % sure.').waitFor({ timeout: 15_000 });
      await photograph(page, `routing-${width}`);
      assert.deepEqual(trouble, []);
      await page.close();
    }
  }
);
