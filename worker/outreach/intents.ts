import { COMPARISON } from './examples/comparison';
import { DEMO } from './examples/demo';
import { GENERAL } from './examples/general';
import { PARTNERSHIP } from './examples/partnership';
import { PRICING } from './examples/pricing';
import { TECHNICAL } from './examples/technical';
import { TRIAL } from './examples/trial';
import { UNCLEAR as UNCLEAR_EXAMPLES } from './examples/unclear';
import { maskPersonalData } from '../llm/masking';
import { classify, trainClassifier, type Example, type TextClassifier } from './model-intent';

/** What a lead may want. */
export const INTENTS = [
  'pricing',
  'demo',
  'technical',
  'general',
  'partnership',
  'trial',
  'comparison'
] as const;
/** The answer when the text does not tell. */
export const UNCLEAR = 'unclear';

export type Intent = (typeof INTENTS)[number];

const TEXTS: Record<Intent | typeof UNCLEAR, string> = {
  pricing: PRICING,
  demo: DEMO,
  technical: TECHNICAL,
  general: GENERAL,
  partnership: PARTNERSHIP,
  trial: TRIAL,
  comparison: COMPARISON,
  unclear: UNCLEAR_EXAMPLES
};

/** The inquiries that the classifier is trained from when the worker starts. */
export function shippedExamples(): Example[] {
  return Object.entries(TEXTS).flatMap(([label, lines]) =>
    lines
      .split('\n')
      .filter((line) => line !== '')
      .map((text) => ({ text: maskPersonalData(text), label }))
  );
}

/** What a text asks for. */
export interface ReadIntent {
  /** One of the intents, or unclear. */
  intent: Intent | typeof UNCLEAR;
  /** The likeliest answer, also when it is too weak to be given. */
  guess: Intent | typeof UNCLEAR;
  /** Probability of the guess, 0–1. */
  confidence: number;
}

let shipped: TextClassifier | undefined;

/** The classifier of the shipped examples, trained at its first use. */
export function shippedClassifier(): TextClassifier {
  return (shipped ??= trainClassifier(shippedExamples()));
}

/**
 * Tells what an inquiry asks for; a guess weaker than the floor makes it unclear. Personal data is masked first, so that
 * the text as it is logged is read alike. What is wanted stands near the beginning: the rest of a long text is not read.
 */
export function readIntent(
  classifier: TextClassifier,
  text: string | null | undefined,
  floor: number
): ReadIntent {
  const [best] = classify(classifier, maskPersonalData(text ?? ''));
  if (!best) return { intent: UNCLEAR, guess: UNCLEAR, confidence: 0 };
  const guess = best.label as ReadIntent['guess'];
  return { intent: best.probability < floor ? UNCLEAR : guess, guess, confidence: best.probability };
}
