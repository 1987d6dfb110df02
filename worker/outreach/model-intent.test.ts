import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { classify, trainClassifier, type Example } from './model-intent';

const FRUIT = [
  'red apples',
  'sweet apple pie',
  'a pear and an apple',
  'ripe pears',
  'plums and pears',
  'plum jam'
];
const TOOLS = [
  'a heavy hammer',
  'nails and hammer',
  'saw blades',
  'a sharp saw',
  'drill and saw',
  'hammer drill'
];
const EXAMPLES: Example[] = [
  ...FRUIT.map((text) => ({ text, label: 'fruit' })),
  ...TOOLS.map((text) => ({ text, label: 'tool' }))
];

describe('a text classifier', () => {
  const classifier = trainClassifier(EXAMPLES);

  it('tells its labels apart in texts that it has not seen, inflected and misspelt ones too', () => {
    assert.equal(classify(classifier, 'hammers')[0].label, 'tool');
    assert.equal(classify(classifier, 'fresh aples')[0].label, 'fruit');
  });

  it('gives probabilities that add up to one, most likely first', () => {
    const [first, second] = classify(classifier, 'apple hammer pear');
    assert.ok(first.probability >= second.probability);
    assert.ok(Math.abs(first.probability + second.probability - 1) < 1e-9);
  });

  it('says nothing about a text of which it knows nothing', () => {
    assert.deepEqual(classify(classifier, ''), []);
    assert.deepEqual(classify(classifier, 'Ω Ψ'), []);
  });

  it('learns the same from the same examples', () => {
    const again = trainClassifier(EXAMPLES);
    assert.deepEqual(classify(again, 'a plum and a saw'), classify(classifier, 'a plum and a saw'));
  });
});
