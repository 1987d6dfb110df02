import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseTemplate } from './model-choices';

const AVAILABLE = ['a', 'b', 'c'];
const choose = (sent: Record<string, number>, rejected: Record<string, number> = {}): string => {
  const { template, share, isLearnt } = chooseTemplate('a', AVAILABLE, { sent, rejected }, 10);
  return `${template} ${share.toFixed(2)}${isLearnt ? ' learnt' : ''}`;
};

describe('the template for an intent', () => {
  it('is the one that it comes with, until others are chosen', () => {
    assert.equal(choose({}), 'a 1.00');
    assert.equal(choose({ a: 40 }), 'a 1.00');
    assert.equal(choose({ b: 4 }), 'a 0.71');
  });

  it('is the one that reps prefer once they outweigh the start', () => {
    assert.equal(choose({ b: 10 }), 'a 0.50');
    assert.equal(choose({ b: 11 }), 'b 0.52 learnt');
    assert.equal(choose({ a: 5, b: 14 }), 'a 0.52', 'its own use speaks for it');
    assert.equal(choose({ b: 6 }, { a: 6 }), 'b 0.27 learnt', 'rejections speak against it');
  });

  it('needs a majority and at least five choices', () => {
    assert.equal(choose({ b: 12, c: 12 }), 'a 0.29');
    assert.equal(choose({ b: 4 }, { a: 10 }), 'a 0.00');
  });

  it('is never one that is not available', () => {
    assert.equal(choose({ gone: 50 }), 'a 1.00');
  });
});
