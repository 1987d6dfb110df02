const DAY = 86_400_000;
const WEEKDAYS_MASK = 0b0111110;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' '
);
const INSTANCES = ['First', 'Second', 'Third', 'Fourth'];

/** How a holiday comes back, in the words of the Holiday object. Days are counted from 1970-01-01. */
export interface Recurrence {
  type: string;
  firstDay: number;
  lastDay?: number;
  interval: number;
  /** Sunday is 1, Monday 2, Tuesday 4, and so on. */
  dayOfWeekMask: number;
  dayOfMonth?: number;
  instance?: string;
  monthOfYear?: string;
}

/** Whether a holiday that comes back falls on that day. */
export function recursOn(recurrence: Recurrence, day: number): boolean {
  const { type, firstDay, lastDay, interval, dayOfWeekMask, dayOfMonth, monthOfYear } = recurrence;
  if (day < firstDay || (lastDay !== undefined && day > lastDay)) return false;
  const date = new Date(day * DAY);
  const isIn = (mask: number) => (mask & (1 << date.getUTCDay())) !== 0;
  switch (type) {
    case 'RecursDaily':
      return (day - firstDay) % interval === 0;
    case 'RecursEveryWeekday':
      return isIn(dayOfWeekMask || WEEKDAYS_MASK);
    case 'RecursWeekly':
      return isIn(dayOfWeekMask) && (weekOf(day) - weekOf(firstDay)) % interval === 0;
    case 'RecursMonthly':
      return date.getUTCDate() === dayOfMonth && monthsSince(firstDay, date) % interval === 0;
    case 'RecursMonthlyNth':
      return isNth(recurrence, date, isIn) && monthsSince(firstDay, date) % interval === 0;
    case 'RecursYearly':
      return date.getUTCDate() === dayOfMonth && MONTHS[date.getUTCMonth()] === monthOfYear;
    case 'RecursYearlyNth':
      return isNth(recurrence, date, isIn) && MONTHS[date.getUTCMonth()] === monthOfYear;
    default:
      return false;
  }
}

/** Weeks begin on Sunday; 1970-01-01 was a Thursday. */
function weekOf(day: number): number {
  return Math.floor((day + 4) / 7);
}

function monthsSince(firstDay: number, date: Date): number {
  const first = new Date(firstDay * DAY);
  return (date.getUTCFullYear() - first.getUTCFullYear()) * 12 + date.getUTCMonth() - first.getUTCMonth();
}

function isNth(
  { instance, dayOfWeekMask }: Recurrence,
  date: Date,
  isIn: (mask: number) => boolean
): boolean {
  if (!isIn(dayOfWeekMask)) return false;
  if (instance === 'Last') {
    return new Date(date.getTime() + 7 * DAY).getUTCMonth() !== date.getUTCMonth();
  }
  return Math.floor((date.getUTCDate() - 1) / 7) === INSTANCES.indexOf(instance ?? '');
}
