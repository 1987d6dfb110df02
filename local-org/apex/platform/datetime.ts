import { ApexDate } from '../values/apex-date';
import { ApexDatetime } from '../values/apex-datetime';
import { StringException } from '../values/apex-exception';
import { ApexTime } from '../values/apex-time';
import { apexText } from '../values/text';
import { formatLocalDatetime, parseLocalDate } from './calendar';
import { addMonths } from './date';
import { platformErrors } from './errors';
import { formatDate } from './java/date-format';
import { zonedToInstant, zoneName, zoneOffset } from './java/zone-offset';
import { nullChecked } from './null-check';
import { toInteger } from './numbers';
import { type Implementation, platformClass } from './platform-class';
import { now, userLocale, userZone } from './user-clock';

const DAY = 86_400_000;

/** The clock's reading in the user's zone (or UTC), as a Date whose UTC fields are that reading. */
function reading(moment: ApexDatetime, zone = userZone()): Date {
  return new Date(moment.time + zoneOffset(zone, moment.time));
}

function fromReading(local: number, zone: string): ApexDatetime {
  return new ApexDatetime(zone === 'UTC' ? local : zonedToInstant(zone, local));
}

function fromNumbers(
  zone: string,
  [year, month, day, hour = 0, minute = 0, second = 0]: number[]
): ApexDatetime {
  const date = ApexDate.of(year, month, day);
  return fromReading(date.epochDay * DAY + hour * 3_600_000 + minute * 60_000 + second * 1000, zone);
}

function fromText(text: string, zone: string): ApexDatetime {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{1,2})(?::(\d{1,2}))?.*)?$/.exec(
    text.trim()
  );
  if (!match) throw platformErrors.invalidText('date/time', text);
  return fromNumbers(
    zone,
    match.slice(1).map((part) => Number(part ?? 0))
  );
}

/** `10/14/2011 11:46 AM`, in the running user's locale and zone. */
function fromLocalText(text: string): ApexDatetime {
  const match = /^(\S+?),?\s+(\d{1,2}):(\d{2})(?:\s*([AaPp])[Mm])?$/.exec(text.trim());
  const date = match && parseLocalDate(match[1]);
  if (!match || !date) throw platformErrors.invalidText('date/time', text);
  const half = match[4]?.toLowerCase();
  const hour = half ? (Number(match[2]) % 12) + (half === 'p' ? 12 : 0) : Number(match[2]);
  return fromReading(date.epochDay * DAY + hour * 3_600_000 + Number(match[3]) * 60_000, userZone());
}

function format(moment: ApexDatetime, pattern: string, zone: string): string {
  try {
    return formatDate(pattern, moment.time, zone, userLocale());
  } catch (cause) {
    if (cause instanceof RangeError) throw new StringException(cause.message);
    throw cause;
  }
}

function laterByMonths(self: ApexDatetime, months: number): ApexDatetime {
  const day = new ApexDate(Math.floor(self.time / DAY));
  return new ApexDatetime(addMonths(day, months).epochDay * DAY + (self.time - day.epochDay * DAY));
}

/** The getters that exist twice: `hour()` in the user's zone, `hourGmt()` in UTC. */
function clockGetters(): Record<string, Implementation> {
  const getters: Record<string, (local: Date) => unknown> = {
    'Integer year': (local) => local.getUTCFullYear(),
    'Integer month': (local) => local.getUTCMonth() + 1,
    'Integer day': (local) => local.getUTCDate(),
    'Integer dayOfYear': (local) =>
      Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0, 1)) / DAY) + 1,
    'Integer hour': (local) => local.getUTCHours(),
    'Integer minute': (local) => local.getUTCMinutes(),
    'Integer second': (local) => local.getUTCSeconds(),
    'Integer millisecond': (local) => local.getUTCMilliseconds(),
    'Date date': (local) => new ApexDate(Math.floor(local.getTime() / DAY)),
    'Time time': (local) => new ApexTime(((local.getTime() % DAY) + DAY) % DAY)
  };
  return Object.fromEntries(
    Object.entries(getters).flatMap(([signature, get]) => [
      [`${signature}()`, (self: ApexDatetime) => get(reading(self))],
      [`${signature}Gmt()`, (self: ApexDatetime) => get(self.utc)]
    ])
  );
}

