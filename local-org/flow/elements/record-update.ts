import { NotEmulated } from '../../errors';
import type { Row } from '../../records/row';
import { invalidFlow } from '../errors';
import { readRecordFilters } from '../definition/record-filters';
import type { Interview } from '../interviews/interview';
import { findRecords } from '../records/find-records';
import { assignedRow, readFieldAssignments } from '../records/field-assignments';
import { writeRecords } from '../records/write-records';
import type { FlowRecord } from '../values/flow-value';
import type { NodeReader } from './flow-node';
import { recordsOf } from './record-create';

/** Update Records: the triggering record, records of a variable, or those that meet criteria, in one update for all interviews. */
export const readRecordUpdate: NodeReader = (reader) => {
  const name = reader.required('name');
  const object = reader.text('object');
  const reference = reader.text('inputReference');
  const search = readRecordFilters(reader);
  const assignments = readFieldAssignments(reader);
  const next = reader.connector('connector');
  const { at } = reader;
  if ((object === undefined) === (reference === undefined)) {
    throw invalidFlow(`${name} must name either an object or records to update`, at);
  }
  if (reference !== undefined && search.filters.length > 0) {
    throw new NotEmulated(`filters on the records of ${reference}`, at);
  }

  /** The records each interview updates; undefined for one that failed on the way. */
  function targets(interviews: Interview[]): (FlowRecord[] | undefined)[] {
    if (reference !== undefined) return interviews.map((interview) => recordsOf(interview, reference));
    return findRecords(interviews, { ...search, object: object as string, fields: ['Id'] });
  }

  function changes(interview: Interview, record: FlowRecord): Row {
    return { ...record.changes, ...assignedRow(interview, record.object, assignments) };
  }

  function updateInPlace(interview: Interview): void {
    const { record } = interview.frame;
    if (!record) return;
    for (const [field, value] of Object.entries(assignedRow(interview, record.object, assignments))) {
      record.row[field] = value;
    }
    interview.goTo(next);
  }

  return {
    name,
    next: [next],
    faultNext: reader.connector('faultConnector'),
    isBulk: true,
    run(interviews) {
      if (interviews[0].run.isBeforeSave && reference?.toLowerCase() === '$record') {
        interviews.forEach(updateInPlace);
        return;
      }
      const found = targets(interviews);
      const writings = interviews.flatMap((interview, i) => {
        const records = found[i];
        return records
          ? [{ interview, items: records.map((record) => ({ record, row: changes(interview, record) })) }]
          : [];
      });
      if (writings.length === 0) return;
      const { tx } = interviews[0].run;
      const type = writings.find(({ items }) => items.length > 0)?.items[0].record.object;
      const saved = writeRecords('update records', writings, (items, options) => {
        const { rows, positions } = merged(items.map(({ row }) => row));
        const results = tx.update((type as FlowRecord['object']).name, rows, options);
        return positions.map((position) => results[position]);
      });
      for (const interview of saved.keys()) interview.goTo(next);
    }
  };
};

/**
 * One row for each record: interviews of one batch may update the same one, and the later has the last word.
 * `positions` says where each of the given rows has gone.
 */
function merged(given: Row[]): { rows: Row[]; positions: number[] } {
  const rows: Row[] = [];
  const places = new Map<unknown, number>();
  const positions = given.map((row) => {
    const place = row.Id === undefined || row.Id === null ? undefined : places.get(row.Id);
    if (place !== undefined) {
      Object.assign(rows[place], row);
      return place;
    }
    places.set(row.Id, rows.length);
    return rows.push({ ...row }) - 1;
  });
  return { rows, positions };
}
