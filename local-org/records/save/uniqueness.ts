import type { Field, ObjectType } from '../../metadata/object-type';
import { saveErrors } from '../errors';
import type { Transaction } from '../transaction';
import type { Entry } from './entry';
import { findByKey } from './input';

/** Checks unique fields against the records that exist and against the others of this save. */
export function checkUnique(tx: Transaction, object: ObjectType, entries: Entry[]): void {
  for (const field of object.fields) {
    if (field.isUnique && field.name !== 'Id' && !field.isAutoNumber) checkField(tx, object, field, entries);
  }
}

function checkField(tx: Transaction, object: ObjectType, field: Field, entries: Entry[]): void {
  const changed = entries.filter(
    ({ row, old }) => row[field.name] !== null && row[field.name] !== old?.[field.name]
  );
  if (changed.length === 0) return;
  const existing = findByKey(
    tx,
    object,
    field,
    changed.map(({ row }) => row[field.name])
  );
  const leaving = new Set(changed.map(({ row }) => row.Id));
  const taken = new Map<string, Entry>();
  for (const entry of changed) {
    const text = String(entry.row[field.name]);
    const value = text.toLowerCase();
    // A record of this save that gives the value up does not stand in the way.
    const other = existing.get(value)?.find((id) => !leaving.has(id));
    const twin = taken.get(field.isCaseSensitive ? text : value);
    if (other) entry.errors.push(saveErrors.duplicateValue(field.name, other));
    else if (twin)
      entry.errors.push(saveErrors.duplicateValue(field.name, String(twin.row.Id ?? '<unknown>')));
    else taken.set(field.isCaseSensitive ? text : value, entry);
  }
}
