import type { Field, ObjectType } from '../../metadata/object-type';
import { Day, Instant, type FormulaValue } from '../../records/formula/values';
import type { Row } from '../../records/row';
import { isNumeric, type Value } from '../../soql/storage';
import { localDate } from '../../soql/time-zone';

/** What a flow computes with: what formulas know, records, collections, and the named outputs of an action. */
export type FlowValue = FormulaValue | FlowRecord | FlowOutputs | FlowValue[];

/** What an element stored automatically under names of its own. */
export class FlowOutputs {
  constructor(readonly values: ReadonlyMap<string, FlowValue>) {}

  /** By name, in any case. */
  get(name: string): FlowValue {
    return this.values.get(name.toLowerCase()) ?? null;
  }
}

/** A record in a flow. `assigned` are the fields that the flow itself gave a value. */
export class FlowRecord {
  readonly assigned = new Set<string>();

  constructor(
    readonly object: ObjectType,
    /** Changed in place when a flow assigns a field. */
    readonly row: Row = {}
  ) {}

  get id(): string | null {
    return (this.row.Id as string | null | undefined) ?? null;
  }

  /** The assigned fields and the Id. */
  get changes(): Row {
    const changes: Row = this.id === null ? {} : { Id: this.id };
    for (const name of this.assigned) changes[name] = this.row[name];
    return changes;
  }

  set(field: Field, value: Value): void {
    this.row[field.name] = value;
    this.assigned.add(field.name);
  }

  /** Flows copy records when they put them into other variables. */
  copy(): FlowRecord {
    const copy = new FlowRecord(this.object, { ...this.row });
    for (const name of this.assigned) copy.assigned.add(name);
    return copy;
  }
}

/** A field's value as flows see it. A percentage of 5 is 5, unlike in formulas of fields. */
export function fromRow(field: Field, value: Value | undefined): FlowValue {
  if (value === null || value === undefined) return field.type === 'boolean' ? false : null;
  if (field.type === 'date') return Day.from(String(value));
  if (field.type === 'datetime') return Instant.from(String(value));
  return value as string | number | boolean;
}

/** A flow's value as a field of this type takes it. `timeZone` is the user's, for dates made of instants. */
export function toRow(field: Field, value: FlowValue, timeZone: string): Value {
  if (field.type === 'boolean') return value === true || value === 'true';
  if (value === null || value === '') return null;
  if (value instanceof Day) return field.type === 'datetime' ? `${value}T00:00:00.000Z` : value.toString();
  if (value instanceof Instant) {
    const instant = new Date(value.time);
    return field.type === 'date' ? localDate(instant, timeZone) : instant.toISOString();
  }
  if (value instanceof FlowRecord) return value.id;
  if (typeof value === 'string' && isNumeric(field)) return Number(value);
  if (typeof value === 'string' || (typeof value === 'number' && isNumeric(field))) return value;
  return plainText(value);
}

/** A value as text where it stands in text: dates as the user's locale writes them in words. */
export function plainText(value: FlowValue, locale = 'en_US', timeZone = 'UTC'): string {
  if (value === null) return '';
  const language = locale.replace('_', '-');
  if (value instanceof Day) {
    const date = new Date(value.number * 86_400_000);
    return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  }
  if (value instanceof Instant) {
    const style = { dateStyle: 'short', timeStyle: 'short', timeZone } as const;
    return new Intl.DateTimeFormat(language, style).format(new Date(value.time));
  }
  if (value instanceof FlowRecord) return value.id ?? '';
  if (Array.isArray(value)) return `[${value.map((item) => plainText(item, locale, timeZone)).join(', ')}]`;
  return value instanceof FlowOutputs ? '' : String(value);
}

/** A value as formulas take it. Records and collections are not for formulas. */
export function toFormula(value: FlowValue): FormulaValue {
  if (value instanceof FlowRecord) return value.id;
  return value instanceof FlowOutputs || Array.isArray(value) ? null : value;
}
