import type { Records } from '../../records/records';
import type { UserIdentity } from '../../records/user-identity';
import type { Linker } from '../compiler/linker';
import { parseAnonymous } from '../compiler/source';
import { declareAnonymous } from '../compiler/symbols/declare-anonymous';
import type { ClassSymbol } from '../compiler/symbols/symbols';
import { ApexDoesNotCompile } from '../errors';
import type { TransactionExecutions } from '../transaction-executions';
import { ApexException } from '../values/apex-exception';
import { callStack, formatStackTrace } from '../values/stack-trace';
import { type AnonymousResult, SUCCEEDED } from './anonymous-result';

const NAME = 'AnonymousBlock';

/** What runs anonymous blocks. */
export interface AnonymousHost {
  linker: Linker;
  executions: TransactionExecutions;
  records: Records;
}

/**
 * Compiles and runs statements in a transaction of their own as the user, who needs the permission "Author Apex" (which
 * the caller checks). What they did is undone when an exception leaves them. Throws only for faults that are not of Apex.
 */
export function executeAnonymous(host: AnonymousHost, user: UserIdentity, text: string): AnonymousResult {
  const log: string[] = [];
  try {
    const symbol = compile(host.linker, text);
    host.records.run(user, (tx) =>
      host.executions.run(tx, (execution) => {
        // Anonymous Apex sees what its user sees.
        execution.sharing = true;
        execution.log = (line) =>
          log.push(logLine('USER_DEBUG', `[${callStack.lines[callStack.depth]}]|${line}`));
        host.linker.linkFile(symbol).run();
      })
    );
    return { ...SUCCEEDED, log };
  } catch (error) {
    if (error instanceof ApexDoesNotCompile) return doesNotCompile(error, log);
    if (error instanceof ApexException) return threw(error, log);
    throw error;
  }
}

/** Links the block, so that what is wrong with it is known before a transaction begins. */
function compile(linker: Linker, text: string): ClassSymbol {
  const source = { name: NAME, file: NAME, text };
  const { tree, statements, problems } = parseAnonymous(source);
  if (problems.length > 0) throw new ApexDoesNotCompile(NAME, problems);
  const symbol = declareAnonymous(tree, statements, source, linker.program);
  linker.program.adopt(symbol);
  linker.forget(symbol);
  linker.linkFile(symbol);
  return symbol;
}

function doesNotCompile({ problems: [first] }: ApexDoesNotCompile, log: string[]): AnonymousResult {
  return {
    ...SUCCEEDED,
    compiled: false,
    success: false,
    line: first.line,
    column: 1,
    compileProblem: first.file === NAME ? first.message : `${first.file}:${first.line} ${first.message}`,
    log
  };
}

function threw(error: ApexException, log: string[]): AnonymousResult {
  const exceptionMessage = `${error.apexTypeName}: ${error.message}`;
  const exceptionStackTrace = formatStackTrace(error.stackTrace);
  log.push(logLine('FATAL_ERROR', `${exceptionMessage}\n\n${exceptionStackTrace}`));
  const line = error.stackTrace.at(-1)?.line ?? -1;
  return { ...SUCCEEDED, success: false, line, column: 1, exceptionMessage, exceptionStackTrace, log };
}

/** As in a debug log of the platform: local time and nanoseconds since the start, which are not measured here. */
function logLine(event: string, text: string): string {
  return `${new Date().toISOString().slice(11, 23)} (0)|${event}|${text}`;
}
