import { NotEmulatedInBrowser } from '../platform-support/not-emulated';

/** `lightning/empApi`: whether the page can receive platform events. It cannot: see subscribe. */
export async function isEmpEnabled(): Promise<boolean> {
  return false;
}

/** Rejects: the local org delivers events to Apex and over the Pub/Sub API, not to browsers. */
export async function subscribe(channel: string): Promise<never> {
  throw new NotEmulatedInBrowser(`lightning/empApi (channel ${channel})`);
}

/** Rejects, as subscribe does. */
export async function unsubscribe(): Promise<never> {
  throw new NotEmulatedInBrowser('lightning/empApi');
}

/** No event arrives, so no error does. */
export function onError(): void {}

/** There is nothing to debug. */
export async function setDebugFlag(): Promise<void> {}
