import { execution } from '../../execution';
import { AsyncException } from '../../values/apex-exception';
import { callMethod, isUserObject, type UserClass } from '../../values/apex-object';
import { testContext } from '../test/test-context';
import { countUse, USAGE_LIMITS } from '../usage';
import { now } from '../user-clock';
import { asJob, currentJob } from './async-context';
import type { AsyncJob } from './async-job';
import { AsyncQueue } from './async-queue';
import { createJobRecord, setJobStatus } from './job-record';

/** What System.enqueueJob may be told beside the job. */
export interface EnqueueOptions {
  delayMinutes?: number;
  maximumStackDepth?: number;
}

/** The context object that `execute` gets: QueueableContext, BatchableContext, SchedulableContext. */
export class JobContext {
  constructor(readonly jobId: string) {}

  toString(): string {
    return this.jobId;
  }
}

/** System.enqueueJob: the job runs after the commit, in a test at Test.stopTest(). Answers the AsyncApexJob's Id. */
export function enqueueQueueable(queueable: unknown, options: EnqueueOptions = {}): string {
  if (!isUserObject(queueable))
    throw new AsyncException('The job is no object of a class that implements Queueable');
  const parent = currentJob();
  countUse('queueableJobs', parent?.kind === 'Queueable' ? 1 : USAGE_LIMITS.queueableJobs);
  const stackDepth = (parent?.stackDepth ?? 0) + 1;
  // A test runs no jobs that jobs enqueue, unless it allows a depth.
  const deepest = options.maximumStackDepth ?? (execution().isTest ? 1 : Infinity);
  if (stackDepth > deepest) throw new AsyncException('Maximum stack depth has been reached.');
  return submit(
    'Queueable',
    queueable.userClass,
    stackDepth,
    now() + (options.delayMinutes ?? 0) * 60_000,
    (job) => {
      callMethod(queueable, 'execute', [new JobContext(job.id)]);
    }
  );
}

/** Puts work off: to after the commit, in a test to Test.stopTest(). Answers the job's Id. */
export function submit(
  kind: AsyncJob['kind'],
  userClass: UserClass,
  stackDepth: number,
  notBefore: number,
  work: (job: AsyncJob) => void
): string {
  const { tx, user, records, isTest } = execution();
  const job: AsyncJob = {
    id: createJobRecord(records, user, kind, userClass.name),
    kind,
    className: userClass.name,
    user,
    stackDepth,
    notBefore,
    execute: () =>
      asJob(job, () => {
        setJobStatus(records, job.id, 'Processing');
        work(job);
        setJobStatus(records, job.id, 'Completed');
      })
  };
  if (isTest) testContext().jobs.push(job);
  else tx.afterCommit(() => AsyncQueue.of(records).add(job));
  return job.id;
}
