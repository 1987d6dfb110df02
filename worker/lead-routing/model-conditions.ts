import type { Condition, Conditions } from './settings';

/** What conditions are about: values of one lead, null where there is none. */
export interface Traits {
  segment: string;
  region: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  industry: string | null;
}

/** Whether a rule matches, and why in words. */
export interface Verdict {
  matched: boolean;
  text: string;
}

/** Stands in a condition for a lead that has no such value. */
const NONE = 'none';
const TRAITS: [keyof Conditions, keyof Traits, string][] = [
  ['segments', 'segment', 'segment'],
  ['regions', 'region', 'region'],
  ['countries', 'country', 'country'],
  ['industries', 'industry', 'industry']
];

/** Holds the conditions of a rule against a lead. The first that fails is the reason why the rule does not match. */
export function judge(conditions: Conditions, traits: Traits): Verdict {
  const reasons: string[] = [];
  for (const [name, trait, word] of TRAITS) {
    const condition = conditions[name];
    if (!condition.values.length) continue;
    const value = traits[trait] ?? NONE;
    const isListed = condition.values.some((each) => each.toLowerCase() === value.toLowerCase());
    const matched = isListed !== condition.isOpposite;
    const text = words(word, traits[trait], condition, isListed);
    if (!matched) return { matched, text };
    reasons.push(text);
  }
  return { matched: true, text: reasons.join('; ') || 'for every lead' };
}

function words(word: string, value: string | null, { values }: Condition, isListed: boolean): string {
  const subject = value === null ? `the lead has no ${word}` : `${word} ${value}`;
  if (values.length === 1 && values[0].toLowerCase() === NONE) {
    return value === null ? subject : `${subject} is known`;
  }
  if (value === null) return subject;
  const list = values.filter((each) => each.toLowerCase() !== NONE).join(', ');
  if (values.length === 1) return isListed ? subject : `${subject} is not ${list}`;
  return `${subject} is ${isListed ? '' : 'not '}one of ${list}`;
}
