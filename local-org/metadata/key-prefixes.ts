import type { ObjectDraft } from './object-draft';
import type { ObjectKind } from './object-type';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const FIRST_LETTER: Record<Exclude<ObjectKind, 'standard'>, string> = {
  custom: 'a',
  setting: 'a',
  event: 'e',
  metadata: 'm'
};

/**
 * Gives the project's own objects their key prefixes: a00, a01, … for custom objects and settings, e00, … for
 * events, m00, … for custom metadata types, in the order of their names, so that the same project always gets the
 * same ones.
 */
export function assignKeyPrefixes(drafts: ObjectDraft[]): void {
  const next: Record<string, number> = {};
  const own = drafts.filter((draft) => draft.kind !== 'standard');
  for (const draft of own.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const letter = FIRST_LETTER[draft.kind as Exclude<ObjectKind, 'standard'>];
    const number = next[letter] ?? 0;
    next[letter] = number + 1;
    draft.keyPrefix = letter + DIGITS[Math.floor(number / DIGITS.length)] + DIGITS[number % DIGITS.length];
  }
}
