import type { FieldType } from '../metadata/object-type';
import { quoteText } from './storage';

/** A function of a date or time: the type it yields and the SQL of its value. */
export interface DateFunction {
  type: FieldType;
  sql(argument: string): string;
}

const number = (argument: string, start: number, length: number) =>
  `CAST(substr(${argument}, ${start}, ${length}) AS INTEGER)`;
const day = (argument: string) => number(argument, 9, 2);
const month = (argument: string) => number(argument, 6, 2);
const year = (argument: string) => number(argument, 1, 4);
const dayInYear = (argument: string) => `CAST(strftime('%j', substr(${argument}, 1, 10)) AS INTEGER)`;
const quarter = (argument: string) => `((${month(argument)} + 2) / 3)`;

/** Null in, null out: CAST of null is null in SQLite. Fiscal years are calendar years. */
export const DATE_FUNCTIONS: Record<string, DateFunction> = {
  CALENDAR_YEAR: { type: 'int', sql: year },
  CALENDAR_QUARTER: { type: 'int', sql: quarter },
  CALENDAR_MONTH: { type: 'int', sql: month },
  FISCAL_YEAR: { type: 'int', sql: year },
  FISCAL_QUARTER: { type: 'int', sql: quarter },
  FISCAL_MONTH: { type: 'int', sql: month },
  DAY_IN_MONTH: { type: 'int', sql: day },
  DAY_IN_WEEK: { type: 'int', sql: (a) => `(CAST(strftime('%w', substr(${a}, 1, 10)) AS INTEGER) + 1)` },
  DAY_IN_YEAR: { type: 'int', sql: dayInYear },
  WEEK_IN_MONTH: { type: 'int', sql: (a) => `((${day(a)} - 1) / 7 + 1)` },
  WEEK_IN_YEAR: { type: 'int', sql: (a) => `((${dayInYear(a)} - 1) / 7 + 1)` },
  DAY_ONLY: { type: 'date', sql: (a) => `substr(${a}, 1, 10)` },
  HOUR_IN_DAY: { type: 'int', sql: (a) => number(a, 12, 2) }
};

/** The wall clock of the user at an instant, for `convertTimezone` inside a date function. */
export function convertTimeZone(argument: string, timeZone: string): string {
  return `soql_local(${argument}, ${quoteText(timeZone)})`;
}

/** Aggregates: the SQL, and the type they yield (undefined: that of the field). */
export const AGGREGATES: Record<string, { sql(argument: string): string; type?: FieldType }> = {
  COUNT: { sql: (a) => `COUNT(${a})`, type: 'int' },
  COUNT_DISTINCT: { sql: (a) => `COUNT(DISTINCT ${a})`, type: 'int' },
  SUM: { sql: (a) => `SUM(${a})`, type: 'double' },
  AVG: { sql: (a) => `AVG(${a})`, type: 'double' },
  MIN: { sql: (a) => `MIN(${a})` },
  MAX: { sql: (a) => `MAX(${a})` }
};
