import type { ObjectType } from '../../metadata/object-type';
import type { Row } from '../../records/row';
import { loadRows } from '../../records/row-reader';
import { parseSoql } from '../../soql/parser';
import type { RecordFilter } from '../definition/record-filters';
import { dataFault, isFault } from '../errors';
import type { FlowAccess, Interview } from '../interviews/interview';
import { operandValue } from '../interviews/references';
import { FlowRecord } from '../values/flow-value';
import { boundValue } from './bound-value';

/** Which records each interview looks for. */
export interface Search {
  object: string;
  where: string;
  filters: RecordFilter[];
  orderBy?: string;
  /** The fields to keep; all of them if empty. */
  fields?: string[];
  limit?(interview: Interview): number | undefined;
}

/**
 * The records each interview finds; undefined for one whose search failed, which is then on its fault path. Counts as one
 * query for all of them, with the rows of all of them, as the platform counts an element of a batch.
 */
export function findRecords(interviews: Interview[], search: Search): (FlowRecord[] | undefined)[] {
  const { tx } = interviews[0].run;
  tx.limits.count('queries');
  const known = new Map<string, string[]>();
  return interviews.map((interview) => {
    try {
      const ids = findIds(interview, search, known);
      tx.limits.count('queryRows', ids.length);
      return load(interview, tx.objectType(search.object), ids, search.fields ?? []);
    } catch (error) {
      if (!isFault(error)) throw error;
      interview.fail(dataFault('look up records', { statusCode: error.code, message: error.message }));
      return undefined;
    }
  });
}

/** `known` saves asking again what another interview has asked with the same values. */
function findIds(interview: Interview, search: Search, known: Map<string, string[]>): string[] {
  const { tx } = interview.run;
  const { access } = interview.frame;
  const object = tx.objectType(search.object);
  const values = new Map(
    search.filters.map((filter) => [
      filter.bind,
      boundValue(interview, object, filter, operandValue(interview, filter.value))
    ])
  );
  const limit = search.limit?.(interview);
  const key = JSON.stringify([access, limit ?? null, ...values.values()]);
  let ids = known.get(key);
  if (!ids) {
    const rows = limit === undefined ? '' : ` LIMIT ${limit}`;
    const soql = `SELECT Id FROM ${object.name}${search.where}${search.orderBy ?? ''}${rows}`;
    const { records } = tx.query(parsed(soql), {
      ...access,
      bind: (name) => values.get(name),
      countLimits: false
    });
    ids = records.map(({ id }) => id as string);
    known.set(key, ids);
  }
  return ids;
}

const queries = new Map<string, ReturnType<typeof parseSoql>>();
const MOST_QUERIES = 1000;

function parsed(soql: string): ReturnType<typeof parseSoql> {
  let query = queries.get(soql);
  if (!query) {
    if (queries.size >= MOST_QUERIES) queries.clear();
    queries.set(soql, (query = parseSoql(soql)));
  }
  return query;
}

function load(interview: Interview, object: ObjectType, ids: string[], fields: string[]): FlowRecord[] {
  const { tx } = interview.run;
  const { access } = interview.frame;
  const rows = loadRows(tx, object, ids);
  const kept = fields.length > 0 ? new Set(['id', ...fields.map((name) => name.toLowerCase())]) : undefined;
  const isKept = (name: string) => !kept || kept.has(name.toLowerCase());
  return ids.map((id) => {
    const row = rows.get(id)?.row ?? { Id: id };
    const names = Object.keys(row).filter(
      (name) => isKept(name) && isVisible(interview, access, object, name)
    );
    return new FlowRecord(object, Object.fromEntries(names.map((name) => [name, row[name]])) as Row);
  });
}

function isVisible(
  { run: { tx } }: Interview,
  { mode }: FlowAccess,
  object: ObjectType,
  name: string
): boolean {
  if (mode === 'system') return true;
  const field = object.field(name);
  return field !== undefined && (name === 'Id' || tx.records.access.canReadField(tx.user, object, field));
}
