import { executionIfAny } from '../execution';
import { zoneName } from './java/zone-offset';

/** IANA name of the running user's time zone; UTC when no Apex runs. */
export function userZone(): string {
  return zoneName(executionIfAny()?.user.timeZone ?? 'UTC') ?? 'UTC';
}

/** The running user's locale as Salesforce writes it, e.g. `en_US`. */
export function userLocale(): string {
  return executionIfAny()?.user.locale ?? 'en_US';
}

/** Now, in epoch milliseconds, by the org's clock. */
export function now(): number {
  return executionIfAny()?.records.clock().getTime() ?? Date.now();
}
