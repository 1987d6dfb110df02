import type { ObjectType } from '../metadata/object-type';
import type { Value } from '../soql/storage';

/** One record: values by the field's canonical API name. A whole row has every field of its object, missing ones null. */
export type Row = Record<string, Value>;

const blanks = new WeakMap<ObjectType, Row>();

/** A new row of the object in which every checkbox is false and everything else null. */
export function blankRow(object: ObjectType): Row {
  let blank = blanks.get(object);
  if (!blank) {
    blank = Object.fromEntries(
      object.fields.map(({ name, type }) => [name, type === 'boolean' ? false : null])
    );
    blanks.set(object, blank);
  }
  return { ...blank };
}

/** An instant as records keep it: UTC, to the second. */
export function toSecond(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}.000Z`;
}