const factories = (name: string, zone: () => string): Record<string, Implementation> => ({
  [`Datetime ${name}(Date day, Time time)`]: (day: ApexDate, time: ApexTime) =>
    fromReading(day.epochDay * DAY + time.milliseconds, zone()),
  [`Datetime ${name}(Integer year, Integer month, Integer day)`]: (...numbers: number[]) =>
    fromNumbers(zone(), numbers),
  [`Datetime ${name}(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second)`]:
    (...numbers: number[]) => fromNumbers(zone(), numbers)
});

platformClass('Datetime', {
  statics: {
    'Datetime now()': () => new ApexDatetime(now()),
    ...nullChecked({
      'Datetime newInstance(Long milliseconds)': (milliseconds: bigint) =>
        new ApexDatetime(Number(milliseconds)),
      ...factories('newInstance', userZone),
      ...factories('newInstanceGmt', () => 'UTC'),
      'Datetime parse(String text)': fromLocalText,
      'Datetime valueOf(String text)': (text: string) => fromText(text, userZone()),
      'Datetime valueOf(Object value)': (value: unknown) => {
        if (value instanceof ApexDatetime) return value;
        if (value instanceof ApexDate) return new ApexDatetime(value.epochDay * DAY);
        return fromText(apexText(value), userZone());
      },
      'Datetime valueOfGmt(String text)': (text: string) => fromText(text, 'UTC')
    })
  },
  methods: {
    ...clockGetters(),
    'Long getTime()': (self: ApexDatetime) => BigInt(self.time),
    'String format()': (self: ApexDatetime) => formatLocalDatetime(reading(self)),
    'String formatLong()': (self: ApexDatetime) => format(self, 'M/d/yyyy, h:mm:ss a z', userZone()),
    'String format(String pattern)': (self: ApexDatetime, pattern: string | null) =>
      pattern === null ? formatLocalDatetime(reading(self)) : format(self, pattern, userZone()),
    ...nullChecked({
      'String format(String pattern, String zone)': (self: ApexDatetime, pattern: string, zone: string) =>
        format(self, pattern, zoneName(zone) ?? 'UTC'),
      'String formatGmt(String pattern)': (self: ApexDatetime, pattern: string) =>
        format(self, pattern, 'UTC'),
      'Datetime addDays(Integer days)': (self: ApexDatetime, days: number) =>
        new ApexDatetime(self.time + days * DAY),
      'Datetime addHours(Integer hours)': (self: ApexDatetime, hours: number) =>
        new ApexDatetime(self.time + hours * 3_600_000),
      'Datetime addMinutes(Integer minutes)': (self: ApexDatetime, minutes: number) =>
        new ApexDatetime(self.time + minutes * 60_000),
      'Datetime addSeconds(Integer seconds)': (self: ApexDatetime, seconds: number) =>
        new ApexDatetime(self.time + seconds * 1000),
      'Datetime addMonths(Integer months)': laterByMonths,
      'Datetime addYears(Integer years)': (self: ApexDatetime, years: number) =>
        laterByMonths(self, years * 12),
      'Boolean isSameDay(Datetime other)': (self: ApexDatetime, other: ApexDatetime) =>
        Math.floor(reading(self).getTime() / DAY) === Math.floor(reading(other).getTime() / DAY)
    }),
    'Integer hashCode()': (self: ApexDatetime) => toInteger(BigInt(self.time) ^ (BigInt(self.time) >> 32n)),
    'Boolean equals(Object other)': (self: ApexDatetime, other: unknown) =>
      other instanceof ApexDatetime && other.time === self.time
  },
  isInstance: (value) => value instanceof ApexDatetime
});
