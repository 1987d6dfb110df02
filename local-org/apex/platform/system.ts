import { execution } from '../execution';
import { ApexDatetime } from '../values/apex-datetime';
import type { ApexEnum } from '../values/apex-enum';
import { apexEquals } from '../values/equality';
import { hashPart } from '../values/hash-key';
import { apexText } from '../values/text';
import { assertEqual, assertNotEqual, assertTrue } from './assertion';
import { abortJob } from './async/abort';
import { currentJob } from './async/async-context';
import type { AsyncJobKind } from './async/async-job';
import type { AsyncOptions } from './async/async-options';
import { enqueueQueueable } from './async/enqueue';
import { schedule } from './async/schedule';
import { today } from './date';
import { loggingLevel } from './logging-level';
import { platformClass } from './platform-class';
import { stringHash } from './string/characters';
import { now } from './user-clock';

const debug = (level: ApexEnum, message: unknown): void =>
  execution().log(`${level.name}|${apexText(message)}`);

const isRunning = (kind: AsyncJobKind) => () => currentJob()?.work.kind === kind;

platformClass('System', {
  statics: {
    'void debug(Object message)': (message: unknown) => debug(loggingLevel.DEBUG, message),
    'void debug(LoggingLevel level, Object message)': debug,
    'Datetime now()': () => new ApexDatetime(now()),
    'Date today()': today,
    'Long currentTimeMillis()': () => BigInt(now()),
    'void assert(Boolean condition)': assertTrue,
    'void assert(Boolean condition, Object message)': assertTrue,
    'void assertEquals(Object expected, Object actual)': assertEqual,
    'void assertEquals(Object expected, Object actual, Object message)': assertEqual,
    'void assertNotEquals(Object unexpected, Object actual)': assertNotEqual,
    'void assertNotEquals(Object unexpected, Object actual, Object message)': assertNotEqual,
    'Id enqueueJob(Object job)': (job: unknown) => enqueueQueueable(job),
    'Id enqueueJob(Object job, Integer delayMinutes)': (job: unknown, delayMinutes: number) =>
      enqueueQueueable(job, { delayMinutes }),
    'Id enqueueJob(Object job, AsyncOptions options)': (job: unknown, options: AsyncOptions) =>
      enqueueQueueable(job, options.asEnqueueOptions()),
    'Id schedule(String jobName, String cronExpression, Object schedulable)': schedule,
    'void abortJob(Id jobId)': abortJob,
    'Boolean isQueueable()': isRunning('Queueable'),
    'Boolean isBatch()': isRunning('BatchApex'),
    'Boolean isScheduled()': isRunning('ScheduledApex'),
    'Boolean isFuture()': isRunning('Future'),
    'Boolean equals(Object left, Object right)': apexEquals,
    'Integer hashCode(Object value)': (value: unknown) => (value === null ? 0 : stringHash(hashPart(value)))
  }
});
