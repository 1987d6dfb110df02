import type { ObjectType } from '../../metadata/object-type';
import { OrgError } from '../../errors';
import { execution } from '../execution';
import { platformClasses } from '../platform/platform-class';
import { ApexDate } from '../values/apex-date';
import { ApexDatetime } from '../values/apex-datetime';
import { ApexList } from '../values/apex-list';
import { ApexMap } from '../values/apex-map';
import type { UserClass } from '../values/apex-object';
import { ApexSet } from '../values/apex-set';
import { ApexTime } from '../values/apex-time';
import { parseApexType } from '../values/apex-type';
import { Blob } from '../values/blob';
import { Decimal } from '../values/decimal';
import { Double } from '../values/double';
import { SObject } from '../values/sobject';
import { SObjectFieldToken, SObjectTypeToken, TypeToken } from '../values/tokens';
import type { Frozen, FrozenThing, FrozenValue } from './freeze';

/**
 * A copy of a frozen value, made by the classes as they are now: a variable that a class has no more is dropped, a new
 * one is null. Throws OrgError when a class or object is gone.
 */
export function thaw(text: string): unknown {
  const { value, things } = JSON.parse(text) as Frozen;
  const made = things.map(shell);
  const part = (each: FrozenValue): unknown => valueOf(each, made);
  things.forEach((thing, at) => fill(thing, made[at], part));
  // Sets and maps hash what they hold, so they are filled when everything else has its parts.
  things.forEach((thing, at) => fillHashed(thing, made[at], part));
  return part(value);
}

function shell(thing: FrozenThing): unknown {
  switch (thing.is) {
    case 'list':
      return new ApexList(parseApexType(thing.type));
    case 'set':
      return new ApexSet(parseApexType(thing.type));
    case 'map':
      return new ApexMap(parseApexType(thing.types[0]), parseApexType(thing.types[1]));
    case 'record':
      return new SObject(objectNamed(thing.object));
    default:
      return classNamed(thing.className).allocate?.();
  }
}

function fill(thing: FrozenThing, made: unknown, part: (value: FrozenValue) => unknown): void {
  if (thing.is === 'list') (made as ApexList).items.push(...thing.items.map(part));
  else if (thing.is === 'record') {
    const record = made as SObject;
    record.isQueried = thing.isQueried;
    for (const [name, value] of thing.fields) record.fields.set(name, part(value));
    for (const [name, value] of thing.parents) record.parents.set(name, part(value) as SObject | null);
    for (const [name, value] of thing.children) record.children.set(name, part(value) as ApexList<SObject>);
  } else if (thing.is === 'object') {
    const slots = made as Record<string, unknown>;
    for (const [slot, value] of thing.slots) if (slot in slots) slots[slot] = part(value);
  }
}

function fillHashed(thing: FrozenThing, made: unknown, part: (value: FrozenValue) => unknown): void {
  if (thing.is === 'set') for (const item of thing.items) (made as ApexSet).add(part(item));
  if (thing.is === 'map') {
    for (const [key, value] of thing.entries) (made as ApexMap).put(part(key), part(value));
  }
}

function valueOf(value: FrozenValue, made: unknown[]): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (!Array.isArray(value)) return made[(value as { at: number }).at];
  const [tag, text, more] = value as string[];
  return SIMPLE[tag](text, more);
}

const SIMPLE: Record<string, (text: string, more: string) => unknown> = {
  long: BigInt,
  decimal: (text) => Decimal.of(text),
  double: (text) => new Double(Number(text)),
  date: (text) => ApexDate.parse(text),
  datetime: (text) => ApexDatetime.parse(text),
  time: (text) => ApexTime.parse(text),
  blob: (text) => new Blob(Buffer.from(text, 'base64')),
  enum: (typeName, name) => {
    const userClass = execution().classNamed(typeName);
    if (userClass) return userClass.fields.find((field) => field.name === name)?.get(undefined) ?? null;
    const platform = platformClasses.named(typeName);
    return platform?.fieldNamed(name, true)?.get() ?? platform?.values[name] ?? null;
  },
  type: (text) => TypeToken.of(parseApexType(text)),
  object: (name) => SObjectTypeToken.of(objectNamed(name)),
  field: (objectName, name) => {
    const object = objectNamed(objectName);
    const field = object.field(name);
    if (!field) throw gone(`The field ${objectName}.${name}`);
    return SObjectFieldToken.of(object, field);
  }
};

function objectNamed(name: string): ObjectType {
  const object = execution().schema.object(name);
  if (!object) throw gone(`The object ${name}`);
  return object;
}

function classNamed(name: string): UserClass {
  const userClass = execution().classNamed(name);
  if (!userClass) throw gone(`The class ${name}`);
  return userClass;
}

function gone(what: string): OrgError {
  return new OrgError('INVALID_TYPE', `${what} was there when the job was queued and is no more.`);
}
