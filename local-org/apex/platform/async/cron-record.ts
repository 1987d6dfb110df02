import { SystemRows } from '../../../records/boot/system-rows';
import type { Records } from '../../../records/records';
import { toSecond } from '../../../records/row';
import type { UserIdentity } from '../../../records/user-identity';

/** CronJobDetail.JobType of scheduled Apex. */
const SCHEDULED_APEX = '7';

/** Makes CronTrigger and CronJobDetail of a new scheduled job and answers the CronTrigger's Id. */
export function createTrigger(
  records: Records,
  user: UserIdentity,
  name: string,
  cron: string,
  next: Date
): string {
  const rows = new SystemRows(records);
  rows.userId = user.id;
  const detail = rows.keep('CronJobDetail', { Id: null }, { Name: name, JobType: SCHEDULED_APEX });
  return rows.keep(
    'CronTrigger',
    { Id: null },
    {
      CronJobDetailId: detail,
      CronExpression: cron,
      TimeZoneSidKey: user.timeZone,
      OwnerId: user.id,
      State: 'WAITING',
      StartTime: toSecond(records.clock()),
      NextFireTime: toSecond(next),
      TimesTriggered: 0
    }
  );
}

/** Whether a job of this name waits already. */
export function isScheduled(records: Records, name: string): boolean {
  const sql = `SELECT 1 FROM "CronTrigger" JOIN "CronJobDetail" ON "CronJobDetail"."Id" = "CronTrigger"."CronJobDetailId"
    WHERE "CronJobDetail"."Name" = ? AND "CronTrigger"."State" = 'WAITING'`;
  return records.database.get(sql, name) !== undefined;
}

/** Notes that the time of a trigger came, and when it comes next, if ever. */
export function noteFired(records: Records, triggerId: string, next: Date | undefined): void {
  new SystemRows(records).keep(
    'CronTrigger',
    { Id: triggerId },
    {
      PreviousFireTime: toSecond(records.clock()),
      NextFireTime: next ? toSecond(next) : null,
      State: next ? 'WAITING' : 'COMPLETE'
    }
  );
  const sql = 'UPDATE "CronTrigger" SET "TimesTriggered" = "TimesTriggered" + 1 WHERE "Id" = ?';
  records.database.run(sql, triggerId);
}

/** Removes a trigger: nothing is left to find, as after System.abortJob. False if there is none. */
export function removeTrigger(records: Records, triggerId: string): boolean {
  const { database } = records;
  const found = database.get(
    'SELECT "CronJobDetailId" AS detail FROM "CronTrigger" WHERE "Id" = ?',
    triggerId
  );
  if (!found) return false;
  database.run('DELETE FROM "CronTrigger" WHERE "Id" = ?', triggerId);
  database.run('DELETE FROM "CronJobDetail" WHERE "Id" = ?', found.detail);
  return true;
}
