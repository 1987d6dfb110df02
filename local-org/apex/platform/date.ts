import { ApexDate } from '../values/apex-date';
import { ApexDatetime } from '../values/apex-datetime';
import { apexText } from '../values/text';
import { daysInMonth, formatLocalDate, parseLocalDate, weekStart } from './calendar';
import { platformErrors } from './errors';
import { zoneOffset } from './java/zone-offset';
import { nullChecked } from './null-check';
import { platformClass } from './platform-class';
import { now, userZone } from './user-clock';

const DAY = 86_400_000;

/** Today in the running user's time zone. */
export function today(): ApexDate {
  const time = now();
  return new ApexDate(Math.floor((time + zoneOffset(userZone(), time)) / DAY));
}

function parts(date: ApexDate): [number, number, number] {
  const { utc } = date;
  return [utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate()];
}

/** Months later; a day that the month does not have becomes its last one. */
export function addMonths(date: ApexDate, months: number): ApexDate {
  const [year, month, day] = parts(date);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return ApexDate.of(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

function dateOfText(text: string): ApexDate {
  const date = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/.exec(text.trim());
  if (!date || Number(date[2]) > 12 || Number(date[3]) > 31) throw platformErrors.invalidText('date', text);
  return ApexDate.of(Number(date[1]), Number(date[2]), Number(date[3]));
}

platformClass('Date', {
  statics: {
    'Date today()': today,
    ...nullChecked({
      'Date newInstance(Integer year, Integer month, Integer day)': (
        year: number,
        month: number,
        day: number
      ) => ApexDate.of(year, month, day),
      'Integer daysInMonth(Integer year, Integer month)': daysInMonth,
      'Boolean isLeapYear(Integer year)': (year: number) => daysInMonth(year, 2) === 29,
      'Date parse(String text)': (text: string) => {
        const date = parseLocalDate(text.trim());
        if (!date) throw platformErrors.invalidText('date', text);
        return date;
      },
      'Date valueOf(String text)': dateOfText,
      'Date valueOf(Object value)': (value: unknown) => {
        if (value instanceof ApexDate) return value;
        if (value instanceof ApexDatetime) return new ApexDate(Math.floor(value.time / DAY));
        return dateOfText(apexText(value));
      }
    })
  },
  methods: {
    'Integer day()': (self: ApexDate) => parts(self)[2],
    'Integer month()': (self: ApexDate) => parts(self)[1],
    'Integer year()': (self: ApexDate) => parts(self)[0],
    'Integer dayOfYear()': (self: ApexDate) => self.epochDay - ApexDate.of(parts(self)[0], 1, 1).epochDay + 1,
    'String format()': formatLocalDate,
    'Date toStartOfMonth()': (self: ApexDate) => ApexDate.of(parts(self)[0], parts(self)[1], 1),
    'Date toStartOfWeek()': (self: ApexDate) => {
      const sinceStart = (((self.utc.getUTCDay() - weekStart()) % 7) + 7) % 7;
      return new ApexDate(self.epochDay - sinceStart);
    },
    ...nullChecked({
      'Date addDays(Integer days)': (self: ApexDate, days: number) => new ApexDate(self.epochDay + days),
      'Date addMonths(Integer months)': addMonths,
      'Date addYears(Integer years)': (self: ApexDate, years: number) => addMonths(self, years * 12),
      'Integer daysBetween(Date other)': (self: ApexDate, other: ApexDate) => other.epochDay - self.epochDay,
      'Integer monthsBetween(Date other)': (self: ApexDate, other: ApexDate) => {
        const [[year, month], [otherYear, otherMonth]] = [parts(self), parts(other)];
        return (otherYear - year) * 12 + otherMonth - month;
      },
      'Boolean isSameDay(Date other)': (self: ApexDate, other: ApexDate) => self.epochDay === other.epochDay
    }),
    'Integer hashCode()': (self: ApexDate) => self.epochDay,
    'Boolean equals(Object other)': (self: ApexDate, other: unknown) =>
      other instanceof ApexDate && other.epochDay === self.epochDay
  },
  isInstance: (value) => value instanceof ApexDate
});
