import { NotEmulated, OrgError } from '../../errors';
import { ApexDoesNotCompile } from '../errors';
import { ApexException } from '../values/apex-exception';
import { formatStackTrace } from '../values/stack-trace';

/** What a test's failure tells: message and stack trace as the platform prints them. */
export interface Failure {
  message: string;
  stackTrace: string;
}

/** Words what a test threw. A fault of the local org itself shows its own JavaScript stack, to be reported. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ApexException) {
    return {
      message: `${error.apexTypeName}: ${error.message}`,
      stackTrace: formatStackTrace(error.stackTrace)
    };
  }
  if (error instanceof ApexDoesNotCompile) {
    const places = error.problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
    return { message: error.message, stackTrace: places.join('\n') };
  }
  if (error instanceof NotEmulated) {
    const { at } = error;
    return {
      message: `${error.code}: ${error.message}`,
      stackTrace: at ? `${at.file}: line ${at.line ?? 1}, column 1` : ''
    };
  }
  if (error instanceof OrgError) return { message: `${error.code}: ${error.message}`, stackTrace: '' };
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { message: `Fault of the local org: ${name}: ${message}`, stackTrace: stack ?? '' };
}
