import type { Field, ObjectType } from '../../metadata/object-type';
import { isText, type Value } from '../../soql/storage';
import { saveErrors, type SaveError } from '../errors';
import type { Entry } from './entry';
import { convertValue } from './field-values';

const EMAIL = /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\]+\.[^\s@"(),:;<>[\]\\]{2,}$/;
const LARGEST_INT = 2_147_483_647;

/** Whether text has the form of an e-mail address. */
export function isEmailAddress(text: string): boolean {
  return EMAIL.test(text);
}

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
      const wrong = checkValue(field, value) ?? checkMaster(field, value, old?.[field.name]);
      if (wrong) errors.push(wrong);
    }
  }
  if (missing.length) errors.unshift(saveErrors.required(missing));
}

/** Fields the platform fills itself are never missing when it is the caller's turn. */
function isRequired(field: Field): boolean {
  return field.isRequired && field.isCreateable && !field.isAutoNumber && field.type !== 'boolean';
}

/** What is wrong with a value of the right type: too long, too large, no e-mail address, not in the picklist. */
export function checkValue(field: Field, value: Value): SaveError | undefined {
  if (typeof value === 'number') return checkRange(field, value);
  if (typeof value !== 'string') return undefined;
  if (field.type === 'picklist' || field.type === 'multipicklist') return checkPicklist(field, value);
  if (isText(field) && field.length && value.length > field.length) {
    return saveErrors.tooLong(field.label, field.name, value, field.length);
  }
  return field.type === 'email' && !isEmailAddress(value)
    ? saveErrors.badEmail(field.label, field.name, value)
    : undefined;
}

function checkRange(field: Field, value: number): SaveError | undefined {
  const size = Math.abs(value);
  const isTooLarge =
    field.type === 'int'
      ? size > LARGEST_INT
      : field.precision !== undefined && size >= 10 ** (field.precision - (field.scale ?? 0));
  return isTooLarge ? saveErrors.outsideRange(field.label, field.name, value) : undefined;
}

function checkPicklist(field: Field, value: string): SaveError | undefined {
  if (!field.isRestricted || !field.picklist) return undefined;
  const allowed = field.picklist;
  const values = field.type === 'multipicklist' ? value.split(';') : [value];
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
