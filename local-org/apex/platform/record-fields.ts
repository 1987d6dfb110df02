import type { Field, ObjectType } from '../../metadata/object-type';
import { FinalException, SObjectException } from '../values/apex-exception';
import { ApexList } from '../values/apex-list';
import { ApexType } from '../values/apex-type';
import type { SObject } from '../values/sobject';
import { SObjectFieldToken } from '../values/tokens';
import { platformErrors } from './errors';
import { toFieldValue } from './field-value';

/** A field as Apex names it: by token or by text. */
export type FieldKey = string | SObjectFieldToken | null;

/** The field of the object. Throws SObjectException `Invalid field …` if the object has none of that name. */
export function fieldOf(object: ObjectType, key: FieldKey): Field {
  if (key === null) throw platformErrors.nullArgument();
  const name = key instanceof SObjectFieldToken ? key.field.name : key;
  const field = object.field(name);
  if (!field) throw new SObjectException(`Invalid field ${name} for ${object.name}`);
  return field;
}

/** A field's value. Null if it was never set, false for a checkbox; an error if a query left it out. */
export function getField(record: SObject, key: FieldKey): unknown {
  const field = fieldOf(record.objectType, key);
  const value = record.fields.get(field.name);
  if (value !== undefined) return value;
  if (record.isQueried && field.name !== 'Id') {
    throw new SObjectException(
      `SObject row was retrieved via SOQL without querying the requested field: ${record.objectType.name}.${field.name}`
    );
  }
  return field.type === 'boolean' ? false : null;
}

/** Sets a field, converting the value to the field's type; answers the value before. */
export function putField(record: SObject, key: FieldKey, value: unknown): unknown {
  const field = fieldOf(record.objectType, key);
  if (record.isReadOnly) throw new FinalException('Record is read-only');
  const before = record.fields.get(field.name) ?? null;
  record.fields.set(field.name, toFieldValue(field, value));
  return before;
}

/** The lookup that a relationship name, field name or field token means. */
function lookupOf(object: ObjectType, key: FieldKey): Field {
  if (key === null) throw platformErrors.nullArgument();
  const name = (key instanceof SObjectFieldToken ? key.field.name : key).toLowerCase();
  const lookup = object.fields.find(
    (field) =>
      field.relationshipName?.toLowerCase() === name ||
      (field.referenceTo && field.name.toLowerCase() === name)
  );
  if (!lookup?.relationshipName)
    throw new SObjectException(`Invalid relationship ${name} for ${object.name}`);
  return lookup;
}

/** The parent record, or null. */
export function getParent(record: SObject, key: FieldKey): SObject | null {
  return record.parents.get(lookupOf(record.objectType, key).relationshipName!) ?? null;
}

/** Sets the parent record and answers the one before. */
export function putParent(record: SObject, key: FieldKey, parent: SObject | null): SObject | null {
  const name = lookupOf(record.objectType, key).relationshipName!;
  if (record.isReadOnly) throw new FinalException('Record is read-only');
  const before = record.parents.get(name) ?? null;
  record.parents.set(name, parent);
  return before;
}

/** The child records of a relationship that was queried; empty if the query found none. */
export function getChildren(record: SObject, name: string | null): ApexList<SObject> {
  if (name === null) throw platformErrors.nullArgument();
  const relationship = record.objectType
    .childRelationships()
    .find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!relationship) {
    throw new SObjectException(`Invalid relationship ${name} for ${record.objectType.name}`);
  }
  return record.children.get(relationship.name) ?? new ApexList(ApexType.of(relationship.child.name));
}
