import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holds, parseLogic, writeLogic } from './logic';

const AT = { file: 'test' };

describe('condition logic', () => {
  for (const [text, truths, expected] of [
    ['and', [true, true, true], true],
    ['and', [true, false, true], false],
    ['or', [false, false, true], true],
    ['1 AND (2 OR 3)', [true, false, true], true],
    ['1 AND (2 OR 3)', [false, true, true], false],
    ['1 and 2 or 3', [false, false, true], true],
    ['NOT 1 AND NOT (2 OR 3)', [false, false, false], true]
  ] as [string, boolean[], boolean][]) {
    it(`${text} of ${truths.join(', ')} is ${expected}`, () =>
      assert.equal(
        holds(parseLogic(text, 3, AT), (index) => truths[index]),
        expected
      ));
  }

  it('without conditions holds', () =>
    assert.equal(
      holds(parseLogic(undefined, 0, AT), () => false),
      true
    ));

  it('is written out as SOQL has it', () => {
    const names = ['A = 1', 'B = 2', 'C = 3'];
    assert.equal(
      writeLogic(parseLogic('1 AND (2 OR 3)', 3, AT), (index) => names[index]),
      '(A = 1 AND (B = 2 OR C = 3))'
    );
  });

  for (const text of ['1 AND', '4', '1 XOR 2', '(1 OR 2']) {
    it(`refuses ${text}`, () => assert.throws(() => parseLogic(text, 3, AT), /the condition logic/));
  }
});
