import { Day, Instant } from '../../records/formula/values';
import { toId18 } from '../../soql/record-id';
import { plainText, type FlowValue } from './flow-value';

const DAY = 86_400_000;

/** A test of two values, by the operator's name in a flow's file. Text is compared without regard to case, Ids with. */
export const COMPARISONS: Record<string, (left: FlowValue, right: FlowValue) => boolean> = {
  EqualTo: isSame,
  NotEqualTo: (left, right) => !isSame(left, right),
  GreaterThan: (left, right) => ordered(left, right, (order) => order > 0),
  GreaterThanOrEqualTo: (left, right) => ordered(left, right, (order) => order >= 0),
  LessThan: (left, right) => ordered(left, right, (order) => order < 0),
  LessThanOrEqualTo: (left, right) => ordered(left, right, (order) => order <= 0),
  StartsWith: (left, right) => inText(left, right, (text, part) => text.startsWith(part)),
  EndsWith: (left, right) => inText(left, right, (text, part) => text.endsWith(part)),
  Contains: (left, right) =>
    Array.isArray(left)
      ? left.some((item) => isSame(item, right))
      : inText(left, right, (text, part) => text.includes(part)),
  In: (left, right) => isAmong(left, right),
  NotIn: (left, right) => !isAmong(left, right),
  IsNull: (left, right) => (left === null) === (right === true),
  IsBlank: (left, right) => (left === null || left === '') === (right === true),
  IsEmpty: (left, right) =>
    (left === null || (Array.isArray(left) && left.length === 0)) === (right === true),
  WasSet: (left, right) => (left !== null && left !== '') === (right === true)
};

/** Whether two values are the same to a flow. Empty text and null are not. */
export function isSame(left: FlowValue, right: FlowValue): boolean {
  if (left === null || right === null) return left === right;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, i) => isSame(item, right[i]));
  }
  return compared(left, right) === 0;
}

function isAmong(value: FlowValue, list: FlowValue): boolean {
  return Array.isArray(list) && list.some((item) => isSame(value, item));
}

function ordered(left: FlowValue, right: FlowValue, holds: (order: number) => boolean): boolean {
  return left !== null && right !== null && holds(compared(left, right));
}

function inText(left: FlowValue, right: FlowValue, holds: (text: string, part: string) => boolean): boolean {
  if (left === null || right === null) return false;
  return holds(plainText(left).toLowerCase(), plainText(right).toLowerCase());
}

/** Below 0, 0 or above 0. */
function compared(left: FlowValue, right: FlowValue): number {
  const [a, b] = [numberOf(left, right), numberOf(right, left)];
  if (a !== undefined && b !== undefined) return a - b;
  const [x, y] = asTexts(left, right);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Numbers, dates and instants as numbers; text too, where the other side is one of them. */
function numberOf(value: FlowValue, other: FlowValue): number | undefined {
  if (typeof value === 'number') return value;
  if (value instanceof Day) return value.number * DAY;
  if (value instanceof Instant) return value.time;
  if (typeof value !== 'string') return undefined;
  if (other instanceof Day || other instanceof Instant) return Date.parse(value);
  return typeof other === 'number' && value.trim() !== '' ? Number(value) : undefined;
}

/** Texts as they compare. Where one is an Id of 18 characters, case matters and 15 characters will do. */
function asTexts(left: FlowValue, right: FlowValue): [string, string] {
  const texts = [left, right].map((value) => plainText(value)) as [string, string];
  const areIds = texts.some((text) => text.length === 18 && toId18(text) !== undefined);
  return texts.map((text) => (areIds && toId18(text)) || text.toLowerCase()) as [string, string];
}
