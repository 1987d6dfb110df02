import type { ExpressionContext } from '@apexdevtools/apex-parser';
import { CompileError } from '../../errors';
import type { Body } from '../body';
import { type Code, code } from '../code';
import { numberOfRank, numberRank, TYPES } from '../types/well-known';
import { checked, widened } from './convert';

export type ArithmeticOperator = '+' | '-' | '*' | '/';

const NAMES: Record<ArithmeticOperator, string> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide'
};

/** `left operator right` for numbers, dates and (`+`) text, by the static types of both sides. */
export function arithmetic(
  body: Body,
  operator: ArithmeticOperator,
  left: Code,
  right: Code,
  line: number
): Code {
  if (left.type === TYPES.unknown || right.type === TYPES.unknown) {
    return code(`(${left.js}, ${right.js})`, TYPES.unknown);
  }
  if (operator === '+' && (isText(left) || isText(right))) {
    return code(`(${asText(left)} + ${asText(right)})`, TYPES.string, true);
  }
  const rank = Math.max(numberRank(left.type), numberRank(right.type));
  if (numberRank(left.type) >= 0 && numberRank(right.type) >= 0) {
    return numbers(body, operator, left, right, rank);
  }
  const isDateArithmetic = operator === '+' || operator === '-';
  if (isDateArithmetic && isMoment(left) && numberRank(right.type) >= 0) {
    const days = operator === '-' ? `$.negate${right.type.name}(${checked(right)})` : checked(right);
    return code(`$.addDays(${checked(left)}, ${days})`, left.type, true);
  }
  throw new CompileError(
    `Arithmetic expressions must use numeric arguments: ${left.type} ${operator} ${right.type}`,
    line
  );
}

function numbers(body: Body, operator: ArithmeticOperator, left: Code, right: Code, rank: number): Code {
  const type = numberOfRank(rank);
  const [a, b] = [left, right].map((side) => widened(body, { ...side, js: checked(side) }, type));
  if (rank > 0 || operator === '/') {
    return code(`$.${NAMES[operator]}${type.name}(${a}, ${b})`, type, true);
  }
  // Integers wrap around at 32 bits.
  return code(operator === '*' ? `Math.imul(${a}, ${b})` : `(${a} ${operator} ${b} | 0)`, type, true);
}

function isText(side: Code): boolean {
  return side.type === TYPES.string || side.type === TYPES.id;
}

function isMoment(side: Code): boolean {
  return [TYPES.date, TYPES.datetime, TYPES.time].includes(side.type as never);
}

/** JS of a value as concatenation prints it. */
function asText(side: Code): string {
  return isText(side) && side.nonNull ? side.js : `$.text(${side.js})`;
}

/** `-x` and `+x`. */
export function signed(body: Body, operator: '+' | '-', operand: Code, line: number): Code {
  const { type } = operand;
  if (numberRank(type) < 0 && type !== TYPES.unknown) {
    throw new CompileError(`Arithmetic expressions must use numeric arguments: ${operator}${type}`, line);
  }
  if (operator === '+' || type === TYPES.unknown) {
    return { ...operand, place: undefined };
  }
  const literal = operand.literal === undefined ? undefined : `-${operand.literal}`;
  return { js: `$.negate${type.name}(${checked(operand)})`, type, nonNull: true, literal };
}

/** `& | ^ << >> >>>` on Integers, Longs and (the first three) Booleans. */
export function bitwise(body: Body, operator: string, left: Code, right: Code, line: number): Code {
  const [a, b] = [checked(left), checked(right)];
  if (left.type === TYPES.boolean && right.type === TYPES.boolean && operator.length === 1) {
    return code(`!!(${a} ${operator} ${b})`, TYPES.boolean, true);
  }
  const rank = Math.max(numberRank(left.type), numberRank(right.type));
  if (Math.min(numberRank(left.type), numberRank(right.type)) < 0 || rank > 1) {
    throw new CompileError(
      `Bitwise expressions must use Integer or Long: ${left.type} ${operator} ${right.type}`,
      line
    );
  }
  // The type of a shift is that of its left side.
  if (operator.length > 1 && left.type === TYPES.integer) {
    return code(`(${a} ${operator} Number(${b}) | 0)`, TYPES.integer, true);
  }
  if (rank === 0) {
    return code(`(${a} ${operator} ${b})`, TYPES.integer, true);
  }
  const shift = { '<<': 'shiftLeftLong', '>>': 'shiftRightLong', '>>>': 'unsignedShiftRightLong' }[operator];
  const [x, y] = [`$.toLong(${a})`, `$.toLong(${b})`];
  return code(shift ? `$.${shift}(${x}, ${y})` : `(${x} ${operator} ${y})`, TYPES.long, true);
}

/** Both operands of a binary expression. */
export function operands(body: Body, context: { expression_list(): ExpressionContext[] }): [Code, Code] {
  const [left, right] = context.expression_list();
  return [body.value(left), body.value(right)];
}
