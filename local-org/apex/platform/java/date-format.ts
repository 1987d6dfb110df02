import { zoneOffset } from './zone-offset';

const DAY = 86_400_000;

/**
 * Formats an instant as java.text.SimpleDateFormat does (the patterns of Datetime.format). `time` is in epoch
 * milliseconds, `zone` an IANA name, `locale` as Salesforce writes it (`en_US`).
 * Throws RangeError `Illegal pattern character '…'` for a letter that Java does not know.
 */
export function formatDate(pattern: string, time: number, zone: string, locale = 'en_US'): string {
  const clock = new ZonedClock(time, zone, locale.replace(/_/g, '-'));
  let out = '';
  for (let i = 0; i < pattern.length;) {
    const char = pattern[i];
    if (char === "'") {
      const [text, next] = quotedText(pattern, i);
      out += text;
      i = next;
    } else if (/[a-zA-Z]/.test(char)) {
      let end = i;
      while (pattern[end] === char) end++;
      out += clock.field(char, end - i);
      i = end;
    } else {
      out += char;
      i++;
    }
  }
  return out;
}

/** Text in apostrophes, two of which stand for one. */
function quotedText(pattern: string, start: number): [string, number] {
  if (pattern[start + 1] === "'") return ["'", start + 2];
  let text = '';
  for (let i = start + 1; i < pattern.length; i++) {
    if (pattern[i] !== "'") text += pattern[i];
    else if (pattern[i + 1] === "'") text += pattern[++i];
    else return [text, i + 1];
  }
  throw new RangeError('Unterminated quote');
}

class ZonedClock {
  private readonly offset: number;
  private readonly local: Date;

  constructor(
    private readonly time: number,
    private readonly zone: string,
    private readonly locale: string
  ) {
    this.offset = zoneOffset(zone, time);
    this.local = new Date(time + this.offset);
  }

  field(letter: string, width: number): string {
    const local = this.local;
    const number = (value: number, minimum = width): string => String(value).padStart(minimum, '0');
    switch (letter) {
      case 'G':
        return local.getUTCFullYear() > 0 ? 'AD' : 'BC';
      case 'y':
        return this.year(local.getUTCFullYear(), width);
      case 'Y':
        return this.year(this.weekDate().year, width);
      case 'M':
      case 'L':
        if (width < 3) return number(local.getUTCMonth() + 1);
        return this.name({ month: width === 3 ? 'short' : 'long' });
      case 'w':
        return number(this.weekDate().week);
      case 'W':
        return number(Math.ceil((local.getUTCDate() + this.firstWeekdayOfMonth()) / 7));
      case 'D':
        return number(Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0, 1)) / DAY) + 1);
      case 'd':
        return number(local.getUTCDate());
      case 'F':
        return number(Math.ceil(local.getUTCDate() / 7));
      case 'E':
        return this.name({ weekday: width < 4 ? 'short' : 'long' });
      case 'u':
        return number(local.getUTCDay() || 7);
      case 'a':
        return local.getUTCHours() < 12 ? 'AM' : 'PM';
      case 'H':
        return number(local.getUTCHours());
      case 'k':
        return number(local.getUTCHours() || 24);
      case 'K':
        return number(local.getUTCHours() % 12);
      case 'h':
        return number(local.getUTCHours() % 12 || 12);
      case 'm':
        return number(local.getUTCMinutes());
      case 's':
        return number(local.getUTCSeconds());
      case 'S':
        return number(local.getUTCMilliseconds());
      case 'z':
        return this.zoneText(width < 4 ? 'short' : 'long');
      case 'Z':
        return this.offsetText('');
      case 'X':
        if (this.offset === 0) return 'Z';
        return width === 1 ? this.offsetText('').slice(0, 3) : this.offsetText(width === 2 ? '' : ':');
      default:
        throw new RangeError(`Illegal pattern character '${letter}'`);
    }
  }

  private year(year: number, width: number): string {
    return width === 2 ? String(year % 100).padStart(2, '0') : String(year).padStart(width, '0');
  }

  private name(options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.locale, { ...options, timeZone: 'UTC' }).format(this.local);
  }

  private zoneText(style: 'short' | 'long'): string {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: this.zone,
      timeZoneName: style
    }).formatToParts(this.time);
    const text = parts.find((part) => part.type === 'timeZoneName')!.value;
    return this.zone === 'UTC' && style === 'short' ? 'GMT' : text;
  }

  private offsetText(separator: string): string {
    const minutes = Math.abs(this.offset) / 60_000;
    const pad = (value: number): string => String(Math.floor(value)).padStart(2, '0');
    return `${this.offset < 0 ? '-' : '+'}${pad(minutes / 60)}${separator}${pad(minutes % 60)}`;
  }

  /** Weekday (0 = Sunday) on which the month begins. */
  private firstWeekdayOfMonth(): number {
    return (((this.local.getUTCDay() - this.local.getUTCDate() + 1) % 7) + 7) % 7;
  }

  /** Week as java.util.Calendar counts it in the US: weeks begin on Sunday, the week of 1 January is the first. */
  private weekDate(): { year: number; week: number } {
    const sunday = this.local.getTime() - this.local.getUTCDay() * DAY;
    const saturday = new Date(sunday + 6 * DAY);
    const year = saturday.getUTCFullYear();
    const newYear = new Date(Date.UTC(year, 0, 1));
    const firstSunday = newYear.getTime() - newYear.getUTCDay() * DAY;
    return { year, week: Math.floor((sunday - firstSunday) / (7 * DAY)) + 1 };
  }
}
