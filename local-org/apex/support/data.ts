import { type DmlOperation, saveRecords } from '../data/dml';
import { countRecords, queryRecords } from '../data/query';
import { execution } from '../execution';
import { actAs } from '../data/acting-user';
import { ApexList } from '../values/apex-list';
import type { SObject } from '../values/sobject';

/** Queries and DML statements of compiled code. */
export const data = {
  query: (text: string, binds: Record<string, unknown>) =>
    queryRecords(text, { binds: (name) => binds[name] }),
  countQuery: (text: string, binds: Record<string, unknown>) =>
    countRecords(text, { binds: (name) => binds[name] }),

  dml(
    operation: DmlOperation,
    records: SObject | ApexList<SObject>,
    mode?: 'user' | 'system',
    externalId?: string
  ): void {
    const list = records instanceof ApexList ? records.items : [records];
    // A statement on an empty list does nothing and counts for nothing.
    if (list.length > 0) {
      saveRecords(operation, list, { mode, externalId });
    }
  },

  /** Starts a `System.runAs` block and answers how to end it. */
  runAs: (user: SObject | null) => actAs(execution(), user),
  endRunAs: (end: () => void) => end()
};
