import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOf } from '../testing/snippets';
import { expectEach, thrownBy } from '../testing/table';

// Expected values: Apex Developer Guide, "Expression Operators" and "Rules of Conversion"; Java's for wraparound.
expectEach({
  '5 / 2': '2',
  '-7 / 2': '-3',
  '5 / 2.0': '2.5',
  '1 / 3.0': '0.333333333333333333333333333333333',
  '2.50 + 1': '3.50',
  '1.5 * 1.50': '2.250',
  '10.00 / 4': '2.50',
  '0.1 + 0.2': '0.3',
  '0.1d + 0.2d': '0.30000000000000004',
  '1.0d': '1.0',
  '2147483647 + 1': '-2147483648',
  '2147483647 * 2': '-2',
  '2147483647L + 1': '2147483648',
  '9223372036854775807L + 1': '-9223372036854775808',
  '-2147483648': '-2147483648',
  '(Integer) 3.99': '3',
  '(Integer) -3.99': '-3',
  '(Long) 5': '5',
  '7 & 3 | 8': '11',
  '5 ^ 1': '4',
  '~5': '-6',
  '1 << 31': '-2147483648',
  '-1 >>> 28': '15',
  '-16 >> 2': '-4',
  'true & false': 'false',
  'true ^ true': 'false',
  'Integer i = 5; return i++ + ++i;': '12',
  'Integer i = 5; i -= 2; i *= 3; i /= 2; return i;': '4',
  'Long big = 5; big += 1; return big;': '6',
  'Decimal d = 5; d += 0.50; return d;': '5.50',
  'Double d = 5; return d / 2;': '2.5',
  'Decimal d = 5 / 2; return d;': '2',
  "'a' + 1 + 2": 'a12',
  "1 + 2 + 'a'": '3a',
  "'x' + null": 'xnull',
  "'' + 1.50 + true": '1.50true',
  "'' + Date.newInstance(2026, 11, 21)": '2026-11-21 00:00:00',
  "'' + Datetime.newInstanceGmt(2026, 11, 21, 9, 5, 0)": '2026-11-21 09:05:00',
  "'' + new List<Integer>{ 1, 2 }": '(1, 2)',
  "'' + new Set<String>{ 'a', 'b' }": '{a, b}',
  "'' + new Map<String, Integer>{ 'a' => 1 }": '{a=1}',
  'Date.newInstance(2026, 12, 31) + 1': '2027-01-01 00:00:00',
  'Datetime d = Datetime.newInstanceGmt(2026, 1, 1, 0, 0, 0); return d + 0.5;': '2026-01-01 12:00:00',
  'true ? 1 : 2.5': '1',
  'Boolean b = true; return (b ? 1 : 0) + 1;': '2',
  "String s = null; return s ?? 'none';": 'none'
});

test('dividing by zero is a MathException', () => {
  assert.equal(thrownBy('Integer zero = 0; Integer x = 1 / zero;'), 'System.MathException: Divide by 0');
  assert.equal(thrownBy('Decimal zero = 0; Decimal x = 1 / zero;'), 'System.MathException: Divide by 0');
});

test('null in arithmetic is a NullPointerException', () => {
  const expected = 'System.NullPointerException: Attempt to de-reference a null object';
  assert.equal(thrownBy('Integer none; Integer x = none + 1;'), expected);
  assert.equal(thrownBy('Boolean none; if (none) { return 1; }'), expected);
});

test('a number does not narrow by itself', () => {
  const text =
    'public class Wrong {\n void go() {\n Integer i = 2.5;\n Integer j = 5L;\n String s = 1;\n }\n}';
  assert.deepEqual(problemsOf(text), [
    '3: Illegal assignment from Decimal to Integer',
    '4: Illegal assignment from Long to Integer',
    '5: Illegal assignment from Integer to String'
  ]);
});
