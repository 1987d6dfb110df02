import type { Records } from '../../../records/records';
import type { AsyncJob } from './async-job';
import { AsyncQueue, type RunJob } from './async-queue';
import { setJobStatus } from './job-record';

export interface AsyncWorkerOptions {
  records: Records;
  /** Runs a job as a transaction of its own, with the limits of asynchronous Apex. */
  run: RunJob;
  /** Hears of each job that failed, after its AsyncApexJob says so. */
  onFailure(job: AsyncJob, error: unknown): void;
}

/** Runs an org's jobs by its clock: each soon after the commit that added it, a delayed one when it is due. */
export class AsyncWorker {
  private readonly queue: AsyncQueue;
  private readonly stopListening: () => void;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(private readonly options: AsyncWorkerOptions) {
    this.queue = AsyncQueue.of(options.records);
    this.stopListening = this.queue.onAdd(() => this.schedule());
    this.schedule();
  }

  /** Runs what is due, at once. */
  drain(): void {
    this.queue.drain(
      () => this.now(),
      this.options.run,
      (job, error) => this.fail(job, error)
    );
    this.schedule();
  }

  close(): void {
    this.isClosed = true;
    this.stopListening();
    clearTimeout(this.timer);
  }

  private schedule(): void {
    const due = this.queue.nextDue;
    clearTimeout(this.timer);
    if (due === undefined || this.isClosed) return;
    this.timer = setTimeout(() => this.drain(), Math.max(0, due - this.now()));
  }

  private now(): number {
    return this.options.records.clock().getTime();
  }

  private fail(job: AsyncJob, error: unknown): void {
    const { records, onFailure } = this.options;
    const problem = error instanceof Error ? error.message : String(error);
    records.run('automated', () => setJobStatus(records, job.id, 'Failed', problem));
    onFailure(job, error);
  }
}
