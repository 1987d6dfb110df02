const formats = new Map<string, Intl.DateTimeFormat>();

/** The IANA name that stands for an Apex time zone id (`PST`, `GMT+2`, `America/Los_Angeles`), or undefined. */
export function zoneName(id: string): string | undefined {
  const offset = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(id);
  if (offset) return `${offset[1]}${offset[2].padStart(2, '0')}:${offset[3] ?? '00'}`;
  const name = LEGACY_IDS[id] ?? id;
  try {
    formatOf(name);
    return name;
  } catch {
    return undefined;
  }
}

/** Three-letter ids that Java still takes and the IANA database lacks or reads otherwise. */
const LEGACY_IDS: Record<string, string> = {
  GMT: 'UTC',
  PST: 'America/Los_Angeles',
  MST: 'America/Denver',
  CST: 'America/Chicago',
  EST: 'America/New_York',
  IST: 'Asia/Kolkata',
  JST: 'Asia/Tokyo',
  CTT: 'Asia/Shanghai',
  AET: 'Australia/Sydney'
};

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric'
    });
    formats.set(zone, format);
  }
  return format;
}

/** Milliseconds that the zone's clocks are ahead of UTC at the instant `time` (epoch milliseconds). */
export function zoneOffset(zone: string, time: number): number {
  if (zone === 'UTC') return 0;
  const seconds = Math.floor(time / 1000) * 1000;
  const parts: Record<string, string> = {};
  for (const part of formatOf(zone).formatToParts(seconds)) parts[part.type] = part.value;
  const year = parts.era.startsWith('B') ? 1 - Number(parts.year) : Number(parts.year);
  const local = new Date(0);
  local.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  local.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  return local.getTime() - seconds;
}

/**
 * The instant at which the zone's clocks show `local` (epoch milliseconds of the same reading in UTC). In a gap the
 * clock moves forward by the gap; in an overlap the first of both instants is taken, as java.util.Calendar does.
 */
export function zonedToInstant(zone: string, local: number): number {
  const day = 86_400_000;
  const before = zoneOffset(zone, local - day);
  const after = zoneOffset(zone, local + day);
  const first = local - before;
  if (before === after || zoneOffset(zone, first) === before) return first;
  const second = local - after;
  return zoneOffset(zone, second) === after ? second : first;
}
