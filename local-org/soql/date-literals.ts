import { addDays, startOfMonth } from './time-zone';

/** From the first day, up to but not including the second. */
export interface DateRange {
  start: string;
  end: string;
}

type Unit = (date: string, steps: number) => string;

/** Start of the unit that lies `steps` after the one containing `date`. Weeks begin on Sunday, fiscal years in January. */
const UNITS: Record<string, Unit> = {
  DAY: addDays,
  WEEK: (date, steps) => addDays(date, steps * 7 - new Date(`${date}T00:00:00Z`).getUTCDay()),
  MONTH: startOfMonth,
  QUARTER: (date, steps) => startOfMonth(date, steps * 3 - ((Number(date.slice(5, 7)) - 1) % 3)),
  YEAR: (date, steps) => `${Number(date.slice(0, 4)) + steps}-01-01`
};
UNITS.FISCAL_QUARTER = UNITS.QUARTER;
UNITS.FISCAL_YEAR = UNITS.YEAR;

const SINGLE: Record<string, [unit: string, steps: number]> = {
  YESTERDAY: ['DAY', -1],
  TODAY: ['DAY', 0],
  TOMORROW: ['DAY', 1]
};
for (const unit of Object.keys(UNITS).filter((name) => name !== 'DAY')) {
  SINGLE[`LAST_${unit}`] = [unit, -1];
  SINGLE[`THIS_${unit}`] = [unit, 0];
  SINGLE[`NEXT_${unit}`] = [unit, 1];
}
const COUNTED = /^(LAST|NEXT)_N_(DAY|WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR)S$/;
const AGO = /^N_(DAY|WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR)S_AGO$/;

/** Every date literal; those with `:n` take a number. */
export function dateLiterals(): string[] {
  const units = Object.keys(UNITS);
  const counted = units.flatMap((unit) => [`LAST_N_${unit}S:n`, `NEXT_N_${unit}S:n`, `N_${unit}S_AGO:n`]);
  return [...Object.keys(SINGLE), 'LAST_90_DAYS', 'NEXT_90_DAYS', ...counted];
}

/** Whether an upper-case word is a date literal. */
export function isDateLiteral(name: string): boolean {
  return name in SINGLE || name === 'LAST_90_DAYS' || name === 'NEXT_90_DAYS' || takesCount(name);
}

/** Whether a date literal is followed by `:n`. */
export function takesCount(name: string): boolean {
  return COUNTED.test(name) || AGO.test(name);
}

/**
 * The days a literal means, seen from `today`. LAST_N_DAYS:n ends with today, NEXT_N_DAYS:n begins tomorrow;
 * LAST_N_WEEKS and the like leave out the current unit.
 * Source: SOQL and SOSL Reference, "Date Formats and Date Literals in WHERE".
 */
export function dateRange(name: string, count: number, today: string): DateRange {
  if (name in SINGLE) {
    const [unit, steps] = SINGLE[name];
    return { start: UNITS[unit](today, steps), end: UNITS[unit](today, steps + 1) };
  }
  if (name === 'LAST_90_DAYS') return { start: addDays(today, -90), end: addDays(today, 1) };
  if (name === 'NEXT_90_DAYS') return { start: addDays(today, 1), end: addDays(today, 91) };
  const ago = AGO.exec(name);
  if (ago) return { start: UNITS[ago[1]](today, -count), end: UNITS[ago[1]](today, 1 - count) };
  const [, direction, unitName] = COUNTED.exec(name) as RegExpExecArray;
  const unit = UNITS[unitName];
  if (direction === 'NEXT') return { start: unit(today, 1), end: unit(today, count + 1) };
  return { start: unit(today, -count), end: unit(today, unitName === 'DAY' ? 1 : 0) };
}
