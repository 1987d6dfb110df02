/** Every way in which the worker itself can fail, with what to do about it. Codes are stable: logs and alerts name them. */
const NEXT_STEPS = {
  CONFIGURATION_INVALID: 'Set the variables named above; .env.example explains each of them.',
  STORE_UNAVAILABLE: 'Check DATABASE_URL and that PostgreSQL is up; the worker retries by itself.',
  STORE_IN_USE:
    'Stop the other worker that uses this WORKER_DATA_DIR, or give both a PostgreSQL by DATABASE_URL.',
  TOKEN_REFUSED:
    'Check SF_CLIENT_ID, SF_USERNAME and the private key, and that the user is pre-authorised for the client app.',
  SALESFORCE_UNREACHABLE: 'Check SF_LOGIN_URL and the network; the worker retries by itself.',
  SALESFORCE_REFUSED: 'Read the message: it is the answer of the Salesforce API, in its own words.',
  SALESFORCE_FORBIDDEN:
    'Give the integration user API access and its permission set; the worker keeps what was requested and retries.',
  SALESFORCE_LIMIT_REACHED: 'Wait until the allowance is renewed, or raise it; the worker retries by itself.',
  TOPIC_UNAVAILABLE:
    'Check that the package is installed and that the integration user may read and publish its events.',
  EVENT_UNREADABLE: 'Look at the event with this id in the org; the worker set it aside and goes on.',
  REPLAY_POSITION_LOST:
    'Nothing: the worker starts at the earliest event kept and recognises what it has seen.',
  PUBLISH_REFUSED: 'Read the message of the event bus; the worker keeps the request and retries.',
  REQUEST_INVALID: 'Correct the Flow, class or person that published the request.',
  SETTINGS_INVALID:
    'Correct the custom metadata record named in the message; the last valid settings stay in force.',
  SETTINGS_MISSING:
    'Install the package, or restore its custom metadata records: there are no settings to score with.',
  EXTRACT_FAILED: 'Read the message: it is the answer of the Bulk API, in its own words.',
  EXTRACT_LOST: 'Nothing: the worker reads the records again from the beginning.',
  RUN_TAKEN: 'Nothing: another worker goes on with the run.',
  RECORD_MISSING: 'Check the Id, and that the integration user may see the record.',
  INPUT_INVALID: 'Correct what the message names, on the record or on what belongs to it, and retry.',
  SWITCHED_OFF: 'Set insights_active to true to go on; what was requested meanwhile waits.',
  LOG_LINE_INVALID: 'Give the file of the decision log and the number or the id of a line in it.',
  WORKLOAD_UNKNOWN: 'Use one of the workloads named in the message.',
  WORKLOAD_FAILED: 'See the cause in the log; the request is retried.'
} as const;

/** Stable name of a way to fail. */
export type ErrorCode = keyof typeof NEXT_STEPS;

/** A failure that the worker understands: stable code, plain sentence, what to do, and what caused it. */
export class WorkerError extends Error {
  readonly nextStep: string;

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions
  ) {
    super(message, options);
    this.name = 'WorkerError';
    this.nextStep = NEXT_STEPS[code];
  }
}

/** Any thrown thing as a WorkerError; what is not one yet becomes the cause of a WORKLOAD_FAILED. */
export function toWorkerError(thrown: unknown, doing: string): WorkerError {
  if (thrown instanceof WorkerError) return thrown;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new WorkerError('WORKLOAD_FAILED', `${doing} failed: ${reason}`, { cause: thrown });
}
