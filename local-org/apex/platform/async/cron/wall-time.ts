import { wallClock } from '../../../../soql/time-zone';

const DAY = 86_400_000;

/** When the clocks of a zone show a time. */
export interface Showings {
  /** Epoch milliseconds in order: two when the clocks are put back meanwhile, else one. */
  instants: number[];
  /** Whether the clocks skip the time; the instant is then as much later as they skip. */
  isSkipped: boolean;
}

/** When the clocks of `timeZone` show `clock`, a local time written as if it were UTC (`2026-03-08T02:30:00.000Z`). */
export function instantsOf(clock: string, timeZone: string): Showings {
  const wanted = Date.parse(clock);
  // No zone moves its clocks twice in two days.
  const before = wanted - offsetAt(wanted - DAY, timeZone);
  const after = wanted - offsetAt(wanted + DAY, timeZone);
  const instants = [...new Set([before, after])]
    .filter((instant) => instant + offsetAt(instant, timeZone) === wanted)
    .sort((left, right) => left - right);
  return instants.length > 0 ? { instants, isSkipped: false } : { instants: [before], isSkipped: true };
}

/** How far the zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  return Date.parse(wallClock(new Date(instant), timeZone)) - instant;
}
