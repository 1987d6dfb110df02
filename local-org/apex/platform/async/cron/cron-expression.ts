import { addDays, localDate } from '../../../../soql/time-zone';
import { type DayTest, dayOfMonthTest, dayOfWeekTest } from './cron-days';
import { CronError } from './cron-error';
import { valueOf, valuesOf } from './cron-field';
import { instantsOf } from './wall-time';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const LAST_YEAR = 2099;

/**
 * A cron expression of System.schedule: `Seconds Minutes Hours Day_of_month Month Day_of_week [Year]`.
 * Source: Apex Developer Guide, Apex Scheduler, "Using the System.schedule Method".
 */
export class CronExpression {
  private constructor(
    private readonly second: number,
    private readonly minute: number,
    private readonly hours: ReadonlySet<number>,
    private readonly months: ReadonlySet<number>,
    private readonly years: ReadonlySet<number>,
    private readonly isDay: DayTest
  ) {}

  /** Throws CronError for what the platform refuses. */
  static parse(text: string): CronExpression {
    const fields = text.trim().split(/\s+/);
    if (fields.length !== 6 && fields.length !== 7) throw CronError.wrongShape(text);
    const [seconds, minutes, hours, dayOfMonth, month, dayOfWeek, year = '*'] = fields;
    if (!/^\d+$/.test(seconds) || !/^\d+$/.test(minutes)) throw CronError.wholeSeconds(text);
    if ((dayOfMonth === '?') === (dayOfWeek === '?')) throw CronError.twoKindsOfDay();
    return new CronExpression(
      valueOf(seconds, { name: 'Second', low: 0, high: 59 }),
      valueOf(minutes, { name: 'Minute', low: 0, high: 59 }),
      valuesOf(hours, { name: 'Hour', low: 0, high: 23 }),
      valuesOf(month, { name: 'Month', low: 1, high: 12, names: MONTHS }),
      valuesOf(year, { name: 'Year', low: 1970, high: LAST_YEAR }),
      dayOfMonth === '?' ? dayOfWeekTest(dayOfWeek) : dayOfMonthTest(dayOfMonth)
    );
  }

  /**
   * The first time after an instant by the clocks of a time zone; undefined if there is none. A time that the clocks skip
   * comes as much later as they skip, one that they show twice comes once; but every hour means every hour that passes.
   */
  next(after: Date, timeZone: string): Date | undefined {
    // Instants of a day may lie a little before it where the clocks were put back at midnight: hence from the day before.
    let date = addDays(localDate(after, timeZone), -1);
    for (; Number(date.slice(0, 4)) <= LAST_YEAR; date = addDays(date, 1)) {
      const times = this.fits(date) ? this.timesOf(date, timeZone) : [];
      const found = times.find((time) => time > after.getTime());
      if (found !== undefined) return new Date(found);
    }
    return undefined;
  }

  private fits(date: string): boolean {
    const [year, month, day] = date.split('-').map(Number);
    return this.years.has(year) && this.months.has(month) && this.isDay(year, month, day);
  }

  private timesOf(date: string, timeZone: string): number[] {
    const isHourly = this.hours.size === 24;
    const times = [...this.hours].flatMap((hour) => {
      const clock = [hour, this.minute, this.second].map((part) => String(part).padStart(2, '0')).join(':');
      const { instants, isSkipped } = instantsOf(`${date}T${clock}.000Z`, timeZone);
      if (isHourly) return isSkipped ? [] : instants;
      return instants.slice(0, 1);
    });
    return [...new Set(times)].sort((left, right) => left - right);
  }
}
