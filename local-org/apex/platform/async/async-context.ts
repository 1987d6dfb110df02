import { execution } from '../../execution';
import type { AsyncJob } from './async-job';

const JOB = Symbol('async job');

/** The job that the running transaction executes; undefined in synchronous Apex. */
export function currentJob(): AsyncJob | undefined {
  return holder().job;
}

/** Marks the running transaction as the one of the job. */
export function enterJob(job: AsyncJob): void {
  holder().job = job;
}

function holder(): { job?: AsyncJob } {
  return execution().state(JOB, () => ({}));
}
