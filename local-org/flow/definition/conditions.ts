import { NotEmulated, type SourcePosition } from '../../errors';
import { COMPARISONS } from '../values/comparison';
import type { ElementReader } from './element-reader';
import { parseLogic, type Logic } from './logic';
import { operandOf, type Operand } from './operand';

/** Operators that ask about the interview rather than compare two values. */
const ABOUT_THE_INTERVIEW = new Set(['IsChanged', 'WasVisited']);

/** `left operator right`, as in decisions and start elements. `left` is a reference. */
export interface FlowCondition {
  left: string;
  operator: string;
  right: Operand;
  at: SourcePosition;
}

/** Conditions and how they make one. Without conditions it always holds. */
export interface Criteria {
  conditions: FlowCondition[];
  logic: Logic;
}

/** The `<conditions>` of a decision's outcome. */
export function readConditions(reader: ElementReader): Criteria {
  const conditions = reader.children('conditions', (condition) => ({
    left: condition.required('leftValueReference'),
    operator: knownOperator(condition),
    right: operandOf(condition, 'rightValue'),
    at: condition.at
  }));
  return { conditions, logic: parseLogic(reader.text('conditionLogic'), conditions.length, reader.at) };
}

/** The `<filters>` of a start element: conditions on the record that is being saved. */
export function readEntryFilters(reader: ElementReader): Criteria {
  const conditions = reader.children('filters', (filter) => ({
    left: `$Record.${filter.required('field')}`,
    operator: knownOperator(filter),
    right: operandOf(filter, 'value'),
    at: filter.at
  }));
  return { conditions, logic: parseLogic(reader.text('filterLogic'), conditions.length, reader.at) };
}

function knownOperator(reader: ElementReader): string {
  const operator = reader.required('operator');
  if (operator in COMPARISONS || ABOUT_THE_INTERVIEW.has(operator)) return operator;
  throw new NotEmulated(`the flow operator ${operator}`, reader.at);
}
