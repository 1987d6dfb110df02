import { CronError } from './cron-error';

/** What a field of a cron expression may hold. */
export interface FieldRange {
  name: string;
  low: number;
  high: number;
  /** Names for values, in order from `low`. */
  names?: readonly string[];
}

/** The values that a field of lists, ranges and steps allows: `*`, `1,3`, `MON-FRI`, `0/6`, `2-10/2`. Throws CronError. */
export function valuesOf(text: string, range: FieldRange): ReadonlySet<number> {
  const values = new Set<number>();
  for (const part of text.split(',')) for (const value of partOf(part, range)) values.add(value);
  return values;
}

function partOf(part: string, range: FieldRange): number[] {
  const [base, step, ...more] = part.split('/');
  const by = step === undefined ? 1 : Number(step);
  if (more.length > 0 || !Number.isInteger(by) || by < 1) throw CronError.wrongShape(part);
  const [from, to] = boundsOf(base, step !== undefined, range);
  if (from <= to) return steps(from, to, by);
  // `FRI-MON` goes on at the start.
  const size = range.high - range.low + 1;
  return steps(from, to + size, by).map((value) => (value > range.high ? value - size : value));
}

function boundsOf(base: string, hasStep: boolean, range: FieldRange): [number, number] {
  if (base === '*') return [range.low, range.high];
  const [from, to, ...more] = base.split('-').map((text) => valueOf(text, range));
  if (more.length > 0) throw CronError.wrongShape(base);
  return [from, to ?? (hasStep ? range.high : from)];
}

/** A single value, a name included. Throws CronError. */
export function valueOf(text: string, { name, low, high, names = [] }: FieldRange): number {
  const named = names.indexOf(text.toUpperCase());
  const value = named >= 0 ? named + low : Number(text);
  if (text.trim() === '' || !Number.isInteger(value)) throw CronError.wrongShape(text);
  if (value < low || value > high) throw CronError.outOfRange(name, low, high);
  return value;
}

function steps(from: number, to: number, by: number): number[] {
  return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, index) => from + index * by);
}
