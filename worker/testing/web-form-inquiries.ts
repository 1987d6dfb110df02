import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An inquiry with the intent that a person gave it. */
export interface LabelledInquiry {
  intent: string;
  text: string;
}

/**
 * Messages as web forms bring them, written and labelled before the classifier's own examples and apart from them.
 * Half of them, chosen by a hash of the text, may be looked at while the classifier is built; the other half only
 * tells how good it is. Whoever tunes the classifier by the unseen half takes away the only honest figure.
 */
export function webFormInquiries(half: 'seen' | 'unseen'): LabelledInquiry[] {
  return readFileSync(join(__dirname, 'web-form-inquiries.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [intent, text] = line.split('\t');
      return { intent, text: text.replaceAll('\\n', '\n') };
    })
    .filter(({ text }) => (isSeen(text) ? half === 'seen' : half === 'unseen'));
}

function isSeen(text: string): boolean {
  return createHash('sha256').update(text).digest()[0] % 2 === 0;
}
