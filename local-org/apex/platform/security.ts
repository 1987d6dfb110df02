import type { Field, ObjectType } from '../../metadata/object-type';
import { execution } from '../execution';
import type { ApexEnum } from '../values/apex-enum';
import { NoAccessException } from '../values/apex-exception';
import { ApexList } from '../values/apex-list';
import { ApexMap } from '../values/apex-map';
import { ApexSet } from '../values/apex-set';
import { ApexType } from '../values/apex-type';
import { SObject } from '../values/sobject';
import { accessType } from './access-type';
import { nullChecked } from './null-check';
import { platformClass } from './platform-class';

const STRING = ApexType.of('String');

/** A value of System.SObjectAccessDecision. */
class AccessDecision {
  readonly removedFields = new ApexMap<string, ApexSet<string>>(STRING, ApexType.of('Set', [STRING]));
  readonly modifiedIndexes = new ApexSet<number>(ApexType.of('Integer'));
  records: ApexList<SObject>;

  constructor(type: ApexType) {
    this.records = new ApexList(type);
  }

  remove(object: ObjectType, field: string): void {
    let names = this.removedFields.get(object.name);
    if (!names) {
      names = new ApexSet(STRING);
      this.removedFields.put(object.name, names);
    }
    names.add(field);
  }
}

/** Fields that carry no permission of their own. */
const ALWAYS = new Set(['Id', 'IsDeleted', 'SystemModstamp']);

function mayTouchObject(kind: ApexEnum, object: ObjectType): boolean {
  const { user, records } = execution();
  const { access } = records;
  if (kind === accessType.READABLE) return access.canRead(user, object);
  if (kind === accessType.CREATABLE) return access.canCreate(user, object);
  if (kind === accessType.UPDATABLE) return access.canEdit(user, object);
  return access.canCreate(user, object) && access.canEdit(user, object);
}

function mayTouchField(kind: ApexEnum, object: ObjectType, field: Field): boolean {
  if (ALWAYS.has(field.name)) return true;
  const { user, records } = execution();
  if (kind === accessType.READABLE) return records.access.canReadField(user, object, field);
  const editable = records.access.canEditField(user, object, field);
  if (kind === accessType.CREATABLE) return field.isCreateable && editable;
  return field.isUpdateable && editable;
}

/** A copy of the record without what the user may not touch; notes what was left out. */
function strip(kind: ApexEnum, record: SObject, decision: AccessDecision): SObject {
  const { objectType } = record;
  const copy = new SObject(objectType);
  copy.isQueried = record.isQueried;
  for (const [name, value] of record.fields) {
    const field = objectType.field(name);
    if (!field || mayTouchField(kind, objectType, field)) copy.fields.set(name, value);
    else decision.remove(objectType, name);
  }
  for (const [name, parent] of record.parents) {
    const lookup = objectType.fields.find((field) => field.relationshipName === name);
    if (lookup && !mayTouchField(kind, objectType, lookup)) decision.remove(objectType, lookup.name);
    else copy.parents.set(name, parent && strip(kind, parent, decision));
  }
  for (const [name, children] of record.children) {
    const kept = children.items.map((child) => strip(kind, child, decision));
    copy.children.set(name, new ApexList(children.elementType, kept));
  }
  return copy;
}

function stripInaccessible(kind: ApexEnum, records: ApexList<SObject>, checkObject = true): AccessDecision {
  const decision = new AccessDecision(records.elementType);
  records.items.forEach((record, index) => {
    if (checkObject && !mayTouchObject(kind, record.objectType)) {
      throw new NoAccessException(`No access to entity: ${record.objectType.name}`);
    }
    const copy = strip(kind, record, decision);
    if (copy.fields.size < record.fields.size || copy.parents.size < record.parents.size) {
      decision.modifiedIndexes.add(index);
    }
    decision.records.items.push(copy);
  });
  return decision;
}

platformClass('Security', {
  statics: nullChecked({
    'SObjectAccessDecision stripInaccessible(AccessType accessType, List<SObject> records)': (
      kind: ApexEnum,
      records: ApexList<SObject>
    ) => stripInaccessible(kind, records),
    'SObjectAccessDecision stripInaccessible(AccessType accessType, List<SObject> records, Boolean enforceRootObjectCRUD)':
      stripInaccessible
  })
});

platformClass('SObjectAccessDecision', {
  methods: {
    'List<SObject> getRecords()': (self: AccessDecision) => self.records,
    'Map<String,Set<String>> getRemovedFields()': (self: AccessDecision) => self.removedFields,
    'Set<Integer> getModifiedIndexes()': (self: AccessDecision) => self.modifiedIndexes
  },
  isInstance: (value) => value instanceof AccessDecision
});
