import { OrgError } from '../../errors';
import { JobFailure } from './errors';
import type { Job } from './job';

/** Runs jobs beside the requests that are served; whatever stops a job is told in the job. */
export class JobRunner {
  readonly #running = new Map<Job, Promise<void>>();

  /** Starts a job's work once the current request is answered. */
  start(job: Job, work: () => Promise<void>): void {
    this.#running.set(
      job,
      this.#run(job, work).finally(() => this.#running.delete(job))
    );
  }

  /** Resolves when nothing more is written to the job's files: an aborted job ends the chunk it is at. */
  async settled(job: Job): Promise<void> {
    await this.#running.get(job);
  }

  /** Resolves when no job runs any more. */
  async idle(): Promise<void> {
    await Promise.all(this.#running.values());
  }

  async #run(job: Job, work: () => Promise<void>): Promise<void> {
    await new Promise(setImmediate);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof JobFailure || error instanceof OrgError)) {
        process.stderr.write(`Bulk job ${job.origin.id}: ${(error as Error).stack}\n`);
      }
      if (!job.isOver) job.fail(messageOf(error));
    }
  }
}

function messageOf(error: unknown): string {
  if (error instanceof JobFailure) return error.message;
  if (error instanceof OrgError) return `${error.code} : ${error.message}`;
  return `InternalServerError : ${error instanceof Error ? error.message : String(error)}`;
}
