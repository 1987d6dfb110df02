import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NotEmulated } from '../../errors';
import { Formula, type FormulaContext } from './formula';
import { Day, Instant, type FormulaValue } from './values';

const VALUES: Record<string, FormulaValue> = {
  Price: 9.5,
  Quantity: 3,
  Missing: null,
  Flavour: 'Lemon',
  Baked: Day.from('2026-11-18'),
  Sold_At: Instant.from('2026-11-18T12:00:00Z'),
  'Maker.Name': 'Bea'
};

const context: FormulaContext = {
  now: new Date('2026-11-20T03:30:00Z'),
  timeZone: 'America/New_York',
  valueOf: (path) => VALUES[path],
  priorValueOf: (path) => (path === 'Price' ? 8 : VALUES[path]),
  isNew: false
};

function compute(text: string): FormulaValue {
  return new Formula(text, { file: 'test' }).evaluate(context);
}

describe('Formula', () => {
  for (const [text, expected] of [
    ['0.1 + 0.2 = 0.3', true],
    ['2 + 3 * 4 ^ 2', 50],
    ['-(2 - 5)', 3],
    ['"a" & Missing & 1', 'a1'],
    ['Price * Missing', null],
    ['Missing < 1', false],
    ['Missing = ""', true],
    ['ROUND(2.345, 2)', 2.35],
    ['FLOOR(-2.5)', -2],
    ['CEILING(2.1)', 3],
    ['MOD(7, 3)', 1],
    ['MAX(1, 4, 2)', 4],
    ['IF(AND(Price > 9, NOT(ISBLANK(Flavour))), "dear", "cheap")', 'dear'],
    ['Price > 9 && Quantity < 2 || Quantity = 3', true],
    ['CASE(Flavour, "Lemon", 1, "Carrot", 2, 0)', 1],
    ['ISPICKVAL(Flavour, "Lemon")', true],
    ['TEXT(Flavour) & " by " & Maker.Name', 'Lemon by Bea'],
    ['BLANKVALUE(Missing, 5)', 5],
    ['REGEX("AB-12", "[A-Z]{2}-\\\\d+")', true],
    ['CONTAINS("cheesecake", "cake")', true],
    ['VALUE("12.5") + 1', 13.5],
    ['LEN(TRIM("  tea "))', 3],
    ['TEXT(96.0) & " " & TEXT(1234567.50)', '96 1234567.5'],
    ['TEXT(DATE(2026, 2, 3))', '2026-02-03'],
    ['TEXT(TODAY())', '2026-11-19'],
    ['Baked + 2 - TODAY()', 1],
    ['YEAR(Baked) * 100 + MONTH(Baked)', 202611],
    ['NOW() - Sold_At > 1', true],
    ['TEXT(ADDMONTHS(DATE(2026, 1, 31), 1))', '2026-02-28'],
    ['ISCHANGED(Price) && PRIORVALUE(Price) = 8 && NOT(ISCHANGED(Flavour))', true],
    ['ISNEW()', false],
    ['/* nothing */ 1 / 0', null]
  ] as [string, FormulaValue][]) {
    it(`${text} is ${String(expected)}`, () => assert.equal(compute(text), expected));
  }

  it('knows the fields it reads', () => {
    assert.deepEqual(new Formula('Price * Quantity + LEN(Maker.Name) + Price', { file: 'test' }).paths, [
      'Price',
      'Quantity',
      'Maker.Name'
    ]);
  });

  it('names a function it does not know, with the file', () => {
    assert.throws(
      () => compute('VLOOKUP(Price, Price, 1)'),
      (error: Error) =>
        error instanceof NotEmulated && error.message.includes('formula function VLOOKUP (test)')
    );
  });
});
