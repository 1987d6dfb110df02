import { execution } from '../../execution';
import { AsyncException } from '../../values/apex-exception';
import { testContext } from '../test/test-context';
import { removeTrigger } from './cron-record';
import { setJobStatus } from './job-record';
import { JobStore } from './job-store';

/** System.abortJob: takes back a job by its AsyncApexJob's Id, or a scheduled one by its CronTrigger's. */
export function abortJob(id: string): void {
  const { records } = execution();
  const store = JobStore.of(records);
  const isAborted = ({ id: jobId, work }: ReturnType<typeof store.all>[number]): boolean =>
    jobId === id || (work.kind === 'ScheduledApex' && work.triggerId === id);
  const waiting = [...store.all(), ...waitingInTest()].filter(isAborted);
  if (waiting.length === 0) throw new AsyncException(`Job does not exist or is already aborted: ${id}`);
  for (const job of waiting) {
    store.remove(job.id);
    setJobStatus(records, job.id, 'Aborted');
    if (job.work.kind === 'ScheduledApex') removeTrigger(records, job.work.triggerId);
  }
  if (execution().isTest) {
    const context = testContext();
    context.jobs = context.jobs.filter((job) => !isAborted(job));
  }
}

function waitingInTest() {
  return execution().isTest ? testContext().jobs : [];
}
