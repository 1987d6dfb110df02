import * as apex from '@apexdevtools/apex-parser';
import type { ExpressionContext } from '@apexdevtools/apex-parser';
import type { Code } from './code';
import type { TypeDeclaration } from './declarations';
import type { Program } from './program';
import { findAll, textOf } from './tree';

/** Stands for a part of a text that only runs can tell. */
export const HOLE = '\u0000';

/**
 * The text that an expression makes, as far as the source tells: literals, their concatenations, constants, and local
 * variables that are set once. What cannot be told is a HOLE; undefined when nothing can.
 */
export function literalText(
  program: Program,
  code: Pick<Code, 'node' | 'owner'>,
  expression: ExpressionContext
): string | undefined {
  const text = new TextReader(program, code).read(expression, 0);
  return text.split(HOLE).join('') === '' ? undefined : text;
}

/** A constant that names another constant and so on: far enough for any sane source, and an end for an insane one. */
const DEEPEST = 8;

class TextReader {
  constructor(
    private readonly program: Program,
    private readonly code: Pick<Code, 'node' | 'owner'>
  ) {}

  read(expression: ExpressionContext, depth: number): string {
    if (depth > DEEPEST) return HOLE;
    if (expression instanceof apex.SubExpressionContext) return this.read(expression.expression(), depth);
    if (expression instanceof apex.Arth2ExpressionContext && expression.ADD())
      return expression
        .expression_list()
        .map((part) => this.read(part, depth))
        .join('');
    if (expression instanceof apex.PrimaryExpressionContext) {
      const primary = expression.primary();
      if (primary instanceof apex.LiteralPrimaryContext) return literalValue(primary.literal());
      if (primary instanceof apex.IdPrimaryContext) return this.named(textOf(primary), depth);
    }
    if (expression instanceof apex.DotExpressionContext && expression.anyId()) {
      const owner = this.program.find(textOf(expression.expression()), this.code.owner);
      return owner ? this.constant(owner, textOf(expression.anyId()), depth) : HOLE;
    }
    return HOLE;
  }

  private named(name: string, depth: number): string {
    const declared = findAll(this.code.node, apex.VariableDeclaratorContext).filter(
      (variable) => variable.id().getText().toLowerCase() === name.toLowerCase()
    );
    if (declared.length === 1 && declared[0].expression() && !this.isChanged(name))
      return this.read(declared[0].expression(), depth + 1);
    if (declared.length) return HOLE;
    for (let owner = this.code.owner; owner; owner = owner.outer) {
      const text = this.constant(owner, name, depth);
      if (text !== HOLE) return text;
    }
    return HOLE;
  }

  private isChanged(name: string): boolean {
    return findAll(this.code.node, apex.AssignExpressionContext).some(
      (assignment) => textOf(assignment.expression(0)).toLowerCase() === name.toLowerCase()
    );
  }

  private constant(owner: TypeDeclaration, name: string, depth: number): string {
    const field = this.program.fieldOf(owner, name);
    if (!field?.words.has('static') || !field.words.has('final')) return HOLE;
    const value = field.node instanceof apex.VariableDeclaratorContext ? field.node.expression() : undefined;
    return value ? new TextReader(this.program, { node: field.node, owner }).read(value, depth + 1) : HOLE;
  }
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

function literalValue(literal: apex.LiteralContext): string {
  const text = literal.StringLiteral()?.getText();
  if (text === undefined) return literal.MultilineStringLiteral() ? HOLE : literal.getText();
  return text.slice(1, -1).replace(/\\(.)/g, (_, letter: string) => ESCAPES[letter] ?? letter);
}
