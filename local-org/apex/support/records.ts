import type { ObjectType } from '../../metadata/object-type';
import { FinalException, SObjectException } from '../values/apex-exception';
import { ApexList } from '../values/apex-list';
import { ApexType } from '../values/apex-type';
import { NullPointerException } from '../values/apex-exception';
import { SObject } from '../values/sobject';

/** Fields and relationships of records, by canonical name. */
export const records = {
  newRecord: (object: ObjectType) => new SObject(object),

  /** A field's value: null if it was never set (a checkbox: false), an error if a query left it out. */
  get(record: SObject, field: string): unknown {
    const value = record.fields.get(field);
    return value === undefined ? absent(record, field) : value;
  },
  set<T>(record: SObject, field: string, value: T): T {
    checkWritable(record);
    record.fields.set(field, value);
    return value;
  },

  parent(record: SObject, relationship: string): SObject | null {
    const parent = record.parents.get(relationship);
    return parent === undefined ? absentParent(record, relationship) : parent;
  },
  setParent<T extends SObject | null>(record: SObject, relationship: string, parent: T): T {
    checkWritable(record);
    record.parents.set(relationship, parent);
    return parent;
  },
  children(record: SObject, relationship: string): ApexList<SObject> {
    let children = record.children.get(relationship);
    if (!children) {
      const child = record.objectType.childRelationships().find((each) => each.name === relationship)
        ?.child.name;
      children = new ApexList(ApexType.of(child ?? 'SObject'));
      record.children.set(relationship, children);
    }
    return children;
  },

  /** `record.Parent.Field` reads null when the lookup is blank. */
  getThroughParent: (parent: SObject | null, field: string) => parent && records.get(parent, field),
  parentThroughParent: (parent: SObject | null, name: string) => parent && records.parent(parent, name),

  addFieldError(record: SObject | null, field: string, message: string): void {
    if (!record) {
      throw new NullPointerException('Attempt to de-reference a null object');
    }
    record.errors.push({ message, field });
  }
};

function absent(record: SObject, name: string): unknown {
  const field = record.objectType.field(name);
  if (record.isQueried && name !== 'Id') {
    throw notQueried(record, name);
  }
  return field?.type === 'boolean' ? false : null;
}

function absentParent(record: SObject, relationship: string): null {
  const lookup = record.objectType.fields.find((field) => field.relationshipName === relationship);
  // A query that asked for nothing of the parent has no such key; a blank lookup has null.
  if (record.isQueried && record.fields.get(lookup?.name ?? '') !== null) {
    throw notQueried(record, relationship);
  }
  return null;
}

function notQueried(record: SObject, name: string): Error {
  return new SObjectException(
    `SObject row was retrieved via SOQL without querying the requested field: ${record.objectType.name}.${name}`
  );
}

function checkWritable(record: SObject): void {
  if (record.isReadOnly) {
    throw new FinalException('Record is read-only');
  }
}
