import type { Field, FieldType, ObjectType } from '../../../metadata/object-type';
import { ApexType } from '../../values/apex-type';
import type { Program } from './program';
import { listOf, TYPES } from './well-known';

const APEX_TYPES: Partial<Record<FieldType, ApexType>> = {
  id: TYPES.id,
  reference: TYPES.id,
  boolean: TYPES.boolean,
  int: TYPES.integer,
  double: TYPES.decimal,
  currency: TYPES.decimal,
  percent: TYPES.decimal,
  date: TYPES.date,
  datetime: TYPES.datetime,
  time: TYPES.time,
  base64: TYPES.blob,
  junctionIdList: listOf(TYPES.string),
  anyType: TYPES.object
};

/** The Apex type of a field's values. Text of every kind is String; every decimal number is Decimal. */
export function apexTypeOf(field: Field): ApexType {
  return APEX_TYPES[field.type] ?? TYPES.string;
}

/** What `record.name` means on an object: a field, a parent or a list of children. */
export type RecordMember =
  | { kind: 'field'; name: string; type: ApexType; field: Field }
  | { kind: 'parent'; name: string; type: ApexType; field: Field }
  | { kind: 'children'; name: string; type: ApexType };

/** The member of that name (any case) of an object, or `undefined`. */
export function recordMember(program: Program, object: ObjectType, name: string): RecordMember | undefined {
  const field = object.field(name);
  if (field) {
    return { kind: 'field', name: field.name, type: apexTypeOf(field), field };
  }
  const wanted = name.toLowerCase();
  const lookup = object.fields.find((each) => each.relationshipName?.toLowerCase() === wanted);
  if (lookup) {
    return {
      kind: 'parent',
      name: lookup.relationshipName as string,
      type: parentType(program, lookup),
      field: lookup
    };
  }
  const children = object.childRelationships().find((each) => each.name.toLowerCase() === wanted);
  return (
    children && { kind: 'children', name: children.name, type: listOf(ApexType.of(children.child.name)) }
  );
}

/**
 * The object whose fields may be read through a lookup. One to several objects is read as a User if it may be one, else
 * as its first object: the platform's own type for it, Name, has fields that these have too.
 */
function parentType(program: Program, lookup: Field): ApexType {
  const targets = (lookup.referenceTo ?? []).filter((name) => program.schema.object(name));
  const target = targets.find((name) => name.toLowerCase() === 'user') ?? targets[0];
  return target === undefined ? TYPES.sObject : ApexType.of(program.schema.object(target)?.name ?? target);
}
