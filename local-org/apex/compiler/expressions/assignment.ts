import type { AssignExpressionContext, ExpressionContext } from '@apexdevtools/apex-parser';
import { CompileError } from '../../errors';
import type { Body } from '../body';
import { type Code, code, type Place } from '../code';
import { numberRank, TYPES } from '../types/well-known';
import { arithmetic, type ArithmeticOperator, bitwise } from './arithmetic';
import { convert } from './convert';

/** `target = value` and `target += value` and the like; the value is that of the target afterwards. */
export function assignment(body: Body, context: AssignExpressionContext): Code {
  const [left, right] = context.expression_list();
  const line = context.start.line;
  const target = body.value(left);
  const place = placeOf(target, left);
  const operator = operatorOf(context);
  if (operator === '') {
    const value = convert(body, body.value(right), target.type, line);
    return code(place.store(value), target.type);
  }
  const { setup, load, store } = place.once(() => body.temp());
  const before = code(load, target.type);
  const after = combined(body, operator, before, body.value(right), line);
  // As in Java, `x += y` casts the result to the type of x: an Integer stays one.
  const stored = narrowed(body, after, target, line);
  return code(setup ? `(${setup}, ${store(stored)})` : store(stored), target.type, true);
}

function operatorOf(context: AssignExpressionContext): string {
  const text = context.children?.[1].getText() ?? '=';
  return text.slice(0, -1);
}

function combined(body: Body, operator: string, before: Code, value: Code, line: number): Code {
  return ['+', '-', '*', '/'].includes(operator)
    ? arithmetic(body, operator as ArithmeticOperator, before, value, line)
    : bitwise(body, operator, before, value, line);
}

function narrowed(body: Body, value: Code, target: Code, line: number): string {
  const isNarrowing = numberRank(target.type) >= 0 && numberRank(target.type) < numberRank(value.type);
  if (!isNarrowing || (value.type === TYPES.decimal && target.type === TYPES.double)) {
    return convert(body, value, target.type, line);
  }
  throw new CompileError(`Illegal assignment from ${value.type} to ${target.type}`, line);
}

/** `x++`, `x--`, `++x`, `--x`. */
export function increment(body: Body, operand: ExpressionContext, sign: '+' | '-', isPrefix: boolean): Code {
  const line = operand.start.line;
  const target = body.value(operand);
  const { setup, load, store } = placeOf(target, operand).once(() => body.temp());
  const one: Code = { js: '1', type: TYPES.integer, nonNull: true, literal: '1' };
  const prepare = setup ? `${setup}, ` : '';
  if (isPrefix) {
    const after = arithmetic(body, sign, code(load, target.type), one, line);
    return code(`(${prepare}${store(after.js)})`, target.type, true);
  }
  const before = body.temp();
  const after = arithmetic(body, sign, code(before, target.type, true), one, line);
  return code(`(${prepare}${before} = $.notNull(${load}), ${store(after.js)}, ${before})`, target.type, true);
}

function placeOf(target: Code, context: ExpressionContext): Place {
  if (!target.place) {
    if (target.type === TYPES.unknown) {
      const store = (value: string) => `(${target.js}, ${value})`;
      return { store, once: () => ({ setup: '', load: target.js, store }) };
    }
    throw new CompileError(`Expression cannot be assigned: ${context.getText()}`, context.start.line);
  }
  return target.place;
}
