import type { ChoicesOfIntent } from './model-choices';
import type { OutreachTemplate } from './settings';

/** What is known of a customer’s churn risk. */
export interface ChurnState {
  /** High, Medium, Low, or Not enough data; null before the first rating. */
  level: string | null;
  /** Keys of the factors that are risks, weightiest first. */
  risks: readonly string[];
}

/** How sure a rule is that nobody has judged yet, and how many judgements weigh as much. */
const UNTRIED = 0.6;
const UNTRIED_WEIGHT = 5;
/** Where next to nothing is known about a customer, whatever is suggested is a guess. */
const UNKNOWN_SHARE = 0.5;

/** The first template whose conditions a customer meets, in the order of the templates; undefined when none does. */
export function templateFor(
  templates: readonly OutreachTemplate[],
  { level, risks }: ChurnState
): OutreachTemplate | undefined {
  return templates.find(
    ({ object, churnLevels, riskFactors, calmFactors }) =>
      object === 'Account' &&
      (!churnLevels.length || churnLevels.includes(level ?? '')) &&
      riskFactors.every((factor) => risks.includes(factor)) &&
      calmFactors.every((factor) => !risks.includes(factor))
  );
}

/**
 * How sure a suggestion is, 0–1: a fixed start, moved by how often people sent the template when it was suggested and
 * how often they rejected it.
 */
export function ruleConfidence(
  template: string,
  { sent, rejected }: ChoicesOfIntent,
  level: string | null
): number {
  const good = sent[template] ?? 0;
  const bad = rejected[template] ?? 0;
  const earned = (UNTRIED * UNTRIED_WEIGHT + good) / (UNTRIED_WEIGHT + good + bad);
  const isKnown = level === 'High' || level === 'Medium' || level === 'Low';
  return Math.round(earned * (isKnown ? 1 : UNKNOWN_SHARE) * 1000) / 1000;
}
