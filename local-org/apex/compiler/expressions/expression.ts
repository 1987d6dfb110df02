import * as parser from '@apexdevtools/apex-parser';
import { CompileError } from '../../errors';
import type { Body } from '../body';
import { type Code, code, endChain } from '../code';
import { distance } from '../types/assignable';
import { numberOfRank, numberRank, TYPES } from '../types/well-known';
import { arithmetic, bitwise, operands, signed } from './arithmetic';
import { assignment, increment } from './assignment';
import { argumentsOf, unqualifiedCall } from './calls';
import { dotExpression, identifierExpression, receiverOf } from './chains';
import { equality, ordering } from './comparison';
import { checked, condition, convertIfPossible } from './convert';
import { constructorCall, creator, element } from './creators';
import { literal } from './literals';
import { isNameRef } from './names';
import { soqlLiteral } from './soql';
import { cast, classLiteral, instanceOf } from './types';

type Compile<C> = (body: Body, context: C) => Code;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each entry pairs a context class with its own compiler
const COMPILERS = new Map<unknown, Compile<any>>();

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- classes of the parser have unrelated constructors
function on<C>(contextClass: abstract new (...args: any[]) => C, compile: Compile<C>): void {
  COMPILERS.set(contextClass, compile);
}

/** Compiles any expression. Throws a CompileError at the first thing in it that is wrong. */
export function compileExpression(body: Body, context: parser.ExpressionContext): Code {
  const compile = COMPILERS.get(context.constructor);
  if (!compile) {
    throw new CompileError(`Unexpected syntax: ${context.getText()}`, context.start.line);
  }
  return compile(body, context);
}

on(parser.SubExpressionContext, (body, context) => {
  const inner = body.value(context.expression());
  return { ...inner, js: `(${inner.js})`, place: undefined };
});
on(parser.PrimaryExpressionContext, (body, context) => {
  const primary = context.primary();
  const compile = COMPILERS.get(primary.constructor);
  if (!compile) {
    throw new CompileError(`Unexpected syntax: ${context.getText()}`, context.start.line);
  }
  return compile(body, primary);
});

on(parser.LiteralPrimaryContext, (body, context) => literal(body, context.literal()));
on(parser.IdPrimaryContext, identifierExpression);
on(parser.TypeRefPrimaryContext, classLiteral);
on(parser.VoidPrimaryContext, classLiteral);
on(parser.SoqlPrimaryContext, (body, context) => soqlLiteral(body, context.soqlLiteral()));
on(parser.SoslPrimaryContext, (body, context) =>
  body.notEmulated('SOSL (FIND … RETURNING …)', context.start.line)
);
on(parser.ThisPrimaryContext, (body, context) => {
  if (body.options.isStatic) {
    throw new CompileError('Variable does not exist: this', context.start.line);
  }
  return code('this', body.owner.type, true);
});

on(parser.DotExpressionContext, dotExpression);
on(parser.MethodCallExpressionContext, (body, context) => methodCall(body, context.methodCall()));
on(parser.ArrayExpressionContext, (body, context) => {
  const [list, index] = context.expression_list();
  const receiver = receiverOf(body, list);
  if (isNameRef(receiver)) {
    throw new CompileError(`Variable does not exist: ${list.getText()}`, context.start.line);
  }
  const { guards } = receiver;
  const found = element(body, { ...receiver, guards: undefined }, body.value(index), context.start.line);
  return guards?.length ? endChain({ ...found, guards, place: undefined }) : found;
});
on(parser.NewExpressionContext, (body, context) => creator(body, context.creator()));
on(parser.CastExpressionContext, cast);
on(parser.InstanceOfExpressionContext, instanceOf);
on(parser.AssignExpressionContext, assignment);

on(parser.Arth1ExpressionContext, (body, context) =>
  arithmetic(body, context.MUL() ? '*' : '/', ...operands(body, context), context.start.line)
);
on(parser.Arth2ExpressionContext, (body, context) =>
  arithmetic(body, context.ADD() ? '+' : '-', ...operands(body, context), context.start.line)
);
on(parser.BitExpressionContext, (body, context) => {
  const operator = context.LT_list().length ? '<<' : '>'.repeat(context.GT_list().length);
  return bitwise(body, operator, ...operands(body, context), context.start.line);
});
on(parser.BitAndExpressionContext, (body, context) =>
  bitwise(body, '&', ...operands(body, context), context.start.line)
);
on(parser.BitOrExpressionContext, (body, context) =>
  bitwise(body, '|', ...operands(body, context), context.start.line)
);
on(parser.BitNotExpressionContext, (body, context) =>
  bitwise(body, '^', ...operands(body, context), context.start.line)
);

