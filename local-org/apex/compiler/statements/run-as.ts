import type { RunAsStatementContext } from '@apexdevtools/apex-parser';
import type { Body } from '../body';

/** `System.runAs(user) { … }`: the block runs as that user, whatever leaves it. */
export function runAsStatement(body: Body, context: RunAsStatementContext): string {
  const [user] = context.expressionList()?.expression_list() ?? [];
  const before = body.temp();
  const as = body.value(user);
  return `${before} = $.runAs(${as.js}); try ${body.block(context.block().statement_list())} finally { $.endRunAs(${before}); }`;
}
