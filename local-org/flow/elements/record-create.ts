import { assignTo } from '../interviews/assignments';
import type { Interview } from '../interviews/interview';
import { valueOf } from '../interviews/references';
import { invalidFlow } from '../errors';
import { assignedRow, readFieldAssignments } from '../records/field-assignments';
import { writeRecords, type Writing } from '../records/write-records';
import { FlowRecord } from '../values/flow-value';
import type { NodeReader } from './flow-node';

/** Create Records: one insert (or publish, for platform events) for all interviews that arrive together. */
export const readRecordCreate: NodeReader = (reader) => {
  const name = reader.required('name');
  const { at } = reader;
  const object = reader.text('object');
  const assignments = readFieldAssignments(reader);
  const reference = reader.text('inputReference');
  const idTarget = reader.text('assignRecordIdToReference');
  const storesId = reader.flag('storeOutputAutomatically');
  const next = reader.connector('connector');
  if ((object === undefined) === (reference === undefined)) {
    throw invalidFlow(`${name} must name either an object or records to create`, at);
  }

  const writing = (interview: Interview): Writing<FlowRecord> => ({
    interview,
    items: reference === undefined ? [fromFields(interview)] : recordsOf(interview, reference)
  });

  function fromFields(interview: Interview): FlowRecord {
    const type = interview.run.tx.objectType(object as string);
    return new FlowRecord(type, assignedRow(interview, type, assignments));
  }

  return {
    name,
    next: [next],
    faultNext: reader.connector('faultConnector'),
    isBulk: true,
    run(interviews) {
      const writings = interviews.map(writing);
      const { tx } = interviews[0].run;
      const type = writings.find(({ items }) => items.length > 0)?.items[0].object;
      const saved = writeRecords('create records', writings, (records, options) => {
        const rows = records.map(({ row }) => row);
        const target = type as FlowRecord['object'];
        return target.kind === 'event'
          ? tx.publish(target.name, rows, options)
          : tx.insert(target.name, rows, options);
      });
      for (const { interview, items } of writings) {
        const results = saved.get(interview);
        if (!results) continue;
        if (type?.kind !== 'event') items.forEach(({ row }, i) => (row.Id = results[i].id));
        const id = results[0]?.id ?? null;
        if (idTarget !== undefined) assignTo(interview, idTarget, id);
        if (storesId) interview.frame.stored.set(name.toLowerCase(), id);
        interview.goTo(next);
      }
    }
  };
};

/** The record, or the records of the collection, that a reference stands for; none if it is null. */
export function recordsOf(interview: Interview, reference: string): FlowRecord[] {
  const value = valueOf(interview, reference);
  const items = Array.isArray(value) ? value : value === null ? [] : [value];
  return items.map((item) => {
    if (item instanceof FlowRecord) return item;
    const { file } = interview.frame.definition.flow;
    throw invalidFlow(`${reference} holds no records`, { file });
  });
}
