import { execution } from '../../execution';
import { thaw } from '../../frozen/thaw';
import { OrgError } from '../../../errors';
import { ApexList } from '../../values/apex-list';
import { callMethod } from '../../values/apex-object';
import { asJob } from './async-context';
import type { AsyncJob, JobWork } from './async-job';
import { performBatch } from './batch-phases';
import { JobContext } from './job-context';
import type { JobObject } from './job-object';
import { isAborted, setJobStatus } from './job-record';
import { nextRun } from './scheduled-runs';

/**
 * Does what a job has to do next, inside its transaction. Answers the job as it goes on waiting: a batch job for its next
 * part, a scheduled one for its next time; undefined when it is over.
 */
export function perform(job: AsyncJob): AsyncJob | undefined {
  const { records } = execution();
  const { work } = job;
  if (work.kind !== 'ScheduledApex') setJobStatus(records, job.id, 'Processing');
  const next = asJob(job, () => doWork(job, work));
  if (!next && !isAborted(records, job.id)) setJobStatus(records, job.id, 'Completed');
  return next;
}

function doWork(job: AsyncJob, work: JobWork): AsyncJob | undefined {
  switch (work.kind) {
    case 'Queueable':
      callMethod(thaw(work.job) as JobObject, 'execute', [new JobContext(job.id)]);
      return undefined;
    case 'Future':
      callFuture(job.className, work);
      return undefined;
    case 'ScheduledApex':
      callMethod(thaw(work.job) as JobObject, 'execute', [new JobContext(work.triggerId)]);
      return nextRun(job, work);
    default:
      return performBatch(job, work);
  }
}

function callFuture(className: string, work: JobWork & { kind: 'Future' }): void {
  const method = execution()
    .classNamed(className)
    ?.methods.find((each) => each.name === work.method && each.parameterTypes.join() === work.parameters);
  if (!method) {
    const what = `${className}.${work.method}(${work.parameters})`;
    throw new OrgError(
      'INVALID_TYPE',
      `The method ${what} was there when the job was queued and is no more.`
    );
  }
  method.invoke(undefined, (thaw(work.values) as ApexList).items);
}
