import type { Field, ObjectType, Schema } from '../../metadata/object-type';
import type { Value } from '../../soql/storage';
import type { RecordFilter } from '../definition/record-filters';
import type { Interview } from '../interviews/interview';
import { plainText, toRow, type FlowValue } from '../values/flow-value';

/** A filter's value as SOQL binds it: of the type of the field it is compared with. */
export function boundValue(
  { run: { tx } }: Interview,
  object: ObjectType,
  filter: RecordFilter,
  value: FlowValue
): Value | Value[] {
  const field = fieldAt(tx.records.schema, object, filter.field.split('.'));
  const one = (item: FlowValue): Value => {
    if (filter.pattern) return item === null ? null : filter.pattern(escapeWildcards(plainText(item)));
    return field ? toRow(field, item, tx.user.timeZone) : plainText(item);
  };
  return Array.isArray(value) ? value.map(one) : one(value);
}

function escapeWildcards(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

function fieldAt(schema: Schema, object: ObjectType, [name, ...further]: string[]): Field | undefined {
  if (further.length === 0) return object.field(name);
  const wanted = name.toLowerCase();
  const reference = object.fields.find((field) => field.relationshipName?.toLowerCase() === wanted);
  const parent = schema.object(reference?.referenceTo?.[0] ?? '');
  return parent && fieldAt(schema, parent, further);
}
