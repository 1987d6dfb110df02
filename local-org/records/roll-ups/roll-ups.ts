import type { ObjectType } from '../../metadata/object-type';
import type { Entry } from '../save/entry';
import type { Transaction } from '../transaction';
import { rollUpActivityDates } from './activity-dates';
import { rollUpSummaries } from './summaries';

/** Brings up to date what other records show of these. Deleted records are entries like any other. */
export function rollUp(tx: Transaction, object: ObjectType, entries: Entry[]): void {
  if (entries.length === 0) return;
  if (object.name === 'Task' || object.name === 'Event') {
    rollUpActivityDates(
      tx,
      entries.flatMap(({ row, old }) => (old ? [old, row] : [row]))
    );
  }
  rollUpSummaries(tx, object, entries);
}
