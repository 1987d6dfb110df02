import { NotEmulated, type SourcePosition } from '../errors';
import type { InvocableRecord, InvocableValue } from '../flow/invocable';
import { Day, Instant } from '../records/formula/values';
import { rowOfRecord, toApexValue } from './data/row-values';
import type { Execution } from './execution';
import { ApexDate } from './values/apex-date';
import { ApexDatetime } from './values/apex-datetime';
import { ApexList } from './values/apex-list';
import type { ApexType } from './values/apex-type';
import { Decimal } from './values/decimal';
import { Double } from './values/double';
import { SObject } from './values/sobject';

const SCALARS: Record<string, (value: string | number | boolean) => unknown> = {
  Boolean: (value) => value === true,
  Date: (value) => ApexDate.parse(String(value)) ?? null,
  Datetime: (value) => ApexDatetime.parse(String(value)) ?? null,
  Decimal: (value) => Decimal.of(Number(value)),
  Double: (value) => new Double(Number(value)),
  Id: String,
  Integer: (value) => Math.trunc(Number(value)),
  Long: (value) => BigInt(Math.trunc(Number(value))),
  Object: (value) => value,
  String: String
};

/** A flow's value as Apex of this type takes it. Throws NotEmulated for types that flows cannot give here. */
export function toApex(
  execution: Execution,
  value: InvocableValue,
  type: ApexType,
  at: SourcePosition
): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) {
    return new ApexList(
      type.args[0],
      value.map((item) => toApex(execution, item, type.args[0], at))
    );
  }
  if (value instanceof Instant) return SCALARS.Datetime(new Date(value.time).toISOString());
  if (value instanceof Day) {
    return SCALARS[type.name === 'Datetime' ? 'Datetime' : 'Date'](
      type.name === 'Datetime' ? `${value}T00:00:00.000Z` : value.toString()
    );
  }
  if (typeof value === 'object') return recordOf(execution, value as InvocableRecord);
  const convert = SCALARS[type.name];
  if (!convert) throw new NotEmulated(`an invocable variable of the type ${type}`, at);
  return convert(value);
}

function recordOf({ schema }: Execution, { object, row }: InvocableRecord): SObject | null {
  const type = schema.object(object);
  if (!type) return null;
  const record = new SObject(type);
  for (const [name, value] of Object.entries(row)) {
    const field = type.field(name);
    if (field) record.fields.set(field.name, toApexValue(field, value));
  }
  return record;
}

/** A value of Apex as flows take it. Throws NotEmulated for what they cannot hold here. */
export function toFlow(value: unknown, at: SourcePosition): InvocableValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Decimal) return value.toNumber();
  if (value instanceof Double) return value.value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof ApexDate) return Day.from(value.toIso());
  if (value instanceof ApexDatetime) return Instant.from(value.toIso());
  if (value instanceof ApexList) return value.items.map((item) => toFlow(item, at));
  if (value instanceof SObject) return { object: value.objectType.name, row: rowOfRecord(value) };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new NotEmulated('an invocable variable of a class of its own', at);
}
