import type { Field } from '../../metadata/object-type';
import type { Value } from '../../soql/storage';
import { localDate } from '../../soql/time-zone';
import { round } from '../save/field-values';

/** A day, counted from 1 January 1970. */
export class Day {
  constructor(readonly number: number) {}

  static from(iso: string): Day {
    return new Day(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000);
  }

  toString(): string {
    return new Date(this.number * 86_400_000).toISOString().slice(0, 10);
  }
}

/** A moment, in milliseconds since 1970. Sums and differences of instants count in days, as the platform's do. */
export class Instant {
  constructor(readonly time: number) {}

  static from(iso: string): Instant {
    return new Instant(Date.parse(iso));
  }

  toString(): string {
    return `${new Date(this.time).toISOString().slice(0, 19).replace('T', ' ')}Z`;
  }
}

/** What formulas compute with. Missing text is null; numbers may be null unless blanks count as zero. */
export type FormulaValue = string | number | boolean | Day | Instant | null;

/** A field's value as formulas see it. */
export function fromField(field: Field, value: Value): FormulaValue {
  if (value === null || value === undefined) return field.type === 'boolean' ? false : null;
  if (field.type === 'date') return Day.from(String(value));
  if (field.type === 'datetime') return Instant.from(String(value));
  if (field.type === 'percent') return (value as number) / 100;
  return value as string | number | boolean;
}

/** A formula's result as the value of a field of this type. */
export function toField(field: Field, value: FormulaValue, timeZone: string): Value {
  if (field.type === 'boolean') return value === true;
  if (value === null || value === '') return null;
  if (value instanceof Day) return field.type === 'datetime' ? `${value}T00:00:00.000Z` : value.toString();
  if (value instanceof Instant) {
    const instant = new Date(value.time);
    return field.type === 'date'
      ? localDate(instant, timeZone)
      : `${instant.toISOString().slice(0, 19)}.000Z`;
  }
  if (typeof value !== 'number') return value;
  return round(field.type === 'percent' ? value * 100 : value, field.scale ?? 0);
}

/** Arithmetic's last digits are noise: 0.1 + 0.2 is 0.3 to the platform. */
export function tidy(number: number): number {
  return Number.isInteger(number) ? number : Number(number.toPrecision(15));
}
