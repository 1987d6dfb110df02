import type { StatementContext } from '@apexdevtools/apex-parser';
import { CompileError } from '../../errors';
import { Body, type BodyOptions } from '../body';
import { compileExpression } from '../expressions/expression';
import { compileStatement } from '../statements/statement';
import type { ClassSymbol, MethodSymbol } from '../symbols/symbols';
import { TYPES } from '../types/well-known';
import type { Unit } from '../unit';
import { canComplete } from './completion';

/** A body of a method, accessor or initializer that expressions and statements can be compiled in. */
export function newBody(unit: Unit, options: BodyOptions): Body {
  return new Body(unit, options, { expression: compileExpression, statement: compileStatement });
}

/** What surrounds the statements of a function. */
export interface FunctionShape {
  /** Name in stack traces: `Class.Foo.bar`. */
  label: string;
  line: number;
  /** JS at the start and at the end of the statements. */
  before?: string;
  after?: string;
}

/**
 * JS of a function's braces: it enters the call stack, runs the statements and leaves the stack whatever happens.
 * A method that can end without its value is a problem.
 */
export function functionBody(
  body: Body,
  statements: readonly StatementContext[],
  shape: FunctionShape
): string {
  const { returnType } = body.options;
  if (returnType !== TYPES.void && canComplete(statements)) {
    body.unit.problem(shape.line, 'Missing return statement required return type: ' + returnType);
  }
  const js = statements.map((each) => body.statement(each)).join('\n');
  return framed(body, shape, `${shape.before ?? ''}${js}\n${shape.after ?? ''}`);
}

/** JS of braces with a frame on the call stack around some JS. */
export function framed(body: Body, shape: FunctionShape, js: string): string {
  const { sharing } = body.owner.modifiers;
  const file = JSON.stringify(body.unit.source.file);
  const frame = body.unit.constant(`{ name: ${JSON.stringify(shape.label)}, file: ${file} }`);
  const declares = sharing === 'with' || sharing === 'without';
  const enter = declares ? `const $h = $.enterSharing(${sharing === 'with'}); ` : '';
  const leave = declares ? '$.leaveSharing($h); ' : '';
  return `{
const $d = $.enter(${frame}); ${enter}${body.tempDeclarations()}
try { ${js} } finally { ${leave}S.depth = $d - 1; }
}`;
}

/** `Class.Foo.bar`, as stack traces name a method; `Trigger.Foo`, or the name alone of an anonymous block. */
export function frameLabel(owner: ClassSymbol, member: string): string {
  if (owner.kind !== 'trigger') return `Class.${owner.name}.${member}`;
  return owner.triggerObject ? `Trigger.${owner.name}` : owner.name;
}

/** The statements of a method or constructor. Throws a CompileError if it has no body. */
export function statementsOf(method: MethodSymbol): readonly StatementContext[] {
  if (!method.statements) {
    throw new CompileError(`Method must define a body: ${method.name}`, method.line);
  }
  return method.statements;
}
