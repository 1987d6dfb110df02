import { toSecond } from '../../records/row';
import { startOfDay } from '../../soql/time-zone';
import type { ScheduledPath } from '../definition/start';
import type { FlowRecord } from '../values/flow-value';

const MILLISECONDS = { Minutes: 60_000, Hours: 3_600_000, Days: 86_400_000 };

/**
 * When a path is due for a record, ISO UTC; undefined while its date field is blank. A date counts from its midnight in
 * `timeZone`.
 */
export function dueTime(
  path: ScheduledPath,
  record: FlowRecord,
  now: Date,
  timeZone: string
): string | undefined {
  const from = path.field === undefined ? now : baseTime(path.field, record, timeZone);
  if (!from || path.isImmediate) return path.isImmediate ? toSecond(now) : undefined;
  if (path.unit !== 'Months')
    return toSecond(new Date(from.getTime() + path.offset * MILLISECONDS[path.unit]));
  const due = new Date(from);
  due.setUTCMonth(due.getUTCMonth() + path.offset);
  return toSecond(due);
}

function baseTime(field: string, record: FlowRecord, timeZone: string): Date | undefined {
  const value = record.row[record.object.field(field)?.name ?? field];
  if (typeof value !== 'string') return undefined;
  return new Date(value.length === 10 ? startOfDay(value, timeZone) : value);
}
