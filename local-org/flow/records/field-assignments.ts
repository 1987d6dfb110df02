import type { ObjectType } from '../../metadata/object-type';
import type { Row } from '../../records/row';
import type { ElementReader } from '../definition/element-reader';
import { operandOf, type Operand } from '../definition/operand';
import { invalidFlow } from '../errors';
import type { Interview } from '../interviews/interview';
import { operandValue } from '../interviews/references';
import { toRow } from '../values/flow-value';

/** A field and where its value comes from. */
export interface FieldAssignment {
  field: string;
  value: Operand;
  at: { file: string; line?: number };
}

/** The `<inputAssignments>` of an element that writes records. */
export function readFieldAssignments(reader: ElementReader): FieldAssignment[] {
  return reader.children('inputAssignments', (item) => ({
    field: item.required('field'),
    value: operandOf(item, 'value'),
    at: item.at
  }));
}

/** The values of the fields for an interview. Throws INVALID_FLOW for a field that the object does not have. */
export function assignedRow(interview: Interview, object: ObjectType, assignments: FieldAssignment[]): Row {
  const row: Row = {};
  for (const { field: name, value, at } of assignments) {
    const field = object.field(name);
    if (!field) throw invalidFlow(`${object.name} has no field ${name}`, at);
    row[field.name] = toRow(field, operandValue(interview, value), interview.run.tx.user.timeZone);
  }
  return row;
}
