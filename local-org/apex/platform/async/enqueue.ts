import { execution } from '../../execution';
import { freeze } from '../../frozen/freeze';
import { AsyncException } from '../../values/apex-exception';
import { countUse, USAGE_LIMITS } from '../usage';
import { now } from '../user-clock';
import { currentJob } from './async-context';
import { objectOfType } from './job-object';
import { submit } from './submit';

/** What System.enqueueJob may be told beside the job. */
export interface EnqueueOptions {
  delayMinutes?: number;
  maximumStackDepth?: number;
}

/** System.enqueueJob: the job runs after the commit, in a test at Test.stopTest(). Answers the AsyncApexJob's Id. */
export function enqueueQueueable(queueable: unknown, options: EnqueueOptions = {}): string {
  const { userClass } = objectOfType(queueable, 'Queueable');
  const parent = currentJob();
  countUse('queueableJobs', parent?.work.kind === 'Queueable' ? 1 : USAGE_LIMITS.queueableJobs);
  const stackDepth = (parent?.stackDepth ?? 0) + 1;
  // A test runs no jobs that jobs enqueue, unless it allows a depth.
  const deepest = options.maximumStackDepth ?? (execution().isTest ? 1 : Infinity);
  if (stackDepth > deepest) throw new AsyncException('Maximum stack depth has been reached.');
  const notBefore = now() + (options.delayMinutes ?? 0) * 60_000;
  return submit(userClass, stackDepth, notBefore, { kind: 'Queueable', job: freeze(queueable) });
}
