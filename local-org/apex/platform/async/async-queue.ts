import type { Records } from '../../../records/records';
import type { AsyncJob } from './async-job';

/**
 * Runs `work` as an Apex transaction of its own, as the job's user and with the limits of asynchronous Apex.
 * Throws what the work throws, after rolling it back.
 */
export type RunJob = (job: AsyncJob, work: () => void) => void;

const queues = new WeakMap<Records, AsyncQueue>();

/**
 * The jobs of one org that wait for their turn. Nothing here knows a clock: whoever runs the org drains the queue when
 * `onAdd` tells of a job, and again when the earliest waiting job is due.
 */
export class AsyncQueue {
  private waiting: AsyncJob[] = [];
  private readonly listeners = new Set<() => void>();

  /** The queue of an org. */
  static of(records: Records): AsyncQueue {
    let queue = queues.get(records);
    if (!queue) {
      queue = new AsyncQueue();
      queues.set(records, queue);
    }
    return queue;
  }

  /** Adds jobs that are committed. */
  add(...jobs: AsyncJob[]): void {
    this.waiting.push(...jobs);
    if (jobs.length) for (const listener of this.listeners) listener();
  }

  /** Calls back whenever jobs were added. Returns how to stop. */
  onAdd(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get size(): number {
    return this.waiting.length;
  }

  /** When the earliest waiting job may run, in epoch milliseconds; undefined when none waits. */
  get nextDue(): number | undefined {
    return this.waiting.length ? Math.min(...this.waiting.map((job) => job.notBefore)) : undefined;
  }

  /** Takes the job out of the queue that is due and was added first. */
  takeDue(now: number): AsyncJob | undefined {
    const index = this.waiting.findIndex((job) => job.notBefore <= now);
    return index < 0 ? undefined : this.waiting.splice(index, 1)[0];
  }

  /**
   * Runs every job that is due, those included that jobs add meanwhile. A job that throws is told to `onFailure` and
   * stops no other.
   */
  drain(now: () => number, run: RunJob, onFailure: (job: AsyncJob, error: unknown) => void): void {
    for (let job = this.takeDue(now()); job; job = this.takeDue(now())) {
      try {
        run(job, () => job.execute());
      } catch (error) {
        onFailure(job, error);
      }
    }
  }
}
