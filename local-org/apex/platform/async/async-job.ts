import type { Frozen } from '../../frozen/freeze';

export type AsyncJobKind = 'Queueable' | 'Future' | 'BatchApex' | 'ScheduledApex';

/** Text of a value that `freeze` made; see Frozen for its shape. */
export type FrozenText = string & { readonly of?: Frozen };

/** What a job does when its turn comes. */
export type JobWork =
  | { kind: 'Queueable'; job: FrozenText }
  | { kind: 'Future'; method: string; parameters: string; values: FrozenText }
  | { kind: 'ScheduledApex'; job: FrozenText; cron: string; timeZone: string; triggerId: string }
  | { kind: 'BatchApex'; job: FrozenText; scope: number; phase: 'start' | 'execute' | 'finish' };

/**
 * Work that Apex put off: it runs later, in a transaction of its own, as the user who asked for it. Nothing but text and
 * numbers, so that it can be kept over a restart.
 */
export interface AsyncJob {
  /** Id of its AsyncApexJob. */
  readonly id: string;
  readonly className: string;
  readonly userId: string;
  /** 1 for a job that ordinary Apex enqueued, one more for each job that a job enqueued. */
  readonly stackDepth: number;
  /** Not before this time, in epoch milliseconds. */
  readonly notBefore: number;
  readonly work: JobWork;
}
