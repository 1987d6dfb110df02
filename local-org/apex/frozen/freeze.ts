import { ApexDate } from '../values/apex-date';
import { ApexDatetime } from '../values/apex-datetime';
import { ApexEnum } from '../values/apex-enum';
import { SerializationException } from '../values/apex-exception';
import { ApexList } from '../values/apex-list';
import { ApexMap } from '../values/apex-map';
import { isUserObject } from '../values/apex-object';
import { ApexSet } from '../values/apex-set';
import { ApexTime } from '../values/apex-time';
import { Blob } from '../values/blob';
import { Decimal } from '../values/decimal';
import { Double } from '../values/double';
import { SObject } from '../values/sobject';
import { SObjectFieldToken, SObjectTypeToken, TypeToken } from '../values/tokens';

/** A value as JSON: what JSON has itself, a tagged simple value, or the number of a thing in the table. */
export type FrozenValue =
  null | boolean | string | number | readonly [tag: string, ...parts: string[]] | { at: number };

/** A thing with parts: collections, records, objects of the project. */
export type FrozenThing =
  | { is: 'list' | 'set'; type: string; items: FrozenValue[] }
  | { is: 'map'; types: [string, string]; entries: [FrozenValue, FrozenValue][] }
  | {
      is: 'record';
      object: string;
      isQueried: boolean;
      fields: [string, FrozenValue][];
      parents: [string, FrozenValue][];
      children: [string, FrozenValue][];
    }
  | { is: 'object'; className: string; slots: [string, FrozenValue][] };

export interface Frozen {
  value: FrozenValue;
  things: FrozenThing[];
}

/**
 * The text of a value with everything that hangs on it, shared parts and circles included; `thaw` makes a copy from it.
 * Transient variables are left out. Throws SerializationException for what the platform cannot serialize either.
 */
export function freeze(value: unknown): string {
  const freezer = new Freezer();
  const frozen: Frozen = { value: freezer.value(value), things: freezer.things };
  return JSON.stringify(frozen);
}

class Freezer {
  readonly things: FrozenThing[] = [];
  private readonly numbers = new Map<object, number>();

  value(value: unknown): FrozenValue {
    if (value === null || value === undefined) return null;
    if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
    const simple = tagged(value);
    return simple ?? { at: this.thing(value as object) };
  }

  private thing(value: object): number {
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    const at = this.things.length;
    this.numbers.set(value, at);
    // Its number is taken before its parts are frozen, so that a circle ends here.
    this.things.push({ is: 'list', type: 'Object', items: [] });
    this.things[at] = this.parts(value);
    return at;
  }

  private parts(value: object): FrozenThing {
    const values = (entries: Iterable<[string, unknown]>): [string, FrozenValue][] =>
      [...entries].map(([name, each]) => [name, this.value(each)]);
    if (value instanceof ApexList || value instanceof ApexSet) {
      const items = [...value].map((item) => this.value(item));
      return { is: value instanceof ApexList ? 'list' : 'set', type: String(value.elementType), items };
    }
    if (value instanceof ApexMap) {
      const entries = [...value.entries()].map(([key, item]): [FrozenValue, FrozenValue] => [
        this.value(key),
        this.value(item)
      ]);
      return { is: 'map', types: [String(value.keyType), String(value.valueType)], entries };
    }
    if (value instanceof SObject) {
      const { objectType, isQueried, fields, parents, children } = value;
      return {
        is: 'record',
        object: objectType.name,
        isQueried,
        fields: values(fields),
        parents: values(parents),
        children: values(children)
      };
    }
    if (isUserObject(value) && value.userClass.allocate) {
      const { userClass } = value;
      const transient = userClass.fields.filter((field) => field.isTransient).map(({ name }) => name);
      const slots = Object.entries(value).filter(([slot]) => !transient.some((name) => isSlotOf(slot, name)));
      return { is: 'object', className: userClass.name, slots: values(slots) };
    }
    throw new SerializationException(`Not Serializable: ${value.constructor.name}`);
  }
}

/** How the compiler names the slot of a variable; see MemberDeclarations. */
function isSlotOf(slot: string, variable: string): boolean {
  return slot.replace(/^f\d*_/, '') === variable.toLowerCase();
}

function tagged(value: unknown): FrozenValue | undefined {
  if (typeof value === 'bigint') return ['long', String(value)];
  if (value instanceof Decimal) return ['decimal', value.toString()];
  if (value instanceof Double) return ['double', String(value.value)];
  if (value instanceof ApexDate) return ['date', value.toIso()];
  if (value instanceof ApexDatetime) return ['datetime', value.toIso()];
  if (value instanceof ApexTime) return ['time', String(value)];
  if (value instanceof Blob) return ['blob', value.bytes.toString('base64')];
  if (value instanceof ApexEnum) return ['enum', value.typeName, value.name];
  if (value instanceof TypeToken) return ['type', String(value.type)];
  if (value instanceof SObjectTypeToken) return ['object', value.objectType.name];
  if (value instanceof SObjectFieldToken) return ['field', value.objectType.name, value.field.name];
  return undefined;
}
