import { ApexDate } from '../values/apex-date';
import { ApexDatetime } from '../values/apex-datetime';
import { ApexEnum } from '../values/apex-enum';
import { ApexException } from '../values/apex-exception';
import { ApexList } from '../values/apex-list';
import { ApexMap } from '../values/apex-map';
import { isUserObject } from '../values/apex-object';
import { ApexSet } from '../values/apex-set';
import { ApexTime } from '../values/apex-time';
import { ApexType } from '../values/apex-type';
import { Blob } from '../values/blob';
import { Decimal } from '../values/decimal';
import { Double } from '../values/double';
import { SObject } from '../values/sobject';
import { isIdText } from './id-text';
import { platformClasses } from './platform-class';

/** The name of a value's own type, as messages print it: `Integer`, `List<String>`, `Outer.Inner`. */
export function typeNameOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (isUserObject(value)) return value.userClass.name;
  if (
    value instanceof ApexList ||
    value instanceof ApexSet ||
    value instanceof ApexMap ||
    value instanceof SObject
  ) {
    return value.type.toString();
  }
  if (value instanceof ApexException) return value.apexTypeName;
  if (value instanceof ApexEnum) return value.typeName;
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'number':
      return 'Integer';
    case 'bigint':
      return 'Long';
    case 'boolean':
      return 'Boolean';
  }
  const named: [new (...args: never[]) => object, string][] = [
    [Decimal, 'Decimal'],
    [Double, 'Double'],
    [ApexDate, 'Date'],
    [ApexDatetime, 'Datetime'],
    [ApexTime, 'Time'],
    [Blob, 'Blob']
  ];
  const known = named.find(([Type]) => value instanceof Type);
  if (known) return known[1];
  return [...platformClasses.byName.values()].find((each) => each.isInstance?.(value))?.name ?? 'Object';
}

/** Whether a value may be cast to the type; null is an instance of nothing. Type arguments must be the same. */
export function isInstanceOf(value: unknown, type: ApexType): boolean {
  if (value === null || value === undefined) return false;
  if (type.name === 'Object') return true;
  if (isUserObject(value)) {
    return value.userClass.allTypes.has(type) || isPlatformInstance(value, type);
  }
  if (value instanceof SObject) return type.name === 'SObject' || value.type === type;
  if (value instanceof ApexList || value instanceof ApexSet || value instanceof ApexMap) {
    if (type.name === 'Iterable') return type.args[0] === (value as ApexList).elementType;
    return value.type === type;
  }
  if (type.name === 'Id') return isIdText(value);
  if (value instanceof ApexEnum) return value.typeName === type.name;
  return isPlatformInstance(value, type);
}

function isPlatformInstance(value: unknown, type: ApexType): boolean {
  return platformClasses.named(type.name)?.isInstance?.(value) ?? false;
}
