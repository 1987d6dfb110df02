import type { UserIdentity } from '../../../records/user-identity';

export type AsyncJobKind = 'Queueable' | 'Future' | 'BatchApex' | 'ScheduledApex';

/** Work that Apex put off: it runs later, in a transaction of its own, as the user who asked for it. */
export interface AsyncJob {
  /** Id of its AsyncApexJob. */
  readonly id: string;
  readonly kind: AsyncJobKind;
  readonly className: string;
  readonly user: UserIdentity;
  /** 1 for a job that ordinary Apex enqueued, one more for each job that a job enqueued. */
  readonly stackDepth: number;
  /** Not before this time, in epoch milliseconds. */
  readonly notBefore: number;
  /** Does the work. Called inside the job's own transaction. */
  execute(): void;
}
