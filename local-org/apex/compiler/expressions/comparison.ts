import { CompileError } from '../../errors';
import type { Body } from '../body';
import { type Code, code } from '../code';
import { isCastable } from '../types/assignable';
import { numberOfRank, numberRank, TYPES } from '../types/well-known';
import { widened } from './convert';

const ORDERED = [TYPES.string, TYPES.id, TYPES.date, TYPES.datetime, TYPES.time];

/** `< > <= >=`: false when either number or date is null. */
export function ordering(
  body: Body,
  operator: '<' | '>' | '<=' | '>=',
  left: Code,
  right: Code,
  line: number
): Code {
  const bothUnknown = left.type === TYPES.unknown || right.type === TYPES.unknown;
  const rank = Math.max(numberRank(left.type), numberRank(right.type));
  const areNumbers = numberRank(left.type) >= 0 && numberRank(right.type) >= 0;
  if (areNumbers && rank === 0 && left.nonNull && right.nonNull) {
    return code(`(${left.js} ${operator} ${right.js})`, TYPES.boolean, true);
  }
  const name = { '<': 'less', '>': 'greater', '<=': 'lessOrEqual', '>=': 'greaterOrEqual' }[operator];
  if (areNumbers) {
    const [a, b] = [left, right].map((side) => widened(body, side, numberOfRank(rank)));
    return code(`$.${name}(${a}, ${b})`, TYPES.boolean, true);
  }
  const isNull = left.type === TYPES.null || right.type === TYPES.null;
  const areOrdered = [left.type, right.type].every((type) => ORDERED.includes(type as never));
  if (!areOrdered && !bothUnknown && !isNull) {
    throw new CompileError(
      `Comparison arguments must be compatible types: ${left.type}, ${right.type}`,
      line
    );
  }
  const moments = left.type !== right.type && [left.type, right.type].includes(TYPES.datetime);
  const [a, b] = moments
    ? [left, right].map((side) => widened(body, side, TYPES.datetime))
    : [left.js, right.js];
  return code(`$.${name}(${a}, ${b})`, TYPES.boolean, true);
}

/** `== !=`: text without regard to case, numbers by amount, everything else by value; `=== !==`: the same object. */
export function equality(body: Body, operator: string, left: Code, right: Code, line: number): Code {
  const isNegated = operator.startsWith('!') || operator === '<>';
  const negation = isNegated ? '!' : '';
  if (!isCastable(body.program, left.type, right.type) && ![left.type, right.type].includes(TYPES.unknown)) {
    throw new CompileError(
      `Comparison arguments must be compatible types: ${left.type}, ${right.type}`,
      line
    );
  }
  if (operator.length === 3) {
    return code(`(${negation}$.identical(${left.js}, ${right.js}))`, TYPES.boolean, true);
  }
  return code(`(${negation}${equalityTest(body, left, right)})`, TYPES.boolean, true);
}

function equalityTest(body: Body, left: Code, right: Code): string {
  if (left.type === TYPES.null || right.type === TYPES.null) {
    return `(${left.js} == ${right.js})`;
  }
  const types = [left.type, right.type];
  if (types.every((type) => type === TYPES.string)) {
    return `$.sameText(${left.js}, ${right.js})`;
  }
  if (types.every((type) => type === TYPES.string || type === TYPES.id)) {
    return `$.sameId(${left.js}, ${right.js})`;
  }
  const isPlain =
    types.every((type) => type === TYPES.integer) || types.every((type) => type === TYPES.boolean);
  if (isPlain || isEnum(body, left) || isEnum(body, right)) {
    return `(${left.js} === ${right.js})`;
  }
  const [a, b] =
    types.includes(TYPES.date) && types.includes(TYPES.datetime)
      ? [left, right].map((side) => widened(body, side, TYPES.datetime))
      : [left.js, right.js];
  return `$.equals(${a}, ${b})`;
}

function isEnum(body: Body, side: Code): boolean {
  return body.program.classOf(side.type)?.kind === 'enum';
}
