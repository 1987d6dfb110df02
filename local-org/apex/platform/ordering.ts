import { ApexDate } from '../values/apex-date';
import { ApexDatetime } from '../values/apex-datetime';
import { ApexEnum } from '../values/apex-enum';
import { ListException } from '../values/apex-exception';
import { callMethod, findMethod, isUserObject } from '../values/apex-object';
import { ApexTime } from '../values/apex-time';
import { Decimal } from '../values/decimal';
import { Double } from '../values/double';
import { SObject } from '../values/sobject';
import { decimalOf } from './numbers';
import { compareStrings } from './string/characters';

/**
 * The order of `List.sort()`: null first, Strings by their characters (capitals first), numbers by amount, dates by
 * time, enums by ordinal, records by type, name and fields, objects of the project by `compareTo`.
 * Throws ListException when a value has no order.
 */
export function compareValues(left: unknown, right: unknown): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? -1 : 1;
  if (isUserObject(left)) return compareObjects(left, right);
  if (typeof left === 'string' && typeof right === 'string') return compareStrings(left, right);
  if (isNumber(left) && isNumber(right)) return compareNumbers(left, right);
  if (left instanceof ApexDate && right instanceof ApexDate) return left.epochDay - right.epochDay;
  if (left instanceof ApexDatetime && right instanceof ApexDatetime) return left.time - right.time;
  if (left instanceof ApexTime && right instanceof ApexTime) return left.milliseconds - right.milliseconds;
  if (left instanceof ApexEnum && right instanceof ApexEnum) return left.ordinal - right.ordinal;
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  if (left instanceof SObject && right instanceof SObject) return compareRecords(left, right);
  throw notComparable();
}

function notComparable(): InstanceType<typeof ListException> {
  return new ListException('One or more of the items in this list is not Comparable.');
}

function compareObjects(left: Parameters<typeof callMethod>[0], right: unknown): number {
  if (!findMethod(left.userClass, 'compareTo', 1)) throw notComparable();
  return Number(callMethod(left, 'compareTo', [right]));
}

type Numeric = number | bigint | Decimal | Double;

function isNumber(value: unknown): value is Numeric {
  return (
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    value instanceof Decimal ||
    value instanceof Double
  );
}

function compareNumbers(left: Numeric, right: Numeric): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (left instanceof Double && right instanceof Double) return left.value - right.value;
  return decimalOf(left).compareTo(decimalOf(right));
}

/** Object type, Name, standard fields by name, custom fields by name: as List.sort documents it for sObjects. */
function compareRecords(left: SObject, right: SObject): number {
  if (left.objectType !== right.objectType)
    return compareStrings(left.objectType.label, right.objectType.label);
  const names = new Set([...left.fields.keys(), ...right.fields.keys()]);
  const rank = (name: string): string =>
    name === 'Name' ? '0' : name.endsWith('__c') ? `2${name}` : `1${name}`;
  for (const name of [...names].sort((a, b) => compareStrings(rank(a), rank(b)))) {
    const order = compareValues(left.fields.get(name) ?? null, right.fields.get(name) ?? null);
    if (order !== 0) return order;
  }
  return 0;
}
