import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Connection } from '@jsforce/jsforce-node';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser, photograph, skipWithoutChromium } from './stage/browser';
import { eventually } from './stage/eventually';
import { startFlywheel, type Flywheel } from './stage/flywheel';
import { openAs } from './stage/pages';

/** What an admin does on the Runs page when records fail, or when a run should not go on. */
const LEADS = 12_000;

let flywheel: Flywheel;
let browser: Browser;
let admin: Connection;
before(async () => {
  if (skipWithoutChromium) return;
  flywheel = await startFlywheel({ sample: true });
  admin = await flywheel.connect('admin');
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await flywheel?.stop();
});

const openRuns = (): Promise<{ page: Page; trouble: string[] }> =>
  openAs(flywheel, browser, 'admin', '/lightning/n/Scoring_Runs');

const stateOf = (page: Page): Locator => page.locator('c-scoring-run-progress [data-status]');

const failureStates = async (): Promise<string[]> =>
  (
    (await admin.query('SELECT Status__c FROM Insight_Failure__c ORDER BY Workload__c'))
      .records as unknown as {
      Status__c: string;
    }[]
  ).map(({ Status__c }) => Status__c);

test(
  'failures are named on the page, and Retry resolves the record that was mended',
  { skip: skipWithoutChromium },
  async () => {
    const [lead] = (await admin.query('SELECT Id, Name FROM Lead ORDER BY Name LIMIT 1')).records;
    const [account] = (await admin.query('SELECT Id, Name FROM Account ORDER BY Name LIMIT 1')).records;
    const { id: dealId } = await admin.create('Opportunity', {
      Name: 'A refund',
      AccountId: account.Id,
      Amount: -1_000_000_000,
      StageName: 'Closed Won',
      CloseDate: new Date().toISOString().slice(0, 10)
    });
    await admin.update('Lead', { Id: lead.Id!, Website_Visits__c: -1 });

    const { page, trouble } = await openRuns();
    await page.getByRole('button', { name: 'Run now' }).click({ timeout: 30_000 });
    const details = page.getByRole('region', { name: 'The chosen run' });
    await stateOf(page).getByText('Completed with failures').waitFor({ timeout: 60_000 });
    await details.getByText('2 failed.').waitFor();
    const failures = page.locator('c-scoring-run-failures');
    await failures.getByRole('link', { name: lead.Name as string }).waitFor();
    await failures.getByRole('link', { name: account.Name as string }).waitFor();
    await failures.getByText('Website_Visits__c is -1, below zero').waitFor();
    await failures.getByText('The amount of all opportunities won is -1,000,000,000, below zero.').waitFor();
    await photograph(page, 'failures-1280');

    await admin.update('Lead', { Id: lead.Id!, Website_Visits__c: 1 });
    await admin.destroy('Opportunity', dealId!);
    await failures.getByRole('button', { name: 'Retry all' }).click();
    await failures.getByText('Nothing failed in this run.').waitFor({ timeout: 30_000 });
    await photograph(page, 'failures-mended-1280');
    await eventually('both failures are resolved', async () =>
      (await failureStates()).every((status) => status === 'Resolved') ? true : undefined
    );
    assert.deepEqual(trouble, []);
    await page.close();
  }
);

test('a run under way tells how it gets on, and Cancel ends it', { skip: skipWithoutChromium }, async () => {
  // Away while the leads come in and the run is asked for, so that the page has to wait for it.
  await flywheel.worker.stop();
  await importLeads(LEADS);
  const { page, trouble } = await openRuns();
  await page.getByText('The worker was stopped').waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Run now' }).click();
  const details = page.getByRole('region', { name: 'The chosen run' });
  await details.getByText('Waiting for the worker to start.').waitFor();

  const worker = await flywheel.startWorker();
  await eventually('the first records are done', async () => ((await latestDone()) > 0 ? true : undefined), {
    everyMs: 10,
    withinMs: 60_000
  });
  // Held where it is, so that there is time to look and to press the button, however fast the machine is.
  worker.process.kill('SIGSTOP');
  await details
    .getByText(/[\d,]+ of 1\d,\d+ records done, [\d.,]+ a second, .* left\./)
    .waitFor({ timeout: 30_000 });
  await photograph(page, 'run-under-way-1280');
  await details.getByRole('button', { name: 'Cancel run' }).click();
  await details.getByText('Cancelling: the worker stops at the end of its current batch.').waitFor();
  worker.process.kill('SIGCONT');

  await page.getByText('The worker was last heard from').waitFor();
  await stateOf(page).getByText('Cancelled').waitFor({ timeout: 60_000 });
  await photograph(page, 'run-cancelled-1280');
  assert.ok((await latestDone()) < LEADS);
  assert.deepEqual(trouble, []);
});

async function importLeads(count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, i) => `Lead ${i},Cancelled,${i % 50}`);
  await admin.bulk2.loadAndWaitForResults({
    object: 'Lead',
    operation: 'insert',
    input: ['LastName,Company,Website_Visits__c', ...rows].join('\n'),
    pollTimeout: 60_000,
    pollInterval: 200
  });
}

async function latestDone(): Promise<number> {
  const { records } = await admin.query('SELECT Done__c FROM Scoring_Run__c ORDER BY Name DESC LIMIT 1');
  return (records[0].Done__c as number | null) ?? 0;
}
