import { SystemRows } from '../../../records/boot/system-rows';
import type { Records } from '../../../records/records';
import { toSecond } from '../../../records/row';
import type { UserIdentity } from '../../../records/user-identity';
import type { AsyncJobKind } from './async-job';

export type JobStatus = 'Queued' | 'Processing' | 'Completed' | 'Failed' | 'Aborted';

/** Makes the AsyncApexJob of a new job, in the transaction that is open, and answers its Id. */
export function createJobRecord(
  records: Records,
  user: UserIdentity,
  kind: AsyncJobKind,
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
      JobType: kind,
      Status: 'Queued',
      JobItemsProcessed: 0,
      TotalJobItems: 0,
      NumberOfErrors: 0
    }
  );
}

/** Notes how far a job came, in the transaction that is open. `problem` is what made it fail. */
export function setJobStatus(records: Records, id: string, status: JobStatus, problem?: string): void {
  const isOver = status === 'Completed' || status === 'Failed' || status === 'Aborted';
  new SystemRows(records).keep(
    'AsyncApexJob',
    { Id: id },
    {
      Status: status,
      ...(isOver && { CompletedDate: toSecond(records.clock()) }),
      ...(problem !== undefined && { NumberOfErrors: 1, ExtendedStatus: problem.slice(0, 255) })
    }
  );
}
