import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { HOLE } from './metadata/apex/literal-text';
import type { ObjectShapes } from './metadata/apex/object-shapes';
import { shapesOf } from './metadata/apex/project-shapes';
import { readProjectSource } from './metadata/project-source';
import { mistakesIn } from './metadata/soql/query-names';
import { readableQuery } from './metadata/soql/readable-query';
import type { CheckStep } from './step';

/** The worker asks for objects and fields that the project has, as far as its queries are literal. */
export const workerQueries: CheckStep = {
  name: "the worker's queries name what the org has",
  async run() {
    const shapes = shapesOf(readProjectSource('.'));
    const findings = globSync('worker/**/*.ts')
      .filter((file) => !file.endsWith('.test.ts'))
      .flatMap((file) => queryFindings(file, readFileSync(file, 'utf8'), shapes));
    return { ok: findings.length === 0, findings: findings.join('\n') };
  }
};

/** SOQL names an object, which begins with a capital; the worker's own tables do not. */
const SOQL = /^\s*SELECT\b[\s\S]*\bFROM [A-Z]\w*(?![\w.])/;

/** What is wrong with the queries of one file of TypeScript, one line each. */
export function queryFindings(file: string, text: string, shapes: ObjectShapes): string[] {
  if (!text.includes('SELECT ')) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const constants = constantsOf(source);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const query = ts.isExpression(node) ? textOf(node, constants) : HOLE;
    if (!SOQL.test(query)) {
      ts.forEachChild(node, visit);
      return;
    }
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const readable = readableQuery(query);
    for (const { problem, mend } of readable ? mistakesIn(readable, shapes) : [])
      found.push(`${file}:${line}  worker-queries  ${problem}  -> ${mend}`);
  };
  visit(source);
  return found;
}

/** The file's own constants that are texts. */
function constantsOf(source: ts.SourceFile): Map<string, string> {
  const constants = new Map<string, string>();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations)
      if (initializer && ts.isIdentifier(name)) constants.set(name.text, textOf(initializer, constants));
  }
  return constants;
}

/** The text that an expression makes, a HOLE for what only a run knows. */
function textOf(node: ts.Node, constants: Map<string, string>): string {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isIdentifier(node)) return constants.get(node.text) ?? HOLE;
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (text, span) => text + textOf(span.expression, constants) + span.literal.text,
      node.head.text
    );
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return textOf(node.left, constants) + textOf(node.right, constants);
  return HOLE;
}
