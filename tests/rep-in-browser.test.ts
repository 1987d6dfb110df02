import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { eventually } from './stage/eventually';
import { openBrowser, photograph, skipWithoutChromium } from './stage/browser';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { openAs } from './stage/pages';
import { readHistory } from './stage/scores';

/** What a rep does with a lead, in a real browser, on the sample org. */
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

const openAsRep = (retURL: string, width?: number): Promise<{ page: Page; trouble: string[] }> =>
  openAs(flywheel, browser, 'rep', retURL, width);

/** The number on the score panel, with its one decimal. */
async function shownScore(page: Page): Promise<string> {
  const badge = page.locator('c-lead-score-badge');
  await badge.waitFor({ timeout: 20_000 });
  return /\d+\.\d/.exec(await badge.innerText())?.[0] ?? '';
}

test('a rep opens the hottest lead and reads why it is hot', { skip: skipWithoutChromium }, async () => {
  const { page, trouble } = await openAsRep('/lightning/o/Lead/list');
  await page.getByRole('link', { name: 'Leads' }).first().waitFor();
  const scoreColumn = page.getByRole('columnheader', { name: 'Score', exact: true });
  await scoreColumn.waitFor({ state: 'attached', timeout: 30_000 });
  const rep = await flywheel.connect('rep');
  const { records } = await rep.query(
    'SELECT Name, Lead_Score__c FROM Lead WHERE IsConverted = false ORDER BY Lead_Score__c DESC NULLS LAST LIMIT 1'
  );
  const hottest = records[0] as unknown as { Name: string; Lead_Score__c: number };
  const firstLead = page.getByRole('row').nth(1).getByRole('rowheader').getByRole('link');
  await eventually(
    'the hottest lead stands first',
    async () => {
      if ((await firstLead.innerText()) === hottest.Name) return true;
      await scoreColumn.getByText('Score', { exact: true }).first().click();
      return undefined;
    },
    { everyMs: 500 }
  );
  await photograph(page, 'leads-1280');

  await firstLead.click();
  assert.equal(await shownScore(page), hottest.Lead_Score__c.toFixed(1));
  const panel = page.locator('c-lead-score-panel');
  assert.match(await panel.innerText(), /[+−-]\d+\.\d/);
  await photograph(page, 'lead-1280');
  assert.deepEqual(trouble, []);
  await page.close();
});

test(
  'a changed industry moves the score on the page without a reload',
  { skip: skipWithoutChromium },
  async () => {
    const rep = await flywheel.connect('rep');
    const { id } = await rep.create('Lead', { LastName: 'Browser', Company: 'Story', Industry: 'Retail' });
    const { page, trouble } = await openAsRep(`/lightning/r/Lead/${id}/view`);
    await page.getByText('12.5').first().waitFor({ timeout: 20_000 });
    let isReloaded = false;
    page.on('load', () => (isReloaded = true));

    await page.getByRole('button', { name: 'Edit', exact: true }).first().click();
    await page.getByRole('combobox', { name: 'Industry' }).click();
    await page.getByRole('option', { name: 'Technology', exact: true }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('c-lead-score-badge').getByText('21.5').waitFor({ timeout: 10_000 });
    await photograph(page, 'lead-rescored-1280');

    assert.equal(isReloaded, false);
    assert.deepEqual(
      (await readHistory(rep, id!)).map((row) => row.Score__c),
      [12.5, 21.5]
    );
    assert.deepEqual(trouble, []);
    await page.close();
  }
);

test(
  'a rep makes a new lead and watches it being scored, on a phone too',
  { skip: skipWithoutChromium },
  async () => {
    const { page, trouble } = await openAsRep('/lightning/o/Lead/list', 390);
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByLabel('Last Name').fill('Pocket');
    await page.getByLabel('Company').fill('Small Screens');
    await page.getByLabel('Employees').fill('10000');
    await photograph(page, 'new-lead-390');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    // Ten thousand employees fill their factor: twenty points instead of one and a half.
    await page.locator('c-lead-score-badge').getByText('31.0').waitFor({ timeout: 20_000 });
    await photograph(page, 'lead-390');
    assert.deepEqual(trouble, []);
    await page.close();
  }
);
