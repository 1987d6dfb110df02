import type { ObjectType } from '../../metadata/object-type';
import type { Records } from '../records';
import type { Row } from '../row';
import { convertValue } from './field-values';

/** Fills what the caller left out: default values, the picklist's default, automatic numbers. */
export function applyDefaults(records: Records, object: ObjectType, row: Row, given: Row): void {
  const { formulas, sequences, clock } = records;
  for (const field of object.fields) {
    if (field.isAutoNumber) {
      row[field.name] = sequences.nextAutoNumber(object, field, clock());
    } else if (field.name in given || field.formula !== undefined) {
      continue;
    } else if (field.defaultValue !== undefined) {
      row[field.name] = convertValue(field, formulas.defaultOf(object, field, row)).value ?? row[field.name];
    } else if (field.type === 'picklist') {
      row[field.name] = field.picklist?.find(({ isDefault }) => isDefault)?.value ?? null;
    }
  }
}
