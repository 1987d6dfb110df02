import { execution } from '../../execution';
import type { AsyncJob } from './async-job';
import { afterPhase, skipPart } from './batch-phases';
import { countBatch, noteJobError, setJobStatus } from './job-record';
import { nextRun } from './scheduled-runs';

/**
 * Notes that what a job did last failed and was undone, in a transaction of its own. A batch job goes on with its next
 * part and a scheduled one waits for its next time; any other is over.
 */
export function afterFailure(job: AsyncJob, error: Error): AsyncJob | undefined {
  const { records } = execution();
  const { work } = job;
  noteJobError(records, job.id, error.message);
  if (work.kind === 'ScheduledApex') return nextRun(job, work);
  if (work.kind === 'BatchApex' && work.phase === 'execute') {
    skipPart(job);
    countBatch(records, job.id);
    return afterPhase(job, work);
  }
  setJobStatus(records, job.id, 'Failed');
  return undefined;
}
