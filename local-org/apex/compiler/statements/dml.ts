import type { AccessLevelContext, ExpressionContext, StatementContext } from '@apexdevtools/apex-parser';
import { CompileError } from '../../errors';
import type { Body } from '../body';
import { checked } from '../expressions/convert';

interface DmlContext {
  expression(): ExpressionContext;
  accessLevel(): AccessLevelContext | null;
}

/** `insert records;` and the like, `as user` and `as system` included. */
export function dmlStatement(body: Body, context: StatementContext): string {
  if (context.upsertStatement()) {
    const upsert = context.upsertStatement();
    return dml(body, 'upsert', upsert, upsert.qualifiedName()?.getText());
  }
  const simple =
    context.insertStatement() ??
    context.updateStatement() ??
    context.deleteStatement() ??
    context.undeleteStatement();
  if (simple) {
    return dml(body, simple.start.text.toLowerCase(), simple);
  }
  if (context.mergeStatement()) {
    return `${body.notEmulated('DML statement merge', context.start.line).js};`;
  }
  throw new CompileError(`Unexpected syntax: ${context.getText()}`, context.start.line);
}

function dml(body: Body, operation: string, context: DmlContext, externalId?: string): string {
  const records = body.value(context.expression());
  const line = context.expression().start.line;
  const element = records.type.name === 'List' ? records.type.args[0] : records.type;
  if (!body.program.isSObject(element)) {
    throw new CompileError(`DML requires SObject or SObject list type: ${records.type}`, line);
  }
  const access = context.accessLevel();
  const mode = access?.USER() ? '"user"' : access?.SYSTEM() ? '"system"' : 'undefined';
  // The external id field may be written with its object: Lead.External_Id__c.
  const field = externalId?.slice(externalId.lastIndexOf('.') + 1);
  return `$.dml(${JSON.stringify(operation)}, ${checked(records)}, ${mode}, ${JSON.stringify(field) ?? 'undefined'});`;
}
