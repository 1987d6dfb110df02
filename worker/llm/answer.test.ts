import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readAnswer } from './answer';

const slots = { region: ['EMEA', 'NA'], segment: ['SMB', 'MM'] };
const good = { region: 'NA', segment: 'MM', confidence: 0.9, reason: 'It is in Ohio.' };

it('reads an answer that keeps to the question', () => {
  assert.deepEqual(readAnswer(slots, { ...good, owner: 'me' }), {
    values: { region: 'NA', segment: 'MM' },
    confidence: 0.9,
    reason: 'It is in Ohio.'
  });
});

for (const [what, given, complaint] of [
  ['a value that is not allowed', { ...good, region: 'Mars' }, /^region: /],
  ['a missing slot', { region: 'NA', confidence: 1, reason: 'x' }, /^segment: /],
  ['a confidence beyond 1', { ...good, confidence: 7 }, /^confidence: /],
  ['no reason', { ...good, reason: '' }, /^reason: /],
  ['something else altogether', 'NA', /^The answer: /]
] as const) {
  it(`refuses ${what}, and says so`, () => assert.match(String(readAnswer(slots, given)), complaint));
}

it('shows reasons without links and line breaks', () => {
  const answer = readAnswer(slots, { ...good, reason: 'Click\nhttps://evil.example now' });
  assert.equal(typeof answer === 'object' && answer.reason, 'Click [link] now');
});
