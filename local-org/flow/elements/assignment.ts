import { NotEmulated, type SourcePosition } from '../../errors';
import { Day, Instant } from '../../records/formula/values';
import { operandOf, type Operand } from '../definition/operand';
import { assignTo } from '../interviews/assignments';
import type { Interview } from '../interviews/interview';
import { operandValue, valueOf } from '../interviews/references';
import { isSame } from '../values/comparison';
import { plainText, type FlowValue } from '../values/flow-value';
import type { NodeReader } from './flow-node';

interface Item {
  target: string;
  operator: string;
  value: Operand;
  at: SourcePosition;
}

type Operator = (old: FlowValue, value: FlowValue) => FlowValue;

/** What each operator makes of the target's old value and the given one. Collections are counted from 1. */
const OPERATORS: Record<string, Operator> = {
  Assign: (_, value) => value,
  Add: add,
  Subtract: subtract,
  AddItem: addItem,
  AddAtStart: (old, value) => [...listOf(value), ...listOf(old)],
  AssignCount: (_, value) => listOf(value).length,
  RemoveAll: (old, value) =>
    listOf(old).filter((item) => !listOf(value).some((removed) => isSame(item, removed))),
  RemoveFirst: (old, value) => {
    const index = listOf(old).findIndex((item) => isSame(item, value));
    return listOf(old).filter((_, i) => i !== index);
  },
  RemoveBeforeFirst: (old, value) => {
    const index = listOf(old).findIndex((item) => isSame(item, value));
    return index < 0 ? listOf(old) : listOf(old).slice(index);
  },
  RemoveAfterFirst: (old, value) => {
    const index = listOf(old).findIndex((item) => isSame(item, value));
    return index < 0 ? listOf(old) : listOf(old).slice(0, index + 1);
  },
  RemovePosition: (old, value) => listOf(old).filter((_, i) => i !== Number(value) - 1),
  RemoveUncommon: (old, value) =>
    listOf(old).filter((item) => listOf(value).some((kept) => isSame(item, kept)))
};

/** Names of the operators that assignments may have. */
export const ASSIGNMENT_OPERATORS = Object.keys(OPERATORS);

/** Assignment: gives variables and fields values, one item after the other. */
export const readAssignment: NodeReader = (reader) => {
  const items = reader.children('assignmentItems', (item): Item => {
    const operator = item.required('operator');
    if (!Object.hasOwn(OPERATORS, operator)) {
      throw new NotEmulated(`the flow assignment operator ${operator}`, item.at);
    }
    const target = item.required('assignToReference');
    return { target, operator, value: operandOf(item, 'value'), at: item.at };
  });
  const next = reader.connector('connector');
  return {
    name: reader.required('name'),
    next: [next],
    run(interviews) {
      for (const interview of interviews) {
        for (const item of items) assign(interview, item);
        interview.goTo(next);
      }
    }
  };
};

function assign(interview: Interview, { target, operator, value }: Item): void {
  const old = operator === 'Assign' ? null : valueOf(interview, target);
  const given = operandValue(interview, value);
  // A list grows in place: copying it for each item would make a loop over many records slow.
  if (operator === 'Add' && Array.isArray(old)) old.push(...listOf(given));
  else assignTo(interview, target, OPERATORS[operator](old, given));
}

function listOf(value: FlowValue): FlowValue[] {
  if (Array.isArray(value)) return value;
  return value === null ? [] : [value];
}

/** Numbers add up, dates move by days, instants by days too, text is appended; null counts as nothing. */
function add(old: FlowValue, value: FlowValue): FlowValue {
  if (Array.isArray(old) || Array.isArray(value)) return [...listOf(old), ...listOf(value)];
  if (value === null) return old;
  if (old instanceof Day) return new Day(old.number + Number(value));
  if (old instanceof Instant) return new Instant(old.time + Number(value) * 86_400_000);
  if (typeof old === 'number' || (old === null && typeof value === 'number')) {
    return Number(old) + Number(value);
  }
  return plainText(old) + plainText(value);
}

function subtract(old: FlowValue, value: FlowValue): FlowValue {
  if (old instanceof Day) {
    return value instanceof Day ? old.number - value.number : new Day(old.number - Number(value));
  }
  if (old instanceof Instant) return new Instant(old.time - Number(value) * 86_400_000);
  return Number(old) - Number(value);
}

/** Adds to the values of a multi-select picklist. */
function addItem(old: FlowValue, value: FlowValue): FlowValue {
  const items = plainText(old)
    .split(';')
    .filter((item) => item !== '');
  return [...items, plainText(value)].join(';');
}
