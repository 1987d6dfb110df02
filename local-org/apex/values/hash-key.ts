import { callMethod, findMethod, isUserObject } from './apex-object';
import { ApexDate } from './apex-date';
import { ApexDatetime } from './apex-datetime';
import { ApexTime } from './apex-time';
import { Blob } from './blob';
import { Decimal } from './decimal';
import { Double } from './double';

/**
 * Stands for a value as key of a JS Map: equal values of Apex give identical keys.
 * Strings, Integers and Booleans stand for themselves; the prefix NUL keeps the others apart from Strings.
 * Objects without `hashCode` stand for themselves (identity). Values that hold others (SObject, List, …)
 * declare `hashText()`. An object of the project with `hashCode` gives its hash: the collection then compares.
 */
export function hashKey(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'bigint' ? numberKey(Decimal.of(value)) : value;
  }
  if (isUserObject(value)) {
    return findMethod(value.userClass, 'hashCode', 0)
      ? new Hash(Number(callMethod(value, 'hashCode', [])))
      : value;
  }
  return scalarKey(value);
}

/** Tells a collection that keys with the same hash must still be compared with `equals`. */
export class Hash {
  constructor(readonly code: number) {}
}

function scalarKey(value: object): unknown {
  if (value instanceof Decimal) {
    return numberKey(value);
  }
  if (value instanceof Double) {
    return Number.isFinite(value.value) ? numberKey(Decimal.of(value.value)) : `\0${value.value}`;
  }
  if (value instanceof ApexDate) {
    return `\0day:${value.epochDay}`;
  }
  if (value instanceof ApexDatetime) {
    return `\0time:${value.time}`;
  }
  if (value instanceof ApexTime) {
    return `\0clock:${value.milliseconds}`;
  }
  if (value instanceof Blob) {
    return `\0blob:${value.bytes.toString('base64')}`;
  }
  const { hashText } = value as { hashText?(): string };
  return hashText ? `\0${hashText.call(value)}` : value;
}

function numberKey(value: Decimal): unknown {
  const plain = value.withoutTrailingZeros();
  const number = Number(plain.unscaled);
  return plain.scale === 0 && Number.isSafeInteger(number) ? number : `\0${plain.toString()}`;
}

/** Text that is equal for equal values, to build the `hashText` of a value that holds others. */
export function hashPart(value: unknown): string {
  const key = hashKey(value);
  return key instanceof Hash
    ? `#${key.code}`
    : typeof key === 'object'
      ? '?'
      : `${typeof key}:${String(key)}`;
}
