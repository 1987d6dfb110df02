import type { StatementContext } from '@apexdevtools/apex-parser';

/**
 * Whether control can reach the end of the statements: the rule of Java, as far as Apex has it
 * (a `while (true)` or `for (;;)` without break never ends by itself).
 */
export function canComplete(statements: readonly StatementContext[]): boolean {
  return statements.every(canStatementComplete);
}

function canStatementComplete(statement: StatementContext): boolean {
  if (statement.returnStatement() || statement.throwStatement()) {
    return false;
  }
  if (statement.block()) {
    return canComplete(statement.block().statement_list());
  }
  if (statement.ifStatement()) {
    const branches = statement.ifStatement().statement_list();
    return branches.length < 2 || branches.some(canStatementComplete);
  }
  if (statement.tryStatement()) {
    const attempt = statement.tryStatement();
    const end = attempt.finallyBlock()?.block();
    if (end && !canComplete(end.statement_list())) {
      return false;
    }
    const blocks = [attempt.block(), ...attempt.catchClause_list().map((clause) => clause.block())];
    return blocks.some((block) => canComplete(block.statement_list()));
  }
  if (statement.switchStatement()) {
    const branches = statement.switchStatement().whenControl_list();
    const hasElse = branches.some((branch) => branch.whenValue().ELSE() != null);
    return !hasElse || branches.some((branch) => canComplete(branch.block().statement_list()));
  }
  if (statement.runAsStatement()) {
    return canComplete(statement.runAsStatement().block().statement_list());
  }
  return !isEndless(statement);
}

function isEndless(statement: StatementContext): boolean {
  const loop = statement.whileStatement() ?? statement.doWhileStatement();
  const forever = /^\(true\)$/i;
  const isForever =
    (loop !== null && loop !== undefined && forever.test(loop.parExpression().getText())) ||
    (statement.forStatement() != null && /^for\([^:]*;;[^;]*\)/i.test(statement.forStatement().getText()));
  return isForever && !/\bbreak;/i.test(statement.getText().replace(/break;/gi, ' break;'));
}
