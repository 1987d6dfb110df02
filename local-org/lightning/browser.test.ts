import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { sendNotification } from '../records/notifications/send-notification';
import { openLightningOrg, type LightningOrg } from './testing/lightning-org';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const skip = existsSync(CHROMIUM) ? false : `there is no Chromium at ${CHROMIUM} (set CHROMIUM)`;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking'
];
/** The first page of a fresh clone waits until the base components are built. */
const FIRST_PAGE_MS = 240_000;

let org: LightningOrg;
let browser: Browser;
let url: string;
const problems: string[] = [];

before(
  async () => {
    if (skip) return;
    org = openLightningOrg();
    url = await org.app.listen({ host: '127.0.0.1', port: 0 });
    browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });
    const page = await browser.newPage();
    await page.goto(url);
    await page.getByRole('button', { name: /Ada Miller/ }).click({ timeout: FIRST_PAGE_MS });
    await page.getByRole('heading', { name: 'Cheap Cakes' }).waitFor({ timeout: FIRST_PAGE_MS });
    await page.close();
  },
  { timeout: FIRST_PAGE_MS }
);
after(async () => {
  await browser?.close();
  await org?.close();
});

/** A page of a browser of its own, signed in by the sign-in page. Its console is heard. */
async function signedIn(name: RegExp, width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    // A refused save is an answer of the server that the browser itself logs.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) problems.push(message.text());
  });
  await page.goto(url);
  await page.getByRole('button', { name }).click();
  await page.getByRole('link', { name: 'Cakes' }).waitFor();
  return page;
}

function newCake(name: string, fields: Record<string, string | number | boolean> = {}): string {
  const [{ id }] = org.records.run(org.user('admin@bakery.test'), (tx) =>
    tx.insert('Cake__c', [{ Name: name, Price__c: 8, ...fields }])
  );
  return String(id);
}

/** As a person types: the input changes its text from formatted to plain when it gets the focus. */
async function typePrice(page: Page, price: string): Promise<void> {
  const input = page.getByRole('spinbutton', { name: 'Price' });
  await input.click();
  await input.press('ControlOrMeta+a');
  await input.pressSequentially(price);
}

test('a list shows labels, links and numbers at their scale', { skip }, async () => {
  newCake('Battenberg', { Price__c: 7.5 });
  const page = await signedIn(/Ada Miller/);
  await page.getByRole('gridcell', { name: '$7.50' }).or(page.getByText('US$7.50')).first().waitFor();
  await page.getByRole('link', { name: 'Battenberg' }).click();
  await page.getByRole('heading', { name: 'Battenberg' }).waitFor();
  assert.equal(await page.title(), 'Battenberg | Cake | Bakery');
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
});

test(
  'a cake is created by keyboard; required fields and the org’s own errors are told at the field',
  { skip },
  async () => {
    const page = await signedIn(/Ada Miller/);
    await page.getByRole('button', { name: 'New' }).press('Enter');
    await page.getByLabel('Cake Name').waitFor();
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByText('Complete this field.').first().waitFor();
    await page.getByLabel('Cake Name').fill('Dobos');
    await typePrice(page, '-4');
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByText('Price: The price cannot be negative.').waitFor();
    await typePrice(page, '21');
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByText('was created').waitFor();
    await page.getByRole('heading', { name: 'Dobos' }).waitFor();
  }
);

test(
  'a component of the project has its record and design properties, and a save anywhere reaches all',
  { skip },
  async () => {
    const id = newCake('Eclair');
    const page = await signedIn(/Ada Miller/);
    await page.goto(`${url}/lightning/r/Cake__c/${id}/view`);
    const tag = page.getByRole('region', { name: 'What it costs' });
    await tag.getByText('8.00').waitFor();
    await tag.getByRole('button', { name: 'Raise' }).click();
    await tag.getByText('9.00').waitFor();
    await page.locator('[data-field="Price__c"]').getByText('9.00').first().waitFor();
    assert.equal(await page.getByRole('region', { name: 'Only for vegans' }).count(), 0);

    await page.getByRole('button', { name: 'Edit Details' }).click();
    await page.getByRole('region', { name: 'Details' }).getByRole('checkbox').press('Space');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('region', { name: 'Only for vegans' }).waitFor();
  }
);

test('what is not emulated says so in its place', { skip }, async () => {
  const page = await signedIn(/Ada Miller/);
  await page.goto(`${url}/lightning/r/Cake__c/${newCake('Flan')}/view`);
  await page.getByText('does not emulate the page component forceChatter:recordFeedContainer').waitFor();
  await page.getByText('does not emulate lightning-flow').first().waitFor();
});

test('whoever may only read is offered nothing else', { skip }, async () => {
  const id = newCake('Gugelhupf');
  const page = await signedIn(/Tom Penny/);
  await page.goto(`${url}/lightning/r/Cake__c/${id}/view`);
  await page.getByRole('heading', { name: 'Gugelhupf' }).waitFor();
  assert.equal(await page.getByRole('button', { name: /^(Edit|Delete)/ }).count(), 0);
  assert.equal(await page.locator('[data-field="Flavour__c"]').count(), 0);
  await page.getByRole('link', { name: 'Cakes' }).click();
  await page.getByRole('heading', { name: 'Cheap Cakes' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'New' }).count(), 0);
});

