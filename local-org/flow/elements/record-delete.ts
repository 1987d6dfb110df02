import { readRecordFilters } from '../definition/record-filters';
import { invalidFlow } from '../errors';
import { findRecords } from '../records/find-records';
import { writeRecords } from '../records/write-records';
import type { NodeReader } from './flow-node';
import { recordsOf } from './record-create';

/** Delete Records: records of a variable or those that meet criteria, in one delete for all interviews. */
export const readRecordDelete: NodeReader = (reader) => {
  const name = reader.required('name');
  const object = reader.text('object');
  const reference = reader.text('inputReference');
  const search = readRecordFilters(reader);
  const next = reader.connector('connector');
  if ((object === undefined) === (reference === undefined)) {
    throw invalidFlow(`${name} must name either an object or records to delete`, reader.at);
  }
  return {
    name,
    next: [next],
    faultNext: reader.connector('faultConnector'),
    isBulk: true,
    run(interviews) {
      const found =
        reference === undefined
          ? findRecords(interviews, { ...search, object: object as string, fields: ['Id'] })
          : interviews.map((interview) => recordsOf(interview, reference));
      const writings = interviews.flatMap((interview, i) =>
        found[i] ? [{ interview, items: found[i].map(({ id }) => id ?? '') }] : []
      );
      if (writings.length === 0) return;
      const { tx } = interviews[0].run;
      const saved = writeRecords('delete records', writings, (ids, options) => {
        const once = [...new Set(ids)];
        const results = tx.delete(once, options);
        return ids.map((id) => results[once.indexOf(id)]);
      });
      for (const interview of saved.keys()) interview.goTo(next);
    }
  };
};
