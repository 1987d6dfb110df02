import { ApexList } from '../values/apex-list';
import { ApexMap } from '../values/apex-map';
import { ApexSet } from '../values/apex-set';
import { SObject } from '../values/sobject';

/** What a copy of a record keeps. The fields of the audit and the Id are left behind unless asked for. */
export interface CopyOptions {
  preserveId?: boolean;
  /** Parent and child records are copied too, instead of being shared. */
  deep?: boolean;
  preserveReadonlyTimestamps?: boolean;
  preserveAutonumber?: boolean;
}

const TIMESTAMPS = new Set(['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate']);
const sources = new WeakMap<SObject, string | null>();

/** The Id of the record that this one was cloned from; `undefined` when it is no clone. */
export function cloneSource(record: SObject): string | null | undefined {
  return sources.get(record);
}

/** SObject.clone. */
export function copyRecord(record: SObject, options: CopyOptions = {}): SObject {
  const copy = new SObject(record.objectType);
  copy.isQueried = record.isQueried;
  for (const [name, value] of record.fields) {
    if (name === 'Id' && !options.preserveId) continue;
    if (TIMESTAMPS.has(name) && !options.preserveReadonlyTimestamps) continue;
    if (record.objectType.field(name)?.isAutoNumber && !options.preserveAutonumber) continue;
    copy.fields.set(name, value);
  }
  for (const [name, parent] of record.parents) {
    copy.parents.set(
      name,
      parent && options.deep ? copyRecord(parent, { ...options, preserveId: true }) : parent
    );
  }
  for (const [name, children] of record.children) copy.children.set(name, children);
  sources.set(copy, record.id);
  return copy;
}

/** List.deepClone and Map.deepClone: records are copied, everything else is shared. */
export function copyDeeply(value: unknown, options: CopyOptions = { preserveId: true }): unknown {
  if (value instanceof SObject) return copyRecord(value, { ...options, deep: false });
  if (value instanceof ApexList) {
    return new ApexList(
      value.elementType,
      value.items.map((item) => copyDeeply(item, options))
    );
  }
  if (value instanceof ApexSet) {
    return new ApexSet(
      value.elementType,
      [...value].map((item) => copyDeeply(item, options))
    );
  }
  if (value instanceof ApexMap) {
    const entries = [...value.entries()].map(([key, item]): [unknown, unknown] => [
      key,
      copyDeeply(item, options)
    ]);
    return new ApexMap(value.keyType, value.valueType, entries);
  }
  return value;
}
