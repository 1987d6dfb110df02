import type {
  DoWhileStatementContext,
  EnhancedForControlContext,
  ForControlContext,
  ForStatementContext,
  StatementContext,
  WhileStatementContext
} from '@apexdevtools/apex-parser';
import { CompileError } from '../../errors';
import type { ApexType } from '../../values/apex-type';
import type { Body } from '../body';
import { code } from '../code';
import { checked, condition, convert } from '../expressions/convert';
import { elementTypeOf } from '../types/assignable';
import { TYPES } from '../types/well-known';

export function whileLoop(body: Body, context: WhileStatementContext): string {
  const test = context.parExpression().expression();
  return `while (${condition(body, body.value(test), test.start.line)}) ${loopBody(body, context.statement())}`;
}

export function doWhileLoop(body: Body, context: DoWhileStatementContext): string {
  const test = context.parExpression().expression();
  const block = body.block(context.block().statement_list());
  return `do ${block} while (${condition(body, body.value(test), test.start.line)});`;
}

export function forLoop(body: Body, context: ForStatementContext): string {
  const control = context.forControl();
  return body.scoped(() =>
    control.enhancedForControl()
      ? forEach(body, control.enhancedForControl(), context.statement())
      : countingLoop(body, control, context.statement())
  );
}

function countingLoop(body: Body, control: ForControlContext, statement: StatementContext | null): string {
  const declaration = control.forInit()?.localVariableDeclaration();
  const before = declaration
    ? declarations(body, declaration)
    : expressions(body, control.forInit()?.expressionList());
  const test = control.expression();
  const testJs = test ? condition(body, body.value(test), test.start.line) : '';
  const update = expressions(body, control.forUpdate()?.expressionList());
  return `for (${before}; ${testJs}; ${update}) ${loopBody(body, statement)}`;
}

function declarations(
  body: Body,
  context: NonNullable<
    ReturnType<NonNullable<ReturnType<ForControlContext['forInit']>>['localVariableDeclaration']>
  >
): string {
  const type = body.program.resolveType(context.typeRef(), body.owner);
  const parts = context
    .variableDeclarators()
    .variableDeclarator_list()
    .map((declarator) => {
      const line = declarator.start.line;
      const value = declarator.expression()
        ? convert(body, body.value(declarator.expression()), type, line)
        : 'null';
      return `${body.declare(declarator.id().getText(), type, line).js} = ${value}`;
    });
  return `let ${parts.join(', ')}`;
}

function expressions(
  body: Body,
  list:
    ReturnType<NonNullable<ReturnType<ForControlContext['forUpdate']>>['expressionList']> | null | undefined
): string {
  return (list?.expression_list() ?? []).map((each) => body.expression(each).js).join(', ');
}

/** `for (Type x : list)`; over a query, `for (List<Type> batch : [SELECT …])` gets lists of 200 records. */
function forEach(body: Body, control: EnhancedForControlContext, statement: StatementContext | null): string {
  const line = control.start.line;
  const type =
    body.unit.attempt(() => body.program.resolveType(control.typeRef(), body.owner)) ?? TYPES.unknown;
  const source = body.value(control.expression());
  const isInBatches = source.isQuery && type.name === 'List';
  const element = isInBatches ? source.type : elementType(body, source.type, line);
  const item = body.temp();
  const variable = body.declare(control.id().getText(), type, line);
  // SObject lists may be walked as records of a known object, as on the platform.
  const isNarrowing = element === TYPES.sObject && body.program.isSObject(type);
  const value = isNarrowing ? item : convert(body, code(item, element), type, line);
  const iterable = isInBatches ? `$.batches(${source.js})` : `$.each(${checked(source)})`;
  return `for (${item} of ${iterable}) { let ${variable.js} = ${value}; ${loopBody(body, statement)} }`;
}

function elementType(body: Body, type: ApexType, line: number): ApexType {
  const found = type === TYPES.unknown ? type : elementTypeOf(body.program, type);
  if (!found) {
    throw new CompileError(`Loop must iterate over a collection: ${type}`, line);
  }
  return found;
}

function loopBody(body: Body, statement: StatementContext | null): string {
  if (!statement) {
    return ';';
  }
  return statement.block()
    ? body.statement(statement)
    : body.scoped(() => `{ ${body.statement(statement)} }`);
}
