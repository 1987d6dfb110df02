import { toId18 } from '../../soql/record-id';
import { localDate } from '../../soql/time-zone';
import { round } from '../save/field-values';
import type { FormulaContext } from './formula';
import { isEqual, toText } from './operators';
import { Day, Instant, tidy, type FormulaValue } from './values';

/** A function of values already computed. */
export type FormulaFunction = (args: FormulaValue[], context: FormulaContext) => FormulaValue;

const blank = (value: FormulaValue) => value === null || value === '';
const numeric = (value: FormulaValue) => (value === null ? null : Number(value));
const text = toText;

/** A function of numbers that has no value when one of them has none. */
const ofNumbers = (compute: (...numbers: number[]) => number): FormulaFunction => {
  return (args) => {
    const numbers = args.map(numeric);
    return numbers.some((number) => number === null) ? null : tidy(compute(...(numbers as number[])));
  };
};

const ofDay = (compute: (date: Date) => number): FormulaFunction => {
  return ([day]) => (day instanceof Day ? compute(new Date(day.number * 86_400_000)) : null);
};

const ofInstant = (compute: (date: Date) => number): FormulaFunction => {
  return ([value]) => (value instanceof Instant ? compute(new Date(value.time)) : null);
};

function toDay(value: FormulaValue, timeZone: string): Day | null {
  if (value instanceof Day || value === null) return value;
  if (value instanceof Instant) return Day.from(localDate(new Date(value.time), timeZone));
  return Day.from(text(value));
}

function addMonths(day: Day, months: number): Day {
  const date = new Date(day.number * 86_400_000);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  const isLastOfMonth = new Date(date.getTime() + 86_400_000).getUTCDate() === 1;
  if (!isLastOfMonth && date.getUTCDate() < target.getUTCDate()) target.setUTCDate(date.getUTCDate());
  return new Day(target.getTime() / 86_400_000);
}

/** CEILING and FLOOR round away from and towards zero; the M variants round up and down. */
export const FUNCTIONS: Record<string, FormulaFunction> = {
  ABS: ofNumbers(Math.abs),
  ADDMONTHS: ([day, months]) =>
    day instanceof Day && typeof months === 'number' ? addMonths(day, months) : null,
  BEGINS: ([whole, start]) => text(whole).startsWith(text(start)),
  BLANKVALUE: ([value, fallback]) => (blank(value) ? fallback : value),
  BR: () => '\n',
  CASESAFEID: ([id]) => toId18(text(id)) ?? null,
  CEILING: ofNumbers((number) => (number < 0 ? -Math.ceil(-number) : Math.ceil(number))),
  CONTAINS: ([whole, part]) => text(whole).includes(text(part)),
  DATE: ([year, month, day]) => {
    if (year === null || month === null || day === null) return null;
    return new Day(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000);
  },
  DATETIMEVALUE: ([value]) => {
    if (value === null || value instanceof Instant) return value;
    return value instanceof Day
      ? new Instant(value.number * 86_400_000)
      : Instant.from(`${text(value).replace(' ', 'T')}Z`);
  },
  DATEVALUE: ([value], { timeZone }) => toDay(value, timeZone),
  DAY: ofDay((date) => date.getUTCDate()),
  EXP: ofNumbers(Math.exp),
  FIND: ([part, whole, start]) =>
    text(whole).indexOf(text(part), start === undefined ? 0 : Number(start) - 1) + 1,
  FLOOR: ofNumbers((number) => (number < 0 ? -Math.floor(-number) : Math.floor(number))),
  HOUR: ofInstant((date) => date.getUTCHours()),
  INCLUDES: ([values, one]) => text(values).split(';').includes(text(one)),
  ISBLANK: ([value]) => blank(value),
  ISNULL: ([value]) => blank(value),
  ISNUMBER: ([value]) => !blank(value) && Number.isFinite(Number(text(value))),
  ISPICKVAL: ([value, wanted]) => isEqual(value, wanted),
  LEFT: ([whole, count]) => text(whole).slice(0, Math.max(0, Number(count))),
  LEN: ([whole]) => text(whole).length,
  LN: ofNumbers(Math.log),
  LOG: ofNumbers(Math.log10),
  LOWER: ([whole]) => text(whole).toLowerCase(),
  LPAD: ([whole, length, pad = ' ']) =>
    text(whole).slice(0, Number(length)).padStart(Number(length), text(pad)),
  MAX: ofNumbers(Math.max),
  MCEILING: ofNumbers(Math.ceil),
  MFLOOR: ofNumbers(Math.floor),
  MID: ([whole, start, count]) => text(whole).slice(Number(start) - 1, Number(start) - 1 + Number(count)),
  MIN: ofNumbers(Math.min),
  MINUTE: ofInstant((date) => date.getUTCMinutes()),
  MOD: ofNumbers((number, divisor) => number - divisor * Math.trunc(number / divisor)),
  MONTH: ofDay((date) => date.getUTCMonth() + 1),
  NOT: ([value]) => value !== true,
  NOW: (_, { now }) => new Instant(now.getTime()),
  NULLVALUE: ([value, fallback]) => (blank(value) ? fallback : value),
  REGEX: ([whole, pattern]) => new RegExp(`^(?:${text(pattern)})$`, 'u').test(text(whole)),
  RIGHT: ([whole, count]) => (Number(count) > 0 ? text(whole).slice(-Number(count)) : ''),
  ROUND: ofNumbers((number, places) => round(number, places)),
  RPAD: ([whole, length, pad = ' ']) =>
    text(whole).slice(0, Number(length)).padEnd(Number(length), text(pad)),
  SQRT: ofNumbers(Math.sqrt),
  SUBSTITUTE: ([whole, old, fresh]) => text(whole).replaceAll(text(old), text(fresh)),
  TEXT: ([value]) => text(value),
  TODAY: (_, { now, timeZone }) => Day.from(localDate(now, timeZone)),
  TRIM: ([whole]) => text(whole).trim(),
  UPPER: ([whole]) => text(whole).toUpperCase(),
  VALUE: ([whole]) => (blank(whole) || Number.isNaN(Number(text(whole))) ? null : Number(text(whole))),
  WEEKDAY: ofDay((date) => date.getUTCDay() + 1),
  YEAR: ofDay((date) => date.getUTCFullYear())
};
