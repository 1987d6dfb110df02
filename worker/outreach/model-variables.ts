import { wordsOf } from './model-features';
import type { OutreachSettings } from './settings';

/** Longer values are somebody's prose and not a name that belongs into a sentence. */
const LONGEST_VALUE = 60;

/**
 * Values of all variables that can be filled from a record, by key: the first phrase that matches, else the record's
 * field, else the fallback. `risks` are the keys of the churn factors that are risks.
 */
export function variableValues(
  settings: Pick<OutreachSettings, 'variables' | 'phrases'>,
  object: 'Lead' | 'Account',
  record: Readonly<Record<string, unknown>>,
  risks: readonly string[] = []
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { key, leadField, accountField, fallback } of settings.variables) {
    const phrase = settings.phrases.find(
      (each) =>
        each.variable === key &&
        each.object === object &&
        (each.field === 'Churn_Factors__c'
          ? each.matches.some((match) => risks.includes(match))
          : hasPhrase(record[each.field], each.matches))
    );
    const field = object === 'Lead' ? leadField : accountField;
    const value = phrase?.text || plainValue(record[field]) || fallback;
    if (value) values[key] = value;
  }
  return values;
}

/** Whether the words of one of the values stand in a text, in order and whole. */
function hasPhrase(text: unknown, matches: readonly string[]): boolean {
  if (typeof text !== 'string') return false;
  const words = ` ${wordsOf(text).join(' ')} `;
  return matches.some((match) => words.includes(` ${wordsOf(match).join(' ')} `));
}

/**
 * What a stranger typed into a field, if it is a name or a number. Addresses, markup and prose are not: a mail of ours
 * must not carry whatever somebody put into a web form.
 */
function plainValue(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return text.length <= LONGEST_VALUE && /^[\p{L}\p{N} &+,'’()/-]*$/u.test(text) ? text : '';
}
