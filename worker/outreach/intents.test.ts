import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { INTENTS, readIntent, shippedClassifier, shippedExamples, UNCLEAR } from './intents';
import { trainClassifier } from './model-intent';
import { webFormInquiries, type LabelledInquiry } from '../testing/web-form-inquiries';

const FLOOR = 0.4;

const answerTo = (text: string): string => readIntent(shippedClassifier(), text, FLOOR).intent;

function shareRight(inquiries: LabelledInquiry[]): number {
  return inquiries.filter(({ intent, text }) => answerTo(text) === intent).length / inquiries.length;
}

describe('what a lead wants, told from inquiries labelled apart from the examples', () => {
  const isOffTopic = ({ intent }: LabelledInquiry): boolean => intent === UNCLEAR;
  const all = [...webFormInquiries('seen'), ...webFormInquiries('unseen')];

  it('is measured with enough of them, every intent in both halves', () => {
    assert.ok(all.filter((each) => !isOffTopic(each)).length >= 210);
    assert.ok(all.filter(isOffTopic).length >= 60);
    for (const intent of INTENTS) {
      const unseen = webFormInquiries('unseen').filter((each) => each.intent === intent);
      assert.ok(unseen.length >= 12, `${intent}: ${unseen.length}`);
    }
  });

  it('is measured with none that stands among the examples', () => {
    const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
    const examples = new Set(shippedExamples().map(({ text }) => plain(text)));
    const copied = webFormInquiries('unseen').filter(
      ({ text }) => text.length > 12 && examples.has(plain(text))
    );
    assert.deepEqual(copied, []);
  });

  it('is right for at least 85 % of the unseen inquiries', (t) => {
    const share = shareRight(webFormInquiries('unseen').filter((each) => !isOffTopic(each)));
    t.diagnostic(`${(share * 100).toFixed(1)} % of the unseen inquiries`);
    assert.ok(share >= 0.85, `${share}`);
  });

  it('is "unclear" for at least 80 % of the unseen messages that are off topic', (t) => {
    const share = shareRight(webFormInquiries('unseen').filter(isOffTopic));
    t.diagnostic(`${(share * 100).toFixed(1)} % of the unseen messages off topic`);
    assert.ok(share >= 0.8, `${share}`);
  });

  it('comes with a confidence that can be trusted: right far more often when it is high', () => {
    const read = all.map(({ intent, text }) => {
      const { guess, confidence } = readIntent(shippedClassifier(), text, FLOOR);
      return { isRight: guess === intent, confidence };
    });
    const shareOf = (chosen: typeof read): number =>
      chosen.filter(({ isRight }) => isRight).length / chosen.length;
    const sure = shareOf(read.filter(({ confidence }) => confidence > 0.8));
    const unsure = shareOf(read.filter(({ confidence }) => confidence < 0.5));
    assert.ok(sure > 0.9 && unsure < sure - 0.05, `${sure} when sure, ${unsure} when not`);
  });

  it('is learnt in less than a second of computing', () => {
    const start = process.cpuUsage();
    trainClassifier(shippedExamples());
    const { user, system } = process.cpuUsage(start);
    assert.ok(user + system < 1_000_000, `${user + system} µs`);
  });
});

describe('a text without an intent', () => {
  it('is unclear with confidence 0 when there is nothing to read', () => {
    for (const text of ['', '   ', '!!', null]) {
      assert.deepEqual(readIntent(shippedClassifier(), text, FLOOR), {
        intent: UNCLEAR,
        guess: UNCLEAR,
        confidence: 0
      });
    }
  });

  it('is unclear, with the guess beside it, when the guess is weaker than the floor', () => {
    const { intent, guess, confidence } = readIntent(shippedClassifier(), 'Our budget for a pilot?', 0.99);
    assert.equal(intent, UNCLEAR);
    assert.notEqual(guess, UNCLEAR);
    assert.ok(confidence > 0 && confidence < 0.99);
  });
});
