import { SystemRows } from '../../../records/boot/system-rows';
import type { Records } from '../../../records/records';
import { toSecond } from '../../../records/row';
import type { UserIdentity } from '../../../records/user-identity';
import type { JobWork } from './async-job';

export type JobStatus = 'Queued' | 'Processing' | 'Completed' | 'Failed' | 'Aborted';

/** Makes the AsyncApexJob of a new job, in the transaction that is open, and answers its Id. */
export function createJobRecord(
  records: Records,
  user: UserIdentity,
  work: JobWork,
  className: string
): string {
  const rows = new SystemRows(records);
  rows.userId = user.id;
  const apexClass = records.schema.object('ApexClass');
  const outermost = className.split('.')[0];
  // No row has the Id null, so one is made.
  return rows.keep(
    'AsyncApexJob',
    { Id: null },
    {
      ApexClassId: (apexClass && rows.find(apexClass, { Name: outermost })) ?? null,
      JobType: work.kind,
      MethodName: work.kind === 'Future' ? work.method : null,
      CronTriggerId: work.kind === 'ScheduledApex' ? work.triggerId : null,
      Status: 'Queued',
      JobItemsProcessed: 0,
      TotalJobItems: 0,
      NumberOfErrors: 0
    }
  );
}

/** Notes how far a job came, in the transaction that is open. */
export function setJobStatus(records: Records, id: string, status: JobStatus): void {
  const isOver = status === 'Completed' || status === 'Failed' || status === 'Aborted';
  const completed = isOver && { CompletedDate: toSecond(records.clock()) };
  new SystemRows(records).keep('AsyncApexJob', { Id: id }, { Status: status, ...completed });
}

/** Whether System.abortJob took the job back: it may be its own last deed. */
export function isAborted(records: Records, id: string): boolean {
  return records.database.get('SELECT "Status" FROM "AsyncApexJob" WHERE "Id" = ?', id)?.Status === 'Aborted';
}

/** Notes what went wrong in a job, in the transaction that is open. */
export function noteJobError(records: Records, id: string, problem: string): void {
  const sql =
    'UPDATE "AsyncApexJob" SET "NumberOfErrors" = "NumberOfErrors" + 1, "ExtendedStatus" = ? WHERE "Id" = ?';
  records.database.run(sql, problem.slice(0, 255), id);
}

/** Notes into how many parts a batch job was divided. */
export function setBatchTotal(records: Records, id: string, total: number): void {
  new SystemRows(records).keep('AsyncApexJob', { Id: id }, { TotalJobItems: total });
}

/** Counts a part of a batch job as processed, whether it failed or not. */
export function countBatch(records: Records, id: string): void {
  const sql = 'UPDATE "AsyncApexJob" SET "JobItemsProcessed" = "JobItemsProcessed" + 1 WHERE "Id" = ?';
  records.database.run(sql, id);
}
