import type { ObjectType, Schema } from '../../metadata/object-type';
import type { QueryRecord } from '../../soql/compiled-query';
import { parseSoql } from '../../soql/parser';
import type { SoqlQuery } from '../../soql/query';
import type { Value } from '../../soql/storage';
import { execution } from '../execution';
import { ApexList } from '../values/apex-list';
import { ApexSet } from '../values/apex-set';
import { ApexType } from '../values/apex-type';
import { SObject } from '../values/sobject';
import { aggregateRecord, aggregateShape } from './aggregates';
import { queryError } from './apex-errors';
import { toQueriedValue, toRowValue } from './row-values';

export interface ApexQueryOptions {
  /** Values of bind variables by name, Apex values. */
  binds?: (name: string) => unknown;
  /** AccessLevel of Database.query; without it the sharing of the class counts. */
  mode?: 'user' | 'system';
  /** False for a query locator, whose rows are not limited as those of a query are. */
  countRows?: boolean;
}

const parsed = new Map<string, SoqlQuery>();

/** A parsed query; the text of a query in the source is parsed once. */
function parse(text: string): SoqlQuery {
  let query = parsed.get(text);
  if (!query) {
    query = parseSoql(text);
    parsed.set(text, query);
  }
  return query;
}

/** The records of a query, or AggregateResults. Throws QueryException or LimitException. */
export function queryRecords(text: string, options: ApexQueryOptions = {}): ApexList<SObject> {
  try {
    const query = parse(text);
    const { schema } = execution();
    const answer = run(query, options);
    if (answer.isAggregate) {
      const shape = aggregateShape(schema, query);
      return new ApexList(
        ApexType.of('AggregateResult'),
        answer.records.map((record) => aggregateRecord(shape, record))
      );
    }
    const type = ApexType.of(schema.object(query.from.name)?.name ?? query.from.name);
    return new ApexList(
      type,
      answer.records.map((record) => recordOfQuery(schema, record))
    );
  } catch (error) {
    throw queryError(error);
  }
}

/** The number of rows that `SELECT COUNT()` finds. */
export function countRecords(text: string, options: ApexQueryOptions = {}): number {
  try {
    return run(parse(text), options).totalSize;
  } catch (error) {
    throw queryError(error);
  }
}

function run(query: SoqlQuery, { binds, mode, countRows = true }: ApexQueryOptions) {
  const { tx, sharing } = execution();
  if (!countRows) tx.limits.count('queries');
  return tx.query(query, {
    bind: binds && ((name) => bindValue(binds(name))),
    mode: mode ?? 'system',
    sharing: mode === undefined && sharing,
    countLimits: countRows
  });
}

/** A bound value as the query compares it: collections as arrays, records by their Id. */
function bindValue(value: unknown): unknown {
  if (value instanceof ApexList || value instanceof ApexSet) {
    return [...value].map(bindValue);
  }
  return value instanceof SObject ? value.id : toRowValue(value);
}

/** A record of an answer with its parents and children. Its Id is there whether it was selected or not. */
function recordOfQuery(schema: Schema, found: QueryRecord): SObject {
  const object = schema.object(found.type) as ObjectType;
  const record = new SObject(object);
  record.isQueried = true;
  if (found.id !== null) {
    record.fields.set('Id', found.id);
  }
  for (const [name, value] of Object.entries(found.fields)) {
    const field = object.field(name);
    if (Array.isArray(value)) {
      const child = object.childRelationships().find((each) => each.name === name)?.child.name;
      const children = value.map((each) => recordOfQuery(schema, each));
      record.children.set(name, new ApexList(ApexType.of(child ?? 'SObject'), children));
    } else if (field && field.relationshipName !== name) {
      record.fields.set(field.name, toQueriedValue(field, value as Value));
    } else {
      record.parents.set(name, value === null ? null : recordOfQuery(schema, value as unknown as QueryRecord));
    }
  }
  return record;
}
