import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Day, Instant } from '../../records/formula/values';
import { COMPARISONS } from './comparison';
import type { FlowValue } from './flow-value';

const DAY = Day.from('2026-11-21');

describe('comparisons of flows', () => {
  for (const [left, operator, right, expected] of [
    ['Hot', 'EqualTo', 'hot', true],
    ['001Lo0000000001IAA', 'EqualTo', '001Lo0000000001', true],
    ['001Lo0000000001IAA', 'EqualTo', '001lo0000000001', false],
    ['', 'EqualTo', null, false],
    [null, 'EqualTo', null, true],
    [5, 'EqualTo', '5', true],
    [5, 'NotEqualTo', 6, true],
    [DAY, 'EqualTo', '2026-11-21', true],
    [DAY, 'LessThan', Instant.from('2026-11-21T08:00:00Z'), true],
    [2, 'GreaterThan', 10, false],
    ['2', 'LessThan', '10', false],
    [null, 'LessThan', 10, false],
    [10, 'GreaterThanOrEqualTo', 10, true],
    [10, 'LessThanOrEqualTo', 9, false],
    ['Sacher Torte', 'StartsWith', 'sach', true],
    ['Sacher Torte', 'EndsWith', 'Torte', true],
    ['Sacher Torte', 'Contains', 'carrot', false],
    [['a', 'b'], 'Contains', 'B', true],
    ['b', 'In', ['a', 'B'], true],
    ['c', 'NotIn', ['a', 'B'], true],
    [null, 'IsNull', true, true],
    ['', 'IsNull', true, false],
    ['x', 'IsNull', false, true],
    ['', 'IsBlank', true, true],
    [[], 'IsEmpty', true, true],
    [null, 'IsEmpty', true, true],
    [['a'], 'IsEmpty', false, true],
    ['x', 'WasSet', true, true]
  ] as [FlowValue, string, FlowValue, boolean][]) {
    it(`${JSON.stringify(left)} ${operator} ${JSON.stringify(right)} is ${expected}`, () =>
      assert.equal(COMPARISONS[operator](left, right), expected));
  }
});
