import * as parser from '@apexdevtools/apex-parser';
import { CompileError } from '../../errors';
import type { Body } from '../body';
import { checked, condition, convert } from '../expressions/convert';
import { distance } from '../types/assignable';
import { TYPES } from '../types/well-known';
import { dmlStatement } from './dml';
import { doWhileLoop, forLoop, whileLoop } from './loops';
import { runAsStatement } from './run-as';
import { switchStatement } from './switch';
import { tryStatement } from './try';

/** JS of one statement with its line mark. What is wrong in it becomes a problem of the file. */
export function compileStatement(body: Body, context: parser.StatementContext): string {
  return body.unit.attempt(() => dispatch(body, context)) ?? '';
}

function dispatch(body: Body, context: parser.StatementContext): string {
  if (context.block()) {
    return body.block(context.block().statement_list());
  }
  const mark = body.lineMark(context.start.line);
  if (context.ifStatement()) {
    return mark + ifStatement(body, context.ifStatement());
  }
  if (context.localVariableDeclarationStatement()) {
    return localVariables(body, context.localVariableDeclarationStatement().localVariableDeclaration());
  }
  if (context.expressionStatement()) {
    return `${mark}${body.expression(context.expressionStatement().expression()).js};`;
  }
  if (context.returnStatement()) {
    return mark + returnStatement(body, context.returnStatement());
  }
  if (context.throwStatement()) {
    return mark + throwStatement(body, context.throwStatement());
  }
  return mark + loopOrOther(body, context);
}

function loopOrOther(body: Body, context: parser.StatementContext): string {
  if (context.forStatement()) {
    return forLoop(body, context.forStatement());
  }
  if (context.whileStatement()) {
    return whileLoop(body, context.whileStatement());
  }
  if (context.doWhileStatement()) {
    return doWhileLoop(body, context.doWhileStatement());
  }
  if (context.switchStatement()) {
    return switchStatement(body, context.switchStatement());
  }
  if (context.tryStatement()) {
    return tryStatement(body, context.tryStatement());
  }
  if (context.breakStatement()) {
    return 'break;';
  }
  if (context.continueStatement()) {
    return 'continue;';
  }
  if (context.runAsStatement()) {
    return runAsStatement(body, context.runAsStatement());
  }
  return dmlStatement(body, context);
}

function ifStatement(body: Body, context: parser.IfStatementContext): string {
  const test = context.parExpression().expression();
  const [then, otherwise] = context.statement_list();
  const js = `if (${condition(body, body.value(test), test.start.line)}) ${branch(body, then)}`;
  return otherwise ? `${js} else ${branch(body, otherwise)}` : js;
}

/** A statement in braces, so that its line mark belongs to it. */
export function branch(body: Body, context: parser.StatementContext): string {
  return context.block() ? body.statement(context) : body.scoped(() => `{ ${body.statement(context)} }`);
}

/** `Type a = 1, b;` Each variable is null until it is set. */
export function localVariables(body: Body, context: parser.LocalVariableDeclarationContext): string {
  // The variables are declared even when their type is wrong, so that each mistake is reported once.
  const type =
    body.unit.attempt(() => body.program.resolveType(context.typeRef(), body.owner)) ?? TYPES.unknown;
  return context
    .variableDeclarators()
    .variableDeclarator_list()
    .map((declarator) => {
      const line = declarator.start.line;
      const value = declarator.expression();
      const isFinal = context.modifier_list().some((each) => each.FINAL() != null);
      const js = value && body.unit.attempt(() => convert(body, body.value(value), type, line));
      const local = body.declare(declarator.id().getText(), type, line, isFinal && value != null);
      return `${body.lineMark(line)}let ${local.js} = ${js ?? 'null'};`;
    })
    .join(' ');
}

function returnStatement(body: Body, context: parser.ReturnStatementContext): string {
  const { returnType } = body.options;
  const line = context.start.line;
  if (!context.expression()) {
    if (returnType !== TYPES.void) {
      throw new CompileError(`Missing return value of type ${returnType}`, line);
    }
    return body.options.isConstructor ? 'return this;' : 'return;';
  }
  if (returnType === TYPES.void) {
    throw new CompileError('Return type is void: no value may be returned', line);
  }
  return `return ${convert(body, body.value(context.expression()), returnType, line)};`;
}

function throwStatement(body: Body, context: parser.ThrowStatementContext): string {
  const thrown = body.value(context.expression());
  if (distance(body.program, thrown.type, TYPES.exception) === undefined) {
    throw new CompileError(`Throw expression must be of type exception: ${thrown.type}`, context.start.line);
  }
  return `throw $.thrown(${checked(thrown)});`;
}
