import type { Browser, Page } from 'playwright-core';
import { signIn } from '../../scripts/processes/sign-in';
import { watchForTrouble } from './browser';
import type { Flywheel } from './flywheel';

/** Opens an address of the app in a fresh browser context, signed in as the first user of a persona. */
export async function openAs(
  { ready }: Flywheel,
  browser: Browser,
  persona: string,
  retURL: string,
  width = 1280
): Promise<{ page: Page; trouble: string[] }> {
  const user = ready.users.find((candidate) => candidate.persona === persona)!;
  const sid = await signIn(ready, user.username);
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const trouble = watchForTrouble(page);
  await page.goto(`${ready.url}/secur/frontdoor.jsp?${new URLSearchParams({ sid, retURL })}`);
  return { page, trouble };
}
