import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Decimal, type RoundingMode } from './decimal';

const of = Decimal.of;

test('the scale is kept, widened and added up, as java.math.BigDecimal does', () => {
  assert.equal(String(of('1.50').plus(of('2'))), '3.50');
  assert.equal(String(of('1.5').times(of('1.50'))), '2.250');
  assert.equal(String(of('2').minus(of('2.00'))), '0.00');
  assert.equal(String(of('1.2E3')), '1200');
  assert.equal(String(of('-0.05')), '-0.05');
});

test('a quotient that does not end has 33 digits', () => {
  assert.equal(String(of(2).dividedBy(of(3))), `0.${'6'.repeat(32)}7`);
  assert.equal(String(of(1).dividedBy(of(8))), '0.125');
  assert.equal(String(of('10.00').dividedBy(of(4))), '2.50');
  assert.throws(() => of(1).dividedBy(of(0)), RangeError);
});

test('every rounding mode at the half and beside it', () => {
  // Source: the table in the documentation of java.math.RoundingMode.
  const inputs = ['5.5', '2.5', '1.6', '1.1', '-1.1', '-1.6', '-2.5', '-5.5'];
  const table: Partial<Record<RoundingMode, string>> = {
    UP: '6 3 2 2 -2 -2 -3 -6',
    DOWN: '5 2 1 1 -1 -1 -2 -5',
    CEILING: '6 3 2 2 -1 -1 -2 -5',
    FLOOR: '5 2 1 1 -2 -2 -3 -6',
    HALF_UP: '6 3 2 1 -1 -2 -3 -6',
    HALF_DOWN: '5 2 2 1 -1 -2 -2 -5',
    HALF_EVEN: '6 2 2 1 -1 -2 -2 -6'
  };
  for (const [mode, expected] of Object.entries(table)) {
    const rounded = inputs.map((input) => String(of(input).setScale(0, mode as RoundingMode)));
    assert.equal(rounded.join(' '), expected, mode);
  }
  assert.throws(() => of('1.5').setScale(0, 'UNNECESSARY'), RangeError);
});

test('equality does not see the scale', () => {
  assert.ok(of('1.5').equals(of('1.50')));
  assert.equal(of('1.5').compareTo(of('1.49')), 1);
});

test('text that is no number', () => {
  for (const text of ['', '.', 'abc', '1,5', '1e']) assert.equal(Decimal.tryParse(text), undefined, text);
});
