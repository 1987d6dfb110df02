import type { Field, FieldType } from '../../metadata/object-type';
import { ApexDate } from '../values/apex-date';
import { ApexDatetime } from '../values/apex-datetime';
import { SObjectException } from '../values/apex-exception';
import { ApexList } from '../values/apex-list';
import { ApexTime } from '../values/apex-time';
import { type ApexType, parseApexType } from '../values/apex-type';
import { Blob } from '../values/blob';
import { Decimal } from '../values/decimal';
import { Double } from '../values/double';
import { idOf, isIdText } from './id-text';
import { decimalOf } from './numbers';
import { typeNameOf } from './runtime-type';

const DAY = 86_400_000;

const TYPE_NAMES: Partial<Record<FieldType, string>> = {
  id: 'Id',
  reference: 'Id',
  boolean: 'Boolean',
  int: 'Integer',
  double: 'Decimal',
  currency: 'Decimal',
  percent: 'Decimal',
  date: 'Date',
  datetime: 'Datetime',
  time: 'Time',
  base64: 'Blob',
  junctionIdList: 'List<String>'
};

/** The Apex type of a field's values: every kind of text is a String, every number with a point a Decimal. */
export function fieldType(field: Field): ApexType {
  return parseApexType(TYPE_NAMES[field.type] ?? 'String');
}

/**
 * The value as the field holds it: numbers become Decimals, Ids get their 18 characters.
 * Throws SObjectException `Illegal assignment from X to Y` when the types do not fit.
 */
export function toFieldValue(field: Field, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (fieldType(field).name) {
    case 'Id':
      if (typeof value === 'string') return isIdText(value) ? idOf(value) : refuse(field, value);
      break;
    case 'Boolean':
      if (typeof value === 'boolean') return value;
      break;
    case 'Integer':
      if (typeof value === 'number') return value;
      break;
    case 'Decimal':
      if (typeof value === 'number' || typeof value === 'bigint') return Decimal.of(value);
      if (value instanceof Decimal || value instanceof Double) return decimalOf(value);
      break;
    case 'Date':
      if (value instanceof ApexDate) return value;
      if (value instanceof ApexDatetime) return new ApexDate(Math.floor(value.time / DAY));
      break;
    case 'Datetime':
      if (value instanceof ApexDatetime) return value;
      if (value instanceof ApexDate) return new ApexDatetime(value.epochDay * DAY);
      break;
    case 'Time':
      if (value instanceof ApexTime) return value;
      break;
    case 'Blob':
      if (value instanceof Blob) return value;
      break;
    case 'List':
      if (value instanceof ApexList) return value;
      break;
    default:
      if (typeof value === 'string') return value;
  }
  return refuse(field, value);
}

function refuse(field: Field, value: unknown): never {
  throw new SObjectException(`Illegal assignment from ${typeNameOf(value)} to ${fieldType(field)}`);
}
