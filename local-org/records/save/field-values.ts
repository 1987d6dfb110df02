import type { Field } from '../../metadata/object-type';
import { toId18 } from '../../soql/record-id';
import { isNumeric, type Value } from '../../soql/storage';
import { saveErrors, type SaveError } from '../errors';
import { toSecond } from '../row';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
const TIME = /^\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z?$/;

/** Either the value as records keep it, or what is wrong with it. */
export type Converted = { value: Value; error?: undefined } | { value?: undefined; error: SaveError };

/**
 * A value a client or trigger gave, as records keep it: text trimmed, '' null, numbers rounded to the field's scale,
 * instants in UTC to the second (events keep milliseconds), Ids with 18 characters. Doing it twice changes nothing.
 */
export function convertValue(field: Field, given: Value, keepsMilliseconds = false): Converted {
  if (given === null || given === '') return { value: field.type === 'boolean' ? false : null };
  if (field.type === 'boolean') return toBoolean(field, given);
  if (isNumeric(field)) return toNumber(field, given);
  if (typeof given === 'object' || typeof given === 'boolean') return wrongType(field, given);
  const text = String(given);
  switch (field.type) {
    case 'id':
    case 'reference':
      return toReference(field, text);
    case 'junctionIdList':
      return toReferences(field, text);
    case 'date':
      return toDate(field, text);
    case 'datetime':
      return toInstant(field, text, keepsMilliseconds);
    case 'time':
      return TIME.test(text) ? { value: toTime(text) } : wrongType(field, given);
    default:
      return toText(field, text);
  }
}

function wrongType(field: Field, given: Value): Converted {
  return {
    error: saveErrors.wrongType(
      field.label,
      field.name,
      typeof given === 'object' ? JSON.stringify(given) : String(given)
    )
  };
}

function toBoolean(field: Field, given: Value): Converted {
  if (typeof given === 'boolean') return { value: given };
  const text = String(given).toLowerCase();
  if (text === 'true' || text === '1') return { value: true };
  if (text === 'false' || text === '0') return { value: false };
  return wrongType(field, given);
}

function toNumber(field: Field, given: Value): Converted {
  const number = typeof given === 'number' ? given : typeof given === 'string' ? Number(given) : NaN;
  if (!Number.isFinite(number)) return wrongType(field, given);
  return { value: round(number, field.type === 'int' ? 0 : (field.scale ?? 0)) };
}

/** Half up, away from zero, as the platform rounds. Decimal text keeps 1.005 from becoming 1.00. */
export function round(number: number, scale: number): number {
  if (Number.isInteger(number)) return number;
  const shifted = Math.round(Number(`${Math.abs(number)}e${scale}`));
  if (Number.isNaN(shifted)) return number;
  return Math.sign(number) * Number(`${shifted}e${-scale}`);
}

function toReference(field: Field, text: string): Converted {
  const id = toId18(text);
  return id ? { value: id } : { error: saveErrors.malformedId(field.label, field.name, text) };
}

/** A list of Ids, kept as text with a semicolon between them. */
function toReferences(field: Field, text: string): Converted {
  const ids: string[] = [];
  for (const part of text.split(';')) {
    const id = toId18(part);
    if (!id) return { error: saveErrors.malformedId(field.label, field.name, part) };
    ids.push(id);
  }
  return { value: ids.join(';') };
}

function toDate(field: Field, text: string): Converted {
  const date = DATE.test(text) ? text : INSTANT.test(text) ? text.slice(0, 10) : '';
  const isReal =
    date !== '' && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
  return isReal ? { value: date } : wrongType(field, text);
}

function toInstant(field: Field, text: string, keepsMilliseconds: boolean): Converted {
  const instant = new Date(DATE.test(text) ? `${text}T00:00:00Z` : INSTANT.test(text) ? text : NaN);
  if (Number.isNaN(instant.getTime())) return wrongType(field, text);
  return { value: keepsMilliseconds ? instant.toISOString() : toSecond(instant) };
}

function toTime(text: string): string {
  const [hours, minutes, seconds = '0'] = text.replace('Z', '').split(':');
  return `${hours}:${minutes}:${Number(seconds).toFixed(3).padStart(6, '0')}Z`;
}

function toText(field: Field, text: string): Converted {
  const value = field.type === 'textarea' ? text : text.trim();
  return { value: value === '' ? null : value };
}
