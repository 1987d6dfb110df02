import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textFeatures, wordsOf } from './model-features';

describe('the words of a text', () => {
  it('are lower case, without accents and apostrophes', () => {
    assert.deepEqual(wordsOf("What's the Tarif, José?"), ['whats', 'the', 'tarif', 'jose', '?']);
  });

  it('treat every number and every address alike', () => {
    assert.deepEqual(wordsOf('1,250.50 € for 40 at https://x.example/a'), [
      '0',
      '€',
      'for',
      '0',
      'at',
      'weblink'
    ]);
  });

  it('are none in an empty text or one of signs only', () => {
    assert.deepEqual(wordsOf(''), []);
    assert.deepEqual(wordsOf('… !! 👍'), []);
  });
});

describe('the features of a text', () => {
  it('are its words, pairs of words and runs of letters, repeated ones dampened', () => {
    const once = textFeatures('no');
    assert.equal(once.words.size, 1);
    assert.equal(once.letters.size, 3, '" no", "no ", " no "');
    const twice = textFeatures('no no');
    assert.deepEqual([...twice.words.values()], [1 + Math.log(2), 1]);
  });

  it('are mostly shared by a word and its misspelling', () => {
    const right = textFeatures('quotation').letters;
    const wrong = textFeatures('quotaton').letters;
    assert.ok([...wrong.keys()].filter((key) => right.has(key)).length > wrong.size / 2);
  });
});
