import {
  type ApexParserRuleContext,
  BoundExpressionContext,
  type QueryContext,
  type SoqlLiteralContext,
  SoqlFunctionContext
} from '@apexdevtools/apex-parser';
import { NotEmulated, OrgError } from '../../../errors';
import { compileSoql } from '../../../soql/compiler';
import { parseSoql } from '../../../soql/parser';
import { CompileError } from '../../errors';
import { ApexType } from '../../values/apex-type';
import type { Body } from '../body';
import { type Code, code } from '../code';
import { listOf, TYPES } from '../types/well-known';

/** `[SELECT …]`: a list of records (or of AggregateResult), an Integer for `SELECT COUNT()`. */
export function soqlLiteral(body: Body, context: SoqlLiteralContext): Code {
  const query = context.query();
  const { text, binds } = queryText(body, query);
  checkQuery(body, text, context.start.line);
  const values = binds.map((each, index) => `b${index}: ${each.js}`).join(', ');
  const site = `${JSON.stringify(text)}, {${values}}`;
  if (isCount(query)) {
    return code(`$.countQuery(${site})`, TYPES.integer, true);
  }
  const element = isAggregate(query) ? TYPES.aggregateResult : fromType(body, query);
  return { js: `$.query(${site})`, type: listOf(element), nonNull: true, isQuery: true };
}

/** The query's text with each `:expression` replaced by a bind variable `:b0`, and the values of these. */
function queryText(body: Body, query: QueryContext): { text: string; binds: Code[] } {
  const source = body.unit.source.text;
  const binds: Code[] = [];
  let text = '';
  let position = query.start.start;
  for (const bound of boundExpressions(query)) {
    const value = body.value(bound.expression());
    text += `${source.slice(position, bound.start.start)}:b${binds.length}`;
    position = (bound.stop?.stop ?? bound.start.stop) + 1;
    binds.push(value);
  }
  const end = (query.stop?.stop ?? query.start.stop) + 1;
  return { text: withoutComments(text + source.slice(position, end)), binds };
}

/** The query as records will run it: what is wrong with it is a problem now, not when it runs. */
function checkQuery(body: Body, text: string, line: number): void {
  const context = {
    schema: body.program.schema,
    now: new Date(0),
    timeZone: 'UTC',
    userId: '',
    bind: () => null
  };
  try {
    compileSoql(parseSoql(text), context);
  } catch (error) {
    if (error instanceof NotEmulated) {
      body.unit.problem(line, `Not emulated: ${error.construct}`, 'warning');
    } else if (error instanceof OrgError) {
      throw new CompileError(error.message.slice(error.message.lastIndexOf('\n') + 1), line);
    } else {
      throw error;
    }
  }
}

function boundExpressions(context: ApexParserRuleContext): BoundExpressionContext[] {
  if (context instanceof BoundExpressionContext) {
    return [context];
  }
  const children = ((context.children ?? []) as ApexParserRuleContext[]).filter(
    (child) => 'children' in child
  );
  return children.flatMap(boundExpressions);
}

function withoutComments(text: string): string {
  return text.replace(/'(?:[^'\\]|\\.)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (part) =>
    part.startsWith("'") ? part : ' '
  );
}

function isCount(query: QueryContext): boolean {
  return /^count\(\)$/i.test(query.selectList().getText());
}

const ROW_FUNCTIONS = /^(tolabel|format|convertcurrency|fields|distance)\(/i;

function isAggregate(query: QueryContext): boolean {
  const functions = query
    .selectList()
    .selectEntry_list()
    .map((entry) => entry.soqlFunction())
    .filter((each): each is SoqlFunctionContext => each != null);
  return query.groupByClause() != null || functions.some((each) => !ROW_FUNCTIONS.test(each.getText()));
}

function fromType(body: Body, query: QueryContext): ApexType {
  const name = query.fromNameList().fieldName_list()[0].getText();
  const object = body.program.schema.object(name);
  if (!object) {
    throw new CompileError(`sObject type '${name}' is not supported.`, query.fromNameList().start.line);
  }
  return ApexType.of(object.name);
}
