import { CronError } from './cron-error';
import { valueOf, valuesOf } from './cron-field';

/** Whether a date fits; month counts from 1. */
export type DayTest = (year: number, month: number, day: number) => boolean;

const DAY_OF_MONTH = { name: 'Day of month', low: 1, high: 31 };
const DAY_OF_WEEK = {
  name: 'Day-of-Week',
  low: 1,
  high: 7,
  names: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
};

/** The day of month field: values, `L` (the last), `L-3`, `LW` (the last weekday), `15W` (the weekday nearest to it). */
export function dayOfMonthTest(text: string): DayTest {
  const last = /^L(?:-(\d+))?$/i.exec(text);
  if (last) return (year, month, day) => day === daysIn(year, month) - Number(last[1] ?? 0);
  if (/^LW$/i.test(text)) {
    return (year, month, day) => day === nearestWeekday(year, month, daysIn(year, month));
  }
  const nearest = /^(\w+)W$/i.exec(text);
  if (nearest) {
    const wanted = valueOf(nearest[1], DAY_OF_MONTH);
    return (year, month, day) => wanted <= daysIn(year, month) && day === nearestWeekday(year, month, wanted);
  }
  const days = valuesOf(text, DAY_OF_MONTH);
  return (_year, _month, day) => days.has(day);
}

/** The day of week field, Sunday is 1: values and names, `L` (Saturday), `6L` (the last Friday), `6#3` (the third). */
export function dayOfWeekTest(text: string): DayTest {
  const last = /^(\w+)L$/i.exec(text);
  if (last) {
    const wanted = valueOf(last[1], DAY_OF_WEEK);
    return (year, month, day) => weekday(year, month, day) === wanted && day + 7 > daysIn(year, month);
  }
  const [base, nth, ...more] = text.split('#');
  if (nth !== undefined) {
    const wanted = valueOf(base, DAY_OF_WEEK);
    if (more.length > 0 || !/^[1-5]$/.test(nth)) throw CronError.wrongShape(text);
    return (year, month, day) => weekday(year, month, day) === wanted && Math.ceil(day / 7) === Number(nth);
  }
  const days = /^L$/i.test(text) ? new Set([7]) : valuesOf(text, DAY_OF_WEEK);
  return (year, month, day) => days.has(weekday(year, month, day));
}

/** How many days the month has. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 1 for Sunday to 7 for Saturday. */
function weekday(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;
}

/** The day from Monday to Friday nearest to `day`, never in another month. */
function nearestWeekday(year: number, month: number, day: number): number {
  const on = weekday(year, month, day);
  if (on === 7) return day > 1 ? day - 1 : day + 2;
  if (on === 1) return day < daysIn(year, month) ? day + 1 : day - 2;
  return day;
}
