import type { Field, ObjectType } from '../../metadata/object-type';
import type { Value } from '../../soql/storage';
import { saveErrors, type SaveError } from '../errors';
import type { Entry } from './entry';
import { convertValue } from './field-values';

/** System validation of one record: types, lengths, ranges, restricted picklists, required fields. */
export function checkFields(object: ObjectType, entry: Entry): void {
  const { row, old, errors } = entry;
  const missing: string[] = [];
  for (const field of object.fields) {
    if (field.formula !== undefined) continue;
    const given = row[field.name];
    if (given === null || given === undefined || given === '') {
      if (field.type === 'boolean') row[field.name] = false;
      else row[field.name] = null;
      if (isRequired(field)) missing.push(field.name);
      continue;
    }
    if (old && old[field.name] === given) continue;
    const { value, error } = convertValue(field, given, object.kind === 'event');
    if (error) errors.push(error);
    else {
      row[field.name] = value;
      const wrong = checkPicklist(field, value) ?? checkMaster(field, value, old?.[field.name]);
      if (wrong) errors.push(wrong);
    }
  }
  if (missing.length) errors.unshift(saveErrors.required(missing));
}

/** Fields the platform fills itself are never missing when it is the caller's turn. */
function isRequired(field: Field): boolean {
  return field.isRequired && field.isCreateable && !field.isAutoNumber && field.type !== 'boolean';
}

function checkPicklist(field: Field, value: Value): SaveError | undefined {
  if (!field.isRestricted || !field.picklist || value === null) return undefined;
  const allowed = field.picklist;
  const values = field.type === 'multipicklist' ? String(value).split(';') : [String(value)];
  const wrong = values.find(
    (one) => !allowed.some(({ value: known }) => known.toLowerCase() === one.toLowerCase())
  );
  return wrong === undefined ? undefined : saveErrors.badPicklistValue(field.label, field.name, wrong);
}

/** A detail stays with its master, unless its field allows to move it. */
function checkMaster(field: Field, value: Value, old: Value | undefined): SaveError | undefined {
  const isMoved = field.isMasterDetail && old !== undefined && old !== null && old !== value;
  return isMoved && !field.isReparentable ? saveErrors.readOnlyField([field.name]) : undefined;
}
