import { ApexDate } from '../values/apex-date';
import { userLocale } from './user-clock';

const languageTag = (): string => userLocale().replace(/_/g, '-');

/** Number of days of that month (1–12). */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The weekday (0 = Sunday) on which a week begins in the running user's locale. */
export function weekStart(): number {
  const locale = new Intl.Locale(languageTag()) as Intl.Locale & { getWeekInfo(): { firstDay: number } };
  return locale.getWeekInfo().firstDay % 7;
}

/** A day in the short form of the running user's locale: `11/21/2026` in en_US. */
export function formatLocalDate(date: ApexDate): string {
  return localFormat({ year: 'numeric', month: 'numeric', day: 'numeric' }).format(date.utc);
}

/** A reading of a clock, as a Date whose UTC fields are that reading: `11/21/2026, 9:50 AM` in en_US. */
export function formatLocalDatetime(reading: Date): string {
  const style = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit'
  } as const;
  // Intl separates the day period by a narrow no-break space, the platform by a plain one.
  return localFormat(style)
    .format(reading)
    .replace(/\u202f/g, ' ');
}

/** Reads what `formatLocalDate` writes; `undefined` if the text is no such day. */
export function parseLocalDate(text: string): ApexDate | undefined {
  const order = localFormat({ year: 'numeric', month: 'numeric', day: 'numeric' })
    .formatToParts(0)
    .filter((part) => part.type !== 'literal')
    .map((part) => part.type);
  const numbers = text.split(/[^\d]+/).filter(Boolean);
  if (numbers.length !== 3 || !/^\d[\d./\- ]*\d$/.test(text)) return undefined;
  const value = (type: string): number =>
    Number(numbers[order.indexOf(type as Intl.DateTimeFormatPartTypes)]);
  const [year, month, day] = [value('year'), value('month'), value('day')];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return ApexDate.of(year < 100 ? year + 2000 : year, month, day);
}

function localFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(languageTag(), { ...options, timeZone: 'UTC' });
}
