/** Calendar arithmetic in a named time zone. Dates are 'YYYY-MM-DD', instants ISO UTC with milliseconds. */

const formats = new Map<string, Intl.DateTimeFormat>();

function format(timeZone: string): Intl.DateTimeFormat {
  let known = formats.get(timeZone);
  if (!known) {
    known = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit'
    });
    formats.set(timeZone, known);
  }
  return known;
}

/** The wall clock in `timeZone` at `instant`, written as if it were UTC: '2026-03-01T09:30:00.000Z'. */
export function wallClock(instant: Date, timeZone: string): string {
  if (timeZone === 'GMT' || timeZone === 'UTC') return instant.toISOString();
  const part: Record<string, string> = {};
  for (const { type, value } of format(timeZone).formatToParts(instant)) part[type] = value;
  const milliseconds = String(instant.getUTCMilliseconds()).padStart(3, '0');
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}.${milliseconds}Z`;
}

/** The calendar date in `timeZone` at `instant`. */
export function localDate(instant: Date, timeZone: string): string {
  return wallClock(instant, timeZone).slice(0, 10);
}

/** The instant at which `date` begins in `timeZone`. Corrects twice, so that days of clock change come out right. */
export function startOfDay(date: string, timeZone: string): string {
  const wanted = Date.parse(`${date}T00:00:00.000Z`);
  let guess = wanted;
  for (let i = 0; i < 2; i++) {
    guess += wanted - Date.parse(wallClock(new Date(guess), timeZone));
  }
  return new Date(guess).toISOString();
}

/** `date` moved by whole days. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The first day of the month `months` after the one `date` lies in. */
export function startOfMonth(date: string, months = 0): string {
  const [year, month] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}
