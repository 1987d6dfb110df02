import type { Records } from '../../../records/records';
import { ASYNCHRONOUS } from '../../../records/limits';
import type { Transaction } from '../../../records/transaction';
import type { UserIdentity } from '../../../records/user-identity';
import { OrgError } from '../../../errors';
import type { AsyncJob } from './async-job';
import { afterFailure } from './job-failure';
import { JobStore } from './job-store';
import { perform } from './perform';

export interface AsyncWorkerOptions {
  records: Records;
  /** Runs Apex inside a transaction. */
  run<T>(tx: Transaction, work: () => T): T;
  /** Hears of each job that failed, after its AsyncApexJob says so. */
  onFailure(job: AsyncJob, error: Error): void;
}

/** Timers cannot wait longer than some weeks, and a machine may sleep: the clock is looked at at least this often. */
const LONGEST_WAIT = 60_000;

/**
 * Runs an org's jobs by the org's clock, one at a time, each in a transaction of its own: soon after the commit that added
 * it, a delayed or scheduled one when it is due. Jobs that waited when the org was stopped run when it starts again.
 */
export class AsyncWorker {
  private readonly store: JobStore;
  private readonly stopListening: () => void;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(private readonly options: AsyncWorkerOptions) {
    this.store = JobStore.of(options.records);
    this.stopListening = this.store.onAdd(() => this.schedule());
    this.schedule();
  }

  /** Runs everything that is due, jobs included that jobs add meanwhile. */
  drain(): void {
    while (this.runNext());
    this.schedule();
  }

  close(): void {
    this.isClosed = true;
    this.stopListening();
    clearTimeout(this.timer);
  }

  private schedule(): void {
    clearTimeout(this.timer);
    const due = this.isClosed ? undefined : this.store.nextDue;
    if (due === undefined) return;
    const wait = Math.min(LONGEST_WAIT, Math.max(0, due - this.now()));
    this.timer = setTimeout(() => this.tick(), wait);
    this.timer.unref();
  }

  /** One job a turn, so that requests do not wait for a long line of jobs. */
  private tick(): void {
    this.runNext();
    this.schedule();
  }

  /** Whether there was a job to run. */
  private runNext(): boolean {
    const job = this.isClosed ? undefined : this.store.firstDue(this.now());
    if (!job) return false;
    try {
      this.inTransaction(this.userOf(job), () => this.settle(job, perform(job)));
    } catch (error) {
      this.inTransaction('automated', () => this.settle(job, afterFailure(job, error as Error)));
      this.options.onFailure(job, error as Error);
    }
    return true;
  }

  /** In the transaction of the work: a job is over exactly when what it did is committed. */
  private settle(job: AsyncJob, next: AsyncJob | undefined): void {
    // Apex may have aborted it meanwhile.
    if (!next) this.store.remove(job.id);
    else if (this.store.has(job.id)) this.store.change(next);
  }

  private inTransaction(user: UserIdentity | 'automated', work: () => void): void {
    const { records, run } = this.options;
    records.run(user, (tx) => run(tx, work), { limits: ASYNCHRONOUS });
  }

  private userOf({ userId }: AsyncJob): UserIdentity {
    const user = this.options.records.user(userId);
    if (user) return user;
    throw new OrgError(
      'INVALID_CROSS_REFERENCE_KEY',
      `There is no user ${userId} any more to run the job as.`
    );
  }

  private now(): number {
    return this.options.records.clock().getTime();
  }
}
