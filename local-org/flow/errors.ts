import { NotEmulated, OrgError, type SourcePosition } from '../errors';
import type { SaveError } from '../records/errors';

/** What the platform adds to every fault of a data element. */
const CODES_HINT = 'You can look up ExceptionCode values in the SOAP API Developer Guide.';

/** A flow that the platform would not have let its author save: it names what does not exist or may not stand there. */
export function invalidFlow(what: string, at: SourcePosition): OrgError {
  const place = at.line ? `${at.file}:${at.line}` : at.file;
  return new OrgError('INVALID_FLOW', `${what} (${place}). Correct the flow.`);
}

/** An interview ran through more elements than any flow that ends. */
export function endlessFlow(flow: string): OrgError {
  return new OrgError(
    'LIMIT_EXCEEDED',
    `Number of iterations exceeded in the flow ${flow}. Look for a loop without an end.`
  );
}

/** A subflow, or a flow asked for by name, that is not there or not active. */
export function noSuchFlow(name: string): OrgError {
  return new OrgError(
    'INVALID_FLOW',
    `There is no active autolaunched flow ${name}. Add it to the project or set its status to Active.`
  );
}

/** What `{!$Flow.FaultMessage}` says when records could not be read or written. `deed` is e.g. `create records`. */
export function dataFault(deed: string, error: Pick<SaveError, 'statusCode' | 'message'>): string {
  return `This error occurred when the flow tried to ${deed}: ${error.statusCode}: ${error.message}. ${CODES_HINT}`;
}

/** What `{!$Flow.FaultMessage}` says when an Apex action threw. */
export function actionFault(message: string): string {
  return `An Apex error occurred: ${message}`;
}

/** What the person who saved a record reads when a flow failed on it. */
export function unhandledFault(flowLabel: string, fault: string): string {
  return (
    `We can't save this record because the “${flowLabel}” process failed. ` +
    `Give your Salesforce admin these details. ${fault}`
  );
}

/** Refuses a save because of a flow. */
export function flowTriggerFailed(message: string): OrgError {
  return new OrgError('CANNOT_EXECUTE_FLOW_TRIGGER', message);
}

/**
 * Whether a fault path may handle the error. What is not emulated and exhausted limits end the transaction, even if there
 * is a fault path. Source: Salesforce Help, "Per-Transaction Flow Limits".
 */
export function isFault(error: unknown): error is OrgError {
  return error instanceof OrgError && !(error instanceof NotEmulated) && error.code !== 'LIMIT_EXCEEDED';
}
