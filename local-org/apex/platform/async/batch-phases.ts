import { execution } from '../../execution';
import { freeze } from '../../frozen/freeze';
import { thaw } from '../../frozen/thaw';
import { ApexList } from '../../values/apex-list';
import { UnexpectedException } from '../../values/apex-exception';
import { callMethod } from '../../values/apex-object';
import { ApexType } from '../../values/apex-type';
import { QueryLocator } from '../database/query-locator';
import { itemsOf } from '../iterable';
import type { AsyncJob, FrozenText, JobWork } from './async-job';
import { JobContext } from './job-context';
import { implementsType, type JobObject } from './job-object';
import { countBatch, setBatchTotal } from './job-record';
import { JobStore } from './job-store';

type BatchWork = JobWork & { kind: 'BatchApex' };

const ANYTHING = ApexType.of('Object');

/** Does one phase of a batch job and answers the job with the phase that comes next; undefined after `finish`. */
export function performBatch(job: AsyncJob, work: BatchWork): AsyncJob | undefined {
  const batchable = thaw(work.job) as JobObject;
  const context = new JobContext(job.id);
  switch (work.phase) {
    case 'start':
      start(job, work, batchable, context);
      break;
    case 'execute':
      execute(job, batchable, context);
      break;
    default:
      callMethod(batchable, 'finish', [context]);
      return undefined;
  }
  // Every phase sees the object as it was enqueued, unless its class wants to remember.
  const keeps = implementsType(batchable.userClass, 'Database.Stateful');
  return afterPhase(job, { ...work, job: keeps ? freeze(batchable) : work.job });
}

/** The phase after start, after a part, or after a part that failed. */
export function afterPhase(job: AsyncJob, work: BatchWork): AsyncJob {
  const isMore = JobStore.of(execution().records).hasBatches(job.id);
  return { ...job, work: { ...work, phase: isMore ? 'execute' : 'finish' } };
}

/** Takes the part that failed out, so that the job goes on with the next one. */
export function skipPart(job: AsyncJob): void {
  JobStore.of(execution().records).takeBatch(job.id);
}

function start(job: AsyncJob, { scope }: BatchWork, batchable: JobObject, context: JobContext): void {
  const { records, isTest } = execution();
  const found = callMethod(batchable, 'start', [context]);
  const all = found instanceof QueryLocator ? found.records : found;
  const items = all instanceof ApexList ? all.items : itemsOf(all);
  const type = all instanceof ApexList ? all.elementType : ANYTHING;
  const total = JobStore.of(records).addBatches(job.id, parts(items, type, scope));
  if (isTest && total > 1) {
    throw new UnexpectedException(
      'No more than one executeBatch can be called from within a test method. Please make sure the iterable returned from your start method matches the batch size, resulting in one executeBatch invocation.'
    );
  }
  setBatchTotal(records, job.id, total);
}

function* parts(items: readonly unknown[], type: ApexType, scope: number): Iterable<FrozenText> {
  for (let from = 0; from < items.length; from += scope) {
    yield freeze(new ApexList(type, items.slice(from, from + scope)));
  }
}

function execute(job: AsyncJob, batchable: JobObject, context: JobContext): void {
  const { records } = execution();
  const part = JobStore.of(records).takeBatch(job.id);
  if (part === undefined) return;
  callMethod(batchable, 'execute', [context, thaw(part)]);
  countBatch(records, job.id);
}
