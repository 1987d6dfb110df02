import { zonedToInstant, zoneOffset } from '../java/zone-offset';

export const DAY = 86_400_000;
const MINUTE = 60_000;
/** How many days in a row may be closed before the hours count as never open. */
const LONGEST_CLOSURE = 3660;

/** A part of a day, in milliseconds since its midnight by the clock of the place. */
export interface Span {
  start: number;
  end: number;
}

/** A holiday: on which days, counted from 1970-01-01, it closes which part of the day. */
export interface Closure extends Span {
  isOn(day: number): boolean;
}

/** When a place is open: a span of each weekday, Sunday first, less its holidays, by the clocks of its time zone. */
export class OpeningHours {
  constructor(
    private readonly zone: string,
    private readonly week: (Span | undefined)[],
    private readonly closures: Closure[]
  ) {}

  /** The instant by which the place was open for so long since `from`; backwards for a negative time. */
  add(from: number, milliseconds: number): number | undefined {
    let left = Math.trunc(Math.abs(milliseconds) / MINUTE) * MINUTE;
    const isLater = milliseconds >= 0;
    for (const { start, end } of isLater ? this.after(from) : this.before(from)) {
      if (end - start >= left) return isLater ? start + left : end - left;
      left -= end - start;
    }
    return undefined;
  }

  /** How long the place is open between two instants; negative if the second is the earlier. */
  between(from: number, to: number): number {
    if (to < from) return -this.between(to, from);
    let open = 0;
    for (const { start, end } of this.after(from)) {
      if (start >= to) break;
      open += Math.min(end, to) - start;
    }
    return open;
  }

  /** The instant itself if the place is open then, else the next opening; undefined if it never opens. */
  nextOpening(from: number): number | undefined {
    for (const { start } of this.after(from)) return start;
    return undefined;
  }

  /** Open stretches from an instant on, as instants; the first begins there if the place is open. */
  private *after(from: number): Generator<Span> {
    let day = this.dayOf(from) - 1;
    for (let closed = 0; closed < LONGEST_CLOSURE; closed++, day++) {
      for (const { start, end } of this.instantsOf(day)) {
        if (end <= from) continue;
        closed = 0;
        yield { start: Math.max(start, from), end };
      }
    }
  }

  private *before(until: number): Generator<Span> {
    let day = this.dayOf(until) + 1;
    for (let closed = 0; closed < LONGEST_CLOSURE; closed++, day--) {
      for (const { start, end } of this.instantsOf(day).reverse()) {
        if (start >= until) continue;
        closed = 0;
        yield { start, end: Math.min(end, until) };
      }
    }
  }

  private dayOf(instant: number): number {
    return Math.floor((instant + zoneOffset(this.zone, instant)) / DAY);
  }

  private instantsOf(day: number): Span[] {
    const midnight = day * DAY;
    const at = (time: number) => zonedToInstant(this.zone, midnight + time);
    return this.openOn(day).map(({ start, end }) => ({ start: at(start), end: at(end) }));
  }

  private openOn(day: number): Span[] {
    const weekday = new Date(day * DAY).getUTCDay();
    const span = this.week[weekday];
    let open = span ? [span] : [];
    for (const closure of this.closures) {
      if (open.length && closure.isOn(day)) open = open.flatMap((part) => without(part, closure));
    }
    return open;
  }
}

function without({ start, end }: Span, closure: Span): Span[] {
  const parts = [
    { start, end: Math.min(end, closure.start) },
    { start: Math.max(start, closure.end), end }
  ];
  return parts.filter((part) => part.end > part.start);
}
