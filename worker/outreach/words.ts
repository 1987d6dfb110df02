import { evidence, type TextClassifier } from './model-intent';
import { UNCLEAR, type ReadIntent } from './intents';
import type { TemplateChoice } from './model-choices';

/** How an intent is called within a sentence. */
const NAMES: Readonly<Record<string, string>> = {
  pricing: 'a question about the price',
  demo: 'a request for a demonstration',
  technical: 'a technical question',
  general: 'a general inquiry',
  partnership: 'a partnership proposal',
  trial: 'a request for a trial',
  comparison: 'a comparison with another product'
};

/** Words quoted from an inquiry: only such as stand in the classifier's examples, never names or numbers. */
const MOST_QUOTED = 3;

/** Why an inquiry was read as it was. */
export function wordReading(
  classifier: TextClassifier,
  text: string | null,
  { intent, guess, confidence }: ReadIntent
): string {
  if (!text?.trim()) return 'There is no inquiry text to read, so this is the general mail.';
  if (intent !== UNCLEAR) {
    const quoted = evidence(classifier, text, intent, MOST_QUOTED);
    const because = quoted.length ? ` (“${quoted.join('”, “')}”)` : '';
    return `Reads like ${NAMES[intent]}${because}.`;
  }
  const nearest = guess === UNCLEAR || confidence === 0 ? '' : `; the nearest is ${NAMES[guess]}`;
  return `The text does not tell what is wanted${nearest}. Read it before you send anything.`;
}

/** What reps' choices changed, or nothing. */
export function wordChoice({ isLearnt, choices }: TemplateChoice, label: string): string {
  return isLearnt ? `Your team mostly answers such inquiries with “${label}” (${choices} mails lately).` : '';
}
