import type { ObjectType } from '../../metadata/schema';
import type { UserIdentity } from '../../records/user-identity';
import type { CsvFormat } from './csv-format';

/** Open (takes data) → UploadComplete (waits) → InProgress → JobComplete, Failed or Aborted. */
export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Aborted' | 'Failed';
export type JobType = 'V2Query' | 'V2Ingest';

/** What every job has from the start. */
export interface JobOrigin {
  id: string;
  user: UserIdentity;
  /** API version of the request that made it, e.g. `65.0`. */
  version: string;
  object: ObjectType;
  operation: string;
  format: CsvFormat;
  /** The job's own folder; whatever it writes lies there. */
  folder: string;
  clock(): Date;
}

/** Work that a client asked for and comes back for. */
export abstract class Job {
  abstract readonly type: JobType;
  readonly createdAt: Date;
  recordsProcessed = 0;
  errorMessage: string | undefined;
  #state: JobState;
  #changedAt: Date;
  #milliseconds = 0;

  constructor(
    readonly origin: JobOrigin,
    state: JobState
  ) {
    this.createdAt = origin.clock();
    this.#changedAt = this.createdAt;
    this.#state = state;
  }

  get state(): JobState {
    return this.#state;
  }

  /** Whether nothing will happen to the job any more. */
  get isOver(): boolean {
    return ['JobComplete', 'Aborted', 'Failed'].includes(this.#state);
  }

  moveTo(state: JobState): void {
    this.#state = state;
    this.#changedAt = this.origin.clock();
  }

  fail(message: string): void {
    this.errorMessage = message;
    this.moveTo('Failed');
  }

  /** Does a slice of the job's work and adds its time to the job's. */
  timed<T>(work: () => T): T {
    const start = performance.now();
    try {
      return work();
    } finally {
      this.#milliseconds += performance.now() - start;
    }
  }

  /** The job as the API describes it. */
  describe(): Record<string, unknown> {
    const { id, operation, object, user, version, format } = this.origin;
    return {
      id,
      operation,
      object: object.name,
      createdById: user.id,
      createdDate: instant(this.createdAt),
      systemModstamp: instant(this.#changedAt),
      state: this.#state,
      concurrencyMode: 'Parallel',
      contentType: 'CSV',
      apiVersion: Number(version),
      jobType: this.type,
      lineEnding: format.lineEnding,
      columnDelimiter: format.columnDelimiter
    };
  }

  /** Figures that are told once the job is looked at: milliseconds, records, times tried again. */
  protected progress(): Record<string, unknown> {
    return {
      numberRecordsProcessed: this.recordsProcessed,
      retries: 0,
      totalProcessingTime: Math.round(this.#milliseconds),
      ...(this.errorMessage === undefined ? {} : { errorMessage: this.errorMessage })
    };
  }
}

function instant(date: Date): string {
  return date.toISOString().replace('Z', '+0000');
}
