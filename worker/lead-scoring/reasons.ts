import type { LeadRecord } from './inputs';
import { DAYS_SINCE, NUMBER, type ScoringPlan } from './plan';
import type { LeadScore } from './model';
import type { Factor } from './settings';

/** Why a score is what it is: one factor's part, for people. */
export interface Reason {
  factor: string;
  label: string;
  /** The factor's value, 0–1, two decimals. */
  value: number;
  /** Signed points against the typical lead, one decimal. */
  points: number;
  /** In plain words, with the number behind it. */
  text: string;
  /** What a person can do to raise the score, and by how many points at most; absent when nobody can do much. */
  advice?: { text: string; points: number };
}

/** Fewer points than this are not worth a person's while. */
const WORTH_ADVISING = 1;

const BLANK = 'blank';
const DROPPED = 'not known, so it does not count';

/** The factors of a scored lead from the one that raises it most to the one that lowers it most. */
export function reasonsOf(
  plan: ScoringPlan,
  record: LeadRecord,
  inputs: Float64Array,
  scored: LeadScore
): Reason[] {
  const reasons = plan.settings.factors.map((factor, i): Reason => {
    const points = scored.points[i];
    const raises = points > 0 || (points === 0 && scored.values[i] >= factor.typicalValue);
    const first = plan.firstInput[i];
    if (Number.isNaN(scored.values[i])) {
      return { factor: factor.key, label: factor.label, value: 0, points, text: DROPPED };
    }
    const shown = factor.sources.map((_, offset) => wordInput(plan, record, inputs, first + offset));
    const advice = adviceOn(
      factor,
      scored.values[i],
      shown.every((input) => input === BLANK)
    );
    return {
      factor: factor.key,
      label: factor.label,
      value: Math.round(scored.values[i] * 100) / 100,
      points,
      text: withInputs(raises ? factor.raisesText : factor.lowersText, shown),
      ...(advice && { advice })
    };
  });
  return reasons.sort((a, b) => b.points - a.points);
}

/** What a person can do about a factor: what the admin advises, or to find out what nobody has filled in. */
function adviceOn(factor: Factor, value: number, isBlank: boolean): Reason['advice'] {
  const points = Math.round(factor.weight * (1 - value) * 1000) / 10;
  const text = factor.adviceText || (isBlank ? `Find out and fill in: ${factor.label.toLowerCase()}` : '');
  return text && points >= WORTH_ADVISING ? { text, points } : undefined;
}

/** The admin's words with the inputs in place of `{value}` and `{second}`, or behind the words when they name neither. */
function withInputs(words: string, shown: string[]): string {
  if (/\{(value|second)\}/.test(words)) {
    return words.replaceAll('{value}', shown[0]).replaceAll('{second}', shown[1] ?? '');
  }
  return `${words} (${shown.join(' and ')})`.trimStart();
}

function wordInput(plan: ScoringPlan, record: LeadRecord, inputs: Float64Array, index: number): string {
  const input = inputs[index];
  if (Number.isNaN(input)) return BLANK;
  if (plan.inputKinds[index] === NUMBER) return input.toLocaleString('en-US');
  if (plan.inputKinds[index] !== DAYS_SINCE) return String(record[plan.inputFields[index]]);
  return input === 0 ? 'today' : input === 1 ? '1 day' : `${input.toLocaleString('en-US')} days`;
}
