import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { classify, trainClassifier, type Example } from './model-intent';

type Texts = [text: string, label: string][];

const FILE = join(process.env.FLYWHEEL_DATA ?? '', 'clinc150_data_full.json');
const isHere = Boolean(process.env.FLYWHEEL_DATA) && existsSync(FILE);
const FLOOR = 0.4;

test(
  'the classifier learns the 150 intents of CLINC150: at least 90 % of its test set',
  { skip: isHere ? false : 'FLYWHEEL_DATA names no folder with clinc150_data_full.json' },
  (t) => {
    const data = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Texts>;
    const examples: Example[] = [...data.train, ...data.oos_train].map(([text, label]) => ({ text, label }));
    const classifier = trainClassifier(examples, { fewestAppearances: 2, folds: 2 });
    const answer = (text: string): string => {
      const [best] = classify(classifier, text);
      return best && best.probability >= FLOOR ? best.label : 'oos';
    };
    const shareRight = (texts: Texts): number =>
      texts.filter(([text, label]) => answer(text) === label).length / texts.length;
    const inScope = shareRight(data.test);
    t.diagnostic(
      `in scope ${inScope.toFixed(4)}, out-of-scope recall ${shareRight(data.oos_test).toFixed(3)}`
    );
    assert.ok(inScope >= 0.9, `${inScope}`);
  }
);
