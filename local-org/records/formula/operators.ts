import { Day, Instant, tidy, type FormulaValue } from './values';

const DAY = 86_400_000;

/** The value of `left operator right`. And, or and their like are not here: they do not evaluate both sides. */
export function operate(operator: string, left: FormulaValue, right: FormulaValue): FormulaValue {
  switch (operator) {
    case '=':
    case '==':
      return isEqual(left, right);
    case '<>':
    case '!=':
      return !isEqual(left, right);
    case '&':
      return toText(left) + toText(right);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return isOrdered(operator, left, right);
    default:
      return calculate(operator, left, right);
  }
}

/** Blank text equals missing text; text compares with regard to case. */
export function isEqual(left: FormulaValue, right: FormulaValue): boolean {
  return comparable(left) === comparable(right);
}

/** A value as text, as `&` and TEXT write it. */
export function toText(value: FormulaValue): string {
  return value === null ? '' : String(value);
}

function comparable(value: FormulaValue): string | number | boolean | null {
  if (value === '') return null;
  if (value instanceof Day) return value.number * DAY;
  return value instanceof Instant ? value.time : value;
}

function isOrdered(operator: string, left: FormulaValue, right: FormulaValue): boolean {
  const [a, b] = [comparable(left), comparable(right)];
  if (a === null || b === null) return false;
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
}

function calculate(operator: string, left: FormulaValue, right: FormulaValue): FormulaValue {
  if (operator === '+' && (typeof left === 'string' || typeof right === 'string'))
    return toText(left) + toText(right);
  if (left === null || right === null) return null;
  if (left instanceof Day || left instanceof Instant) return moved(operator, left, right);
  if (right instanceof Day || right instanceof Instant) return moved(operator, right, left);
  const [a, b] = [Number(left), Number(right)];
  switch (operator) {
    case '+':
      return tidy(a + b);
    case '-':
      return tidy(a - b);
    case '*':
      return tidy(a * b);
    case '/':
      // A formula that divides by zero shows #Error!; it has no value.
      return b === 0 ? null : tidy(a / b);
    default:
      return tidy(a ** b);
  }
}

function moved(operator: string, start: Day | Instant, by: FormulaValue): FormulaValue {
  if (start instanceof Day && by instanceof Day) return start.number - by.number;
  if (start instanceof Instant && by instanceof Instant) return tidy((start.time - by.time) / DAY);
  if (typeof by !== 'number') return null;
  const days = operator === '-' ? -by : by;
  return start instanceof Day
    ? new Day(start.number + Math.trunc(days))
    : new Instant(start.time + days * DAY);
}
