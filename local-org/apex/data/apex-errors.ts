import { OrgError } from '../../errors';
import { DmlError, LimitError, type SaveResult } from '../../records/errors';
import { DmlException, LimitException, QueryException } from '../values/apex-exception';

const QUERY_CODES = new Set(['MALFORMED_QUERY', 'INVALID_FIELD', 'INVALID_TYPE', 'INVALID_QUERY_FILTER_OPERATOR']);

/** What Apex sees of an error of a query: QueryException or LimitException; anything else stays what it is. */
export function queryError(error: unknown): unknown {
  if (error instanceof LimitError) {
    return new LimitException(error.message);
  }
  return error instanceof OrgError && QUERY_CODES.has(error.code) ? new QueryException(error.message) : error;
}

/** What Apex sees of an error of a DML statement: DmlException with each failed record, or LimitException. */
export function dmlError(operation: string, error: unknown): unknown {
  if (error instanceof LimitError) {
    return new LimitException(error.message);
  }
  return error instanceof DmlError ? dmlException(operation, error.results) : error;
}

/** `Insert failed. First exception on row 0; first error: …`, as the platform words it. */
export function dmlException(operation: string, results: readonly SaveResult[]): DmlException {
  const failures = results.flatMap((result, index) =>
    result.errors
      .filter((error) => error.statusCode !== 'ALL_OR_NONE_OPERATION_ROLLED_BACK')
      .map((error) => ({ index, id: result.id, ...error }))
  );
  const [first] = failures;
  const verb = operation[0].toUpperCase() + operation.slice(1);
  const withId = first.id ? ` with id ${first.id}` : '';
  const exception = new DmlException(
    `${verb} failed. First exception on row ${first.index}${withId}; first error: ${first.statusCode}, ` +
      `${first.message}: [${first.fields.join(', ')}]`
  );
  exception.failures = failures;
  return exception;
}
