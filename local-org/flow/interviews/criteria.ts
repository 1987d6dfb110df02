import type { Criteria, FlowCondition } from '../definition/conditions';
import { holds } from '../definition/logic';
import { invalidFlow } from '../errors';
import { COMPARISONS, isSame } from '../values/comparison';
import { FlowRecord, fromRow } from '../values/flow-value';
import type { Interview } from './interview';
import { operandValue, valueOf } from './references';

/** Whether conditions hold for an interview at this moment. */
export function meets(interview: Interview, { conditions, logic }: Criteria): boolean {
  return holds(logic, (index) => conditionHolds(interview, conditions[index]));
}

function conditionHolds(interview: Interview, condition: FlowCondition): boolean {
  const right = operandValue(interview, condition.right);
  switch (condition.operator) {
    case 'IsChanged':
      return isChanged(interview, condition) === (right === true);
    case 'WasVisited':
      return wasVisited(interview, condition.left) === (right === true);
    default:
      return COMPARISONS[condition.operator](valueOf(interview, condition.left), right);
  }
}

function wasVisited({ frame }: Interview, name: string): boolean {
  return frame.visited.has(name.toLowerCase());
}

/** A record that is being created has not changed. */
function isChanged(interview: Interview, { left, at }: FlowCondition): boolean {
  const { record, prior } = interview.frame;
  const [head, ...names] = left.split('.');
  if (head.toLowerCase() !== '$record' || !record || prior === undefined) {
    throw invalidFlow(`IsChanged is for fields of $Record, not for ${left}`, at);
  }
  if (prior === null) return false;
  if (names.length === 0) return anyFieldChanged(record, prior);
  return !isSame(valueOf(interview, left), valueOf(interview, `$Record__Prior.${names.join('.')}`));
}

const STAMPS = new Set(['LastModifiedDate', 'LastModifiedById', 'SystemModstamp']);

function anyFieldChanged(record: FlowRecord, prior: FlowRecord): boolean {
  return record.object.fields.some(
    (field) =>
      !STAMPS.has(field.name) &&
      field.formula === undefined &&
      !isSame(fromRow(field, record.row[field.name]), fromRow(field, prior.row[field.name]))
  );
}
