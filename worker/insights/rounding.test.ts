import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { apportion, roundHalfUpToTenths } from './rounding';

function sharesOf(parts: number[], total: number): number[] {
  const shares = new Int32Array(parts.length);
  apportion(Float64Array.from(parts), total, shares, new Float64Array(parts.length));
  return [...shares];
}

it('rounds half up, below zero too', () => {
  assert.deepEqual([30.05, 30.049, -0.05, -0.06, 0].map(roundHalfUpToTenths), [301, 300, 0, -1, 0]);
});

it('gives the rest to the parts that lost most, the earlier one first', () => {
  assert.deepEqual(sharesOf([1.6, 1.7, 0.7], 4), [1, 2, 1]);
  assert.deepEqual(sharesOf([0.5, 0.5], 1), [1, 0]);
  assert.deepEqual(sharesOf([-0.5, -0.5], -1), [0, -1]);
  assert.deepEqual(sharesOf([0.5 - 1e-12, 0.5], 1), [1, 0]);
});

it('always adds up, even when the total lies outside the parts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -300, max: 300, noNaN: true }), { minLength: 1, maxLength: 10 }),
      fc.integer({ min: -2, max: 2 }),
      (parts, off) => {
        const total = Math.round(parts.reduce((sum, part) => sum + part, 0)) + off;
        assert.equal(
          sharesOf(parts, total).reduce((sum, share) => sum + share, 0),
          total
        );
      }
    )
  );
});
