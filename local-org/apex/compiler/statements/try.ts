import type { CatchClauseContext, TryStatementContext } from '@apexdevtools/apex-parser';
import { CompileError } from '../../errors';
import type { Body } from '../body';
import { distance } from '../types/assignable';
import { TYPES } from '../types/well-known';

/** `try … catch … finally`. Failures that Apex cannot catch (limits, assertions, faults of the local org) pass. */
export function tryStatement(body: Body, context: TryStatementContext): string {
  let js = `try ${body.block(context.block().statement_list())}`;
  const clauses = context.catchClause_list();
  if (clauses.length > 0) {
    const caught = body.temp();
    const branches = clauses.map((clause) => catchClause(body, clause, caught)).join(' else ');
    js += ` catch ($e) { ${caught} = $.catchable($e); ${branches} else throw $e; }`;
  }
  if (context.finallyBlock()) {
    js += ` finally ${body.block(context.finallyBlock().block().statement_list())}`;
  }
  return js;
}

function catchClause(body: Body, clause: CatchClauseContext, caught: string): string {
  const name = clause.qualifiedName().getText();
  const line = clause.start.line;
  const type = body.program.resolveName(name, [], body.owner);
  if (!type || distance(body.program, type, TYPES.exception) === undefined) {
    throw new CompileError(`Invalid type: ${name} is no exception`, line);
  }
  return body.scoped(() => {
    const variable = body.declare(clause.id().getText(), type, line);
    const block = body.block(clause.block().statement_list());
    const test =
      type === TYPES.exception ? caught : `${caught} && $.isInstance(${caught}, ${body.unit.type(type)})`;
    return `if (${test}) { let ${variable.js} = ${caught}; ${block} }`;
  });
}
