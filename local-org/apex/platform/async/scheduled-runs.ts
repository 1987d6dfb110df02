import { execution } from '../../execution';
import { zoneName } from '../java/zone-offset';
import { now } from '../user-clock';
import type { AsyncJob, JobWork } from './async-job';
import { CronExpression } from './cron/cron-expression';
import { noteFired } from './cron-record';
import { isAborted } from './job-record';

type ScheduledWork = JobWork & { kind: 'ScheduledApex' };

/** When a scheduled job comes next; undefined when never again. Throws CronError. */
export function nextTime(cron: string, timeZone: string): Date | undefined {
  return CronExpression.parse(cron).next(new Date(now()), zoneName(timeZone) ?? 'UTC');
}

/**
 * Notes on its CronTrigger that a scheduled job's time has come. Answers the job as it waits for the next one, undefined
 * after the last. In a test the time has not come: what stopTest runs is not counted.
 */
export function nextRun(job: AsyncJob, work: ScheduledWork): AsyncJob | undefined {
  const { records, isTest } = execution();
  if (isTest || isAborted(records, job.id)) return undefined;
  const next = nextTime(work.cron, work.timeZone);
  noteFired(records, work.triggerId, next);
  return next && { ...job, notBefore: next.getTime() };
}
