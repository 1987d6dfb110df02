import type { Records } from '../../../records/records';
import type { SqlValue } from '../../../soql/storage';
import { ApexTime } from '../../values/apex-time';
import { zoneName } from '../java/zone-offset';
import { DAY, OpeningHours, type Closure, type Span } from './opening-hours';
import { recursOn } from './recurrence';

type StoredRow = Record<string, SqlValue>;

const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MINUTE = 60_000;

/** The opening hours that a BusinessHours record and its holidays describe; undefined if there is no such record. */
export function storedHours({ database }: Records, id: string): OpeningHours | undefined {
  const row = database.get('SELECT * FROM "BusinessHours" WHERE "Id" = ?', id);
  if (!row) return undefined;
  const holidays = database.all(
    `SELECT h.* FROM "Holiday" h JOIN "_business_hours_holiday" l ON l.holiday_id = h."Id"
     WHERE l.business_hours_id = ?`,
    id
  );
  const week = WEEKDAYS.map((weekday) => spanOf(row[`${weekday}StartTime`], row[`${weekday}EndTime`]));
  return new OpeningHours(zoneName(String(row.TimeZoneSidKey)) ?? 'UTC', week, holidays.map(closureOf));
}

/** A day that begins and ends at midnight is open round the clock; one without times is closed. */
function spanOf(start: SqlValue, end: SqlValue): Span | undefined {
  const from = typeof start === 'string' ? ApexTime.parse(start) : undefined;
  const to = typeof end === 'string' ? ApexTime.parse(end) : undefined;
  if (!from || !to) return undefined;
  return { start: from.milliseconds, end: to.milliseconds === 0 ? DAY : to.milliseconds };
}

function closureOf(row: StoredRow): Closure {
  const isAllDay = row.IsAllDay === 1 || row.StartTimeInMinutes === null;
  return {
    start: isAllDay ? 0 : Number(row.StartTimeInMinutes) * MINUTE,
    end: isAllDay ? DAY : Number(row.EndTimeInMinutes ?? DAY / MINUTE) * MINUTE,
    isOn: daysOf(row)
  };
}

function daysOf(row: StoredRow): (day: number) => boolean {
  if (row.IsRecurrence !== 1) {
    const only = dayNumber(row.ActivityDate);
    return (day) => day === only;
  }
  const recurrence = {
    type: String(row.RecurrenceType),
    firstDay: dayNumber(row.RecurrenceStartDate) ?? -Infinity,
    lastDay: dayNumber(row.RecurrenceEndDateOnly),
    interval: Number(row.RecurrenceInterval ?? 1) || 1,
    dayOfWeekMask: Number(row.RecurrenceDayOfWeekMask ?? 0),
    dayOfMonth: row.RecurrenceDayOfMonth === null ? undefined : Number(row.RecurrenceDayOfMonth),
    instance: row.RecurrenceInstance === null ? undefined : String(row.RecurrenceInstance),
    monthOfYear: row.RecurrenceMonthOfYear === null ? undefined : String(row.RecurrenceMonthOfYear)
  };
  return (day) => recursOn(recurrence, day);
}

function dayNumber(date: SqlValue): number | undefined {
  return typeof date === 'string' ? Date.parse(date) / DAY : undefined;
}
