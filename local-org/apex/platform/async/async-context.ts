import { execution } from '../../execution';
import type { AsyncJob } from './async-job';

const JOB = Symbol('async job');

/** The job that the running transaction executes; undefined in synchronous Apex. */
export function currentJob(): AsyncJob | undefined {
  return holder().job;
}

/** Does the work of a job: while it lasts, the running transaction is the one of the job. */
export function asJob<T>(job: AsyncJob, work: () => T): T {
  const current = holder();
  const before = current.job;
  current.job = job;
  try {
    return work();
  } finally {
    current.job = before;
  }
}

function holder(): { job?: AsyncJob } {
  return execution().state(JOB, () => ({}));
}
