import { existsSync, mkdirSync } from 'node:fs';
import { skipOnRealOrg } from './real-org';
import { chromium, type Browser, type Page } from 'playwright-core';

const CANDIDATES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome'
];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];
const SCREENSHOTS = 'tests/screenshots';

/** The browser on this machine: CHROMIUM, or one that Debian and Ubuntu install. */
export const chromiumPath = CANDIDATES.find((candidate) => candidate && existsSync(candidate));

/** Why a story cannot be shown in a browser here, or false when it can: for the `skip` option of a test. */
export const skipWithoutChromium =
  skipOnRealOrg('it knows the pages of the local org') ||
  (chromiumPath ? false : 'it needs Chromium (Debian: apt install chromium, or set CHROMIUM to its path)');

/** Opens the browser without a window. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, headless: true, args: FLAGS });
}

/** Everything that went wrong on a page from now on: errors in its console and answers of 400 and above. */
export function watchForTrouble(page: Page): string[] {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) trouble.push(`${response.status()} ${response.url()}`);
  });
  return trouble;
}

/** Keeps a picture of the page in tests/screenshots (not committed) for people to look at. */
export async function photograph(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: `${SCREENSHOTS}/${name}.png`, fullPage: true });
}
