import { loadRows } from '../../records/row-reader';
import { decode, encode, type Value } from '../../soql/storage';
import type { Field } from '../../metadata/object-type';
import { FlowRecord, fromRow, type FlowValue } from '../values/flow-value';
import type { FlowRun } from './interview';

/**
 * The value at the end of a path from a record: fields, through parents. Null where a parent is missing; undefined when
 * an object on the way has no field of that name.
 */
export function fieldValue(run: FlowRun, record: FlowRecord, names: string[]): FlowValue | undefined {
  const target = follow(run, record, names.slice(0, -1));
  if (target === null) return null;
  const field = target?.object.field(names[names.length - 1]);
  if (!target || !field) return target && parentOf(run, target, names[names.length - 1]);
  return fromRow(field, storedValue(run, target, field));
}

/** The record at the end of a path of relationships; null if one of them is blank, undefined if there is none of that name. */
export function follow(run: FlowRun, record: FlowRecord, names: string[]): FlowRecord | null | undefined {
  let current: FlowRecord | null | undefined = record;
  for (const name of names) {
    current = parentOf(run, current, name);
    if (!current) return current;
  }
  return current;
}

/** `Owner:User` names the type that a parent of several types must have. */
function parentOf(run: FlowRun, record: FlowRecord, name: string): FlowRecord | null | undefined {
  const { tx } = run;
  const [relationship, type] = name.toLowerCase().split(':');
  const reference = record.object.fields.find(
    (field) => field.relationshipName?.toLowerCase() === relationship
  );
  if (!reference) return undefined;
  const id = record.row[reference.name];
  const object = typeof id === 'string' ? tx.records.schema.byPrefix(id.slice(0, 3)) : undefined;
  if (!object || (type !== undefined && object.name.toLowerCase() !== type)) return null;
  const found = loadRows(tx, object, [id as string]).get(id as string);
  return found ? new FlowRecord(object, found.row) : null;
}

/** Before the save, the formula fields of the record have yet to be computed from what it has become. */
function storedValue(run: FlowRun, record: FlowRecord, field: Field): Value | undefined {
  if (field.formula === undefined || !run.isBeforeSave) return record.row[field.name];
  const { formulas } = run.tx.records;
  const inputs = formulas.inputs(record.object, field).map((path) => {
    const names = path.split('.');
    const owner = follow(run, record, names.slice(0, -1));
    const input = owner?.object.field(names[names.length - 1]);
    return owner && input ? encode(storedValue(run, owner, input) ?? null) : null;
  });
  return decode(field, formulas.evaluate(`${record.object.name}.${field.name}`, inputs));
}