test('a tab shows its component, an address without a page says so', { skip }, async () => {
  const page = await signedIn(/Ada Miller/);
  await page.getByRole('link', { name: 'Oven Board' }).click();
  await page.getByText('All ovens are hot').waitFor();
  await page.goto(`${url}/lightning/nowhere`);
  await page.getByText('This page does not exist').waitFor();
});

test('at the width of a phone nothing sticks out of the page', { skip }, async () => {
  const id = newCake('Honey cake');
  const page = await signedIn(/Ada Miller/, 390);
  for (const path of [
    '/lightning/o/Cake__c/list',
    '/lightning/o/Cake__c/new',
    `/lightning/r/Cake__c/${id}/view`
  ]) {
    await page.goto(url + path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const width = await page.evaluate('document.documentElement.scrollWidth');
    assert.ok(Number(width) <= 390, `${path} is ${width} wide`);
  }
});

test('the bell counts what is new, tells it and leads to the record, by keyboard too', { skip }, async () => {
  const page = await signedIn(/Ada Miller/);
  await page.getByRole('button', { name: 'Notifications' }).click();
  await page.getByText('You have no notifications yet').waitFor();
  await page.keyboard.press('Escape');
  const id = newCake('Inglenook');
  org.records.run(org.user('admin@bakery.test'), (tx) => {
    const row = { DeveloperName: 'Oven', MasterLabel: 'Oven', CustomNotifTypeName: 'Oven' };
    const [{ id: typeId }] = tx.insert('CustomNotificationType', [row]);
    const notification = { typeId, title: 'A new cake', body: 'Taste it', targetId: id, targetPageRef: null };
    sendNotification(tx, notification, [tx.user.id]);
  });
  await page.reload();
  await page.getByRole('button', { name: 'Notifications, 1 new' }).press('Enter');
  await page
    .getByRole('dialog', { name: 'Notifications' })
    .getByRole('link', { name: /A new cake/ })
    .press('Enter');
  await page.getByRole('heading', { name: 'Inglenook' }).waitFor();
  await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
});

test('a lead is converted in its dialog', { skip }, async () => {
  const admin = org.user('admin@bakery.test');
  const [{ id }] = org.records.run(admin, (tx) => tx.insert('Lead', [{ LastName: 'Bun', Company: 'Bakes' }]));
  const page = await signedIn(/Ada Miller/);
  org.records.run(admin, (tx) =>
    tx.insert('EmailMessage', [{ Subject: 'Rolls or loaves?', Status: '3', ToIds: id }])
  );
  await page.goto(`${url}/lightning/r/Lead/${id}/view`);
  await page.getByRole('tab', { name: 'Activity' }).click();
  const email = page.getByRole('listitem').filter({ hasText: 'Rolls or loaves?' });
  await email.getByText('Email', { exact: true }).waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Convert' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Convert Lead' });
  await dialog.getByLabel('Opportunity Name').fill('Bread for a year');
  await dialog.getByRole('button', { name: 'Convert' }).click();
  await page.getByRole('heading', { name: 'Bread for a year' }).waitFor();
  await page.goto(`${url}/lightning/r/Lead/${id}/view`);
  await page.getByRole('heading', { name: 'Bun' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Convert' }).count(), 0);
});

test('base components, modals and the record picker work on a page', { skip }, async () => {
  newCake('Linzer', { Is_Vegan__c: true });
  newCake('Madeleine');
  const page = await signedIn(/Ada Miller/);
  await page.getByRole('link', { name: 'Workbench' }).click();
  const said = (text: string) => page.locator('.said').getByText(text).waitFor();
  await page.locator('.zone').getByText('Europe/London').waitFor();
  await page.getByRole('combobox', { name: 'Flavour' }).click();
  await page.getByRole('option', { name: 'Nut' }).click();
  await said('picked nut');
  await page.getByLabel('Recipe').fill('Flour and eggs');
  await page.getByRole('radio', { name: 'Lemon' }).waitFor();
  await page.getByRole('progressbar').waitFor();
  await page.getByText('Vegan', { exact: true }).waitFor();
  await page.getByRole('gridcell', { name: '$3.00' }).waitFor();
  await page.getByRole('combobox', { name: 'Cake' }).click();
  await page.getByRole('option', { name: /Linzer/ }).waitFor();
  assert.equal(await page.getByRole('option', { name: /Madeleine/ }).count(), 0);
  await page.getByRole('option', { name: /Linzer/ }).click();
  await said('chose true');
  await page.getByRole('button', { name: 'Taste' }).click();
  await page.getByText('How is the Tart?').waitFor();
  await page.getByRole('button', { name: 'Good' }).click();
  await said('tasted Tart is good');
  await page.getByRole('button', { name: 'Ask' }).click();
  await page.getByLabel('Who are you?').fill('Ada');
  await page.getByRole('button', { name: 'OK' }).click();
  await page.getByText('Hello Ada').waitFor();
  await page.getByRole('button', { name: 'OK' }).click();
  await said('greeted Ada');
});

test('pages go by the time of the org', { skip }, async () => {
  org.ahead.milliseconds = 3_600_000;
  const page = await signedIn(/Ada Miller/);
  const ahead = Number(await page.evaluate('new Date().getTime()')) - Date.now();
  org.ahead.milliseconds = 0;
  assert.ok(Math.abs(ahead - 3_600_000) < 60_000, `${ahead} ms ahead`);
});

test('no page has written an error to the console', { skip }, () => {
  assert.deepEqual(problems, []);
});
