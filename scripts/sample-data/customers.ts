import type { TreeRecord } from './tree';

/**
 * How a customer is doing. Of a silent one nothing is known; one that is leaving has urgent cases, bad ratings, no
 * recent contact and buys nothing.
 */
export type Mood = 'content' | 'troubled' | 'leaving' | 'silent';

/** Moods of the first accounts, in their order; all further ones are content. */
const MOODS: Mood[] = [
  'content',
  'leaving',
  'troubled',
  'content',
  'silent',
  'troubled',
  'content',
  'troubled',
  'leaving',
  'content',
  'troubled',
  'silent'
];

/** Accounts in the mood given. */
export function customersIn(mood: Mood, accounts: TreeRecord[]): TreeRecord[] {
  return accounts.filter((_, index) => (MOODS[index] ?? 'content') === mood);
}
