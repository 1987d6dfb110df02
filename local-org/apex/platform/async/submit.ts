import { execution } from '../../execution';
import type { UserClass } from '../../values/apex-object';
import { testContext } from '../test/test-context';
import type { AsyncJob, JobWork } from './async-job';
import { createJobRecord } from './job-record';
import { JobStore } from './job-store';

/** Puts work off: to after the commit, in a test to Test.stopTest(). Answers the AsyncApexJob's Id. */
export function submit(userClass: UserClass, stackDepth: number, notBefore: number, work: JobWork): string {
  const { tx, user, records, isTest } = execution();
  const id = createJobRecord(records, user, work, userClass.name);
  const job: AsyncJob = { id, className: userClass.name, userId: user.id, stackDepth, notBefore, work };
  if (isTest) testContext().jobs.push(job);
  else {
    const store = JobStore.of(records);
    store.add(job);
    tx.afterCommit(() => store.announce());
  }
  return id;
}
