import type { Field, ObjectType } from '../../metadata/object-type';
import type { Row } from '../../records/row';
import type { Value } from '../../soql/storage';
import { ApexDate } from '../values/apex-date';
import { ApexDatetime } from '../values/apex-datetime';
import { ApexList } from '../values/apex-list';
import { ApexTime } from '../values/apex-time';
import { ApexType } from '../values/apex-type';
import { Blob } from '../values/blob';
import { Decimal } from '../values/decimal';
import { Double } from '../values/double';
import { SObject } from '../values/sobject';

/** A row's value as Apex holds it: Decimal for every number with a scale, dates and times as objects. */
export function toApexValue(field: Field, value: Value | undefined): unknown {
  if (value === null || value === undefined) {
    return null;
  }
  switch (field.type) {
    case 'double':
    case 'currency':
    case 'percent':
      return Decimal.of(Number(value));
    case 'date':
      return ApexDate.parse(String(value)) ?? null;
    case 'datetime':
      return ApexDatetime.parse(String(value)) ?? null;
    case 'time':
      return ApexTime.parse(String(value)) ?? null;
    case 'base64':
      return new Blob(Buffer.from(String(value), 'base64'));
    case 'junctionIdList':
      return new ApexList(ApexType.of('String'), String(value).split(';'));
    default:
      return value;
  }
}

/** A queried value: a Decimal has the scale of its field (Apex Developer Guide, "Primitive Data Types"). */
export function toQueriedValue(field: Field, value: Value | undefined): unknown {
  const apexValue = toApexValue(field, value);
  return apexValue instanceof Decimal && field.scale !== undefined ? apexValue.setScale(field.scale) : apexValue;
}

/** An Apex value as rows hold it. */
export function toRowValue(value: unknown): Value {
  if (value === null || value === undefined) {
    return null;
  }
  if (value instanceof Decimal) {
    return value.toNumber();
  }
  if (value instanceof Double) {
    return value.value;
  }
  if (typeof value === 'bigint') {
    return Number(value);
  }
  if (value instanceof ApexDate || value instanceof ApexDatetime) {
    return value.toIso();
  }
  if (value instanceof ApexTime) {
    return value.toString();
  }
  if (value instanceof ApexList) {
    return value.items.map(String).join(';');
  }
  return value instanceof Blob ? value.bytes.toString('base64') : (value as Value);
}

/** A record with every field of a whole row: what triggers see. */
export function recordOfRow(object: ObjectType, row: Row): SObject {
  const record = new SObject(object);
  for (const field of object.fields) {
    record.fields.set(field.name, toApexValue(field, row[field.name]));
  }
  return record;
}

/** The fields that were set on a record; a parent set without its Id names its record by external id. */
export function rowOfRecord(record: SObject): Row {
  const row: Row = {};
  for (const [name, value] of record.fields) {
    row[name] = toRowValue(value);
  }
  for (const [name, parent] of record.parents) {
    const lookup = record.objectType.fields.find((field) => field.relationshipName === name);
    if (parent && lookup && row[lookup.name] === undefined && parent.id === null) {
      row[name] = rowOfRecord(parent);
    }
  }
  return row;
}