on(parser.CmpExpressionContext, (body, context) => {
  const operator = `${context.GT() ? '>' : '<'}${context.ASSIGN() ? '=' : ''}` as '<' | '>' | '<=' | '>=';
  return ordering(body, operator, ...operands(body, context), context.start.line);
});
on(parser.EqualityExpressionContext, (body, context) =>
  equality(body, context.children?.[1].getText() ?? '==', ...operands(body, context), context.start.line)
);
on(parser.LogAndExpressionContext, (body, context) => logical(body, '&&', context));
on(parser.LogOrExpressionContext, (body, context) => logical(body, '||', context));
on(parser.NegExpressionContext, (body, context) => {
  const operand = body.value(context.expression());
  if (context.BANG()) {
    return code(`(!${condition(body, operand, context.start.line)})`, TYPES.boolean, true);
  }
  if (operand.type !== TYPES.integer && operand.type !== TYPES.long) {
    throw new CompileError(
      `Bitwise expressions must use Integer or Long: ~${operand.type}`,
      context.start.line
    );
  }
  return code(`(~${checked(operand)})`, operand.type, true);
});

on(parser.PreOpExpressionContext, (body, context) => {
  if (context.INC() || context.DEC()) {
    return increment(body, context.expression(), context.INC() ? '+' : '-', true);
  }
  return signed(body, context.ADD() ? '+' : '-', body.value(context.expression()), context.start.line);
});
on(parser.PostOpExpressionContext, (body, context) =>
  increment(body, context.expression(), context.INC() ? '+' : '-', false)
);

on(parser.CondExpressionContext, (body, context) => {
  const [test, left, right] = context.expression_list();
  const choice = condition(body, body.value(test), test.start.line);
  const { type, branches, nonNull } = unified(body, body.value(left), body.value(right), context.start.line);
  return code(`(${choice} ? ${branches[0]} : ${branches[1]})`, type, nonNull);
});
on(parser.CoalExpressionContext, (body, context) => {
  const [left, right] = operands(body, context);
  const { type, branches } = unified(body, left, right, context.start.line);
  return code(`(${branches[0]} ?? ${branches[1]})`, type, right.nonNull);
});

function logical(
  body: Body,
  operator: string,
  context: { expression_list(): parser.ExpressionContext[] }
): Code {
  const [left, right] = context
    .expression_list()
    .map((each) => condition(body, body.value(each), each.start.line));
  return code(`(${left} ${operator} ${right})`, TYPES.boolean, true);
}

/** Both branches as the one type that fits both: the wider number, the common ancestor, at last Object. */
function unified(body: Body, left: Code, right: Code, line: number) {
  const type = commonType(body, left, right);
  const branches = [left, right].map((branch) => convertIfPossible(body, branch, type));
  if (branches.some((branch) => branch === undefined)) {
    throw new CompileError(`Incompatible types in ternary operator: ${left.type}, ${right.type}`, line);
  }
  return { type, branches, nonNull: left.nonNull && right.nonNull };
}

function commonType(body: Body, left: Code, right: Code) {
  const [leftRank, rightRank] = [numberRank(left.type), numberRank(right.type)];
  if (leftRank >= 0 && rightRank >= 0) {
    return numberOfRank(Math.max(leftRank, rightRank));
  }
  if (left.type === TYPES.null || left.type === TYPES.unknown) {
    return right.type;
  }
  if (right.type === TYPES.null || right.type === TYPES.unknown) {
    return left.type;
  }
  if (convertIfPossible(body, right, left.type) !== undefined) {
    return left.type;
  }
  if (convertIfPossible(body, left, right.type) !== undefined) {
    return right.type;
  }
  const areRecords = body.program.isSObject(left.type) && body.program.isSObject(right.type);
  return areRecords && distance(body.program, left.type, TYPES.sObject) !== undefined
    ? TYPES.sObject
    : TYPES.object;
}

function methodCall(body: Body, context: parser.MethodCallContext): Code {
  const line = context.start.line;
  const args = argumentsOf(body, context.expressionList());
  if (context.THIS() || context.SUPER()) {
    const isSuper = context.SUPER() != null;
    return constructorCall(
      body,
      isSuper ? (body.owner.superclass ?? TYPES.object) : body.owner.type,
      isSuper,
      args,
      line
    );
  }
  return unqualifiedCall(body, context.id().getText(), args, line);
}
