import { execution } from '../../execution';
import { freeze } from '../../frozen/freeze';
import { AsyncException, StringException } from '../../values/apex-exception';
import { platformClass } from '../platform-class';
import { CronError } from './cron/cron-error';
import { createTrigger, isScheduled } from './cron-record';
import { JobContext } from './job-context';
import { objectOfType } from './job-object';
import { nextTime } from './scheduled-runs';
import { submit } from './submit';

/**
 * System.schedule: runs the job whenever the cron expression says so by the clocks of the user's time zone. Answers the
 * CronTrigger's Id. A test runs it once, at Test.stopTest().
 */
export function schedule(name: string, cron: string, schedulable: unknown): string {
  const { records, user } = execution();
  const { userClass } = objectOfType(schedulable, 'Schedulable');
  if (isScheduled(records, name)) {
    throw new AsyncException(`The Apex job named "${name}" is already scheduled for execution.`);
  }
  const next = timeAfterNow(cron, user.timeZone);
  if (!next) {
    throw new AsyncException(`Based on configured schedule, the given trigger '${name}' will never fire.`);
  }
  const triggerId = createTrigger(records, user, name, cron, next);
  const work = {
    kind: 'ScheduledApex',
    job: freeze(schedulable),
    cron,
    timeZone: user.timeZone,
    triggerId
  } as const;
  submit(userClass, 1, next.getTime(), work);
  return triggerId;
}

function timeAfterNow(cron: string, timeZone: string): Date | undefined {
  try {
    return nextTime(cron, timeZone);
  } catch (error) {
    throw error instanceof CronError ? new StringException(error.message) : error;
  }
}

platformClass('Schedulable', {
  kind: 'interface',
  methods: { 'void execute(SchedulableContext context)': null }
});

platformClass('SchedulableContext', {
  kind: 'interface',
  methods: { 'Id getTriggerId()': (self: JobContext) => self.jobId },
  isInstance: (value) => value instanceof JobContext
});
