import type { Field, ObjectType, Schema } from '../metadata/object-type';
import type { SqlValue, Value } from './storage';

/** What a query means depends on: the schema, who asks and when, bound values, and what that user may see. */
export interface QueryContext {
  schema: Schema;
  now: Date;
  timeZone: string;
  userId: string;
  bind?(name: string): unknown;
  /** User mode: an object or field answered with false is reported as if it did not exist. */
  visible?(object: ObjectType, field?: Field): boolean;
  /** Sharing: a condition on the rows of `object`, whose table goes by `alias`. */
  rowFilter?(object: ObjectType, alias: string): { sql: string; params: SqlValue[] } | undefined;
  /** The paths a formula field reads. Their values are handed, in this order, to the SQL function `formula_value`. */
  formulaInputs?(object: ObjectType, field: Field): string[];
  /** Also rows in the recycle bin, as ALL ROWS asks. */
  allRows?: boolean;
}

/** One record of an answer. Parents lie under their relationship's name, children as arrays, aggregates by alias. */
export interface QueryRecord {
  type: string;
  /** Of the record itself, whether it was selected or not; null for aggregates. */
  id: string | null;
  fields: Record<string, Value | QueryRecord | QueryRecord[]>;
}

export interface Column {
  /** Path in the answer, e.g. `Owner.Name`. */
  name: string;
  /** The field shown; missing for counts and other functions. */
  field?: Field;
  aggregate: boolean;
}

/** `params` of the children's SQL begin with a JSON array of the parents' Ids, which `paramsFor` puts in. */
export interface CompiledChildQuery {
  name: string;
  sql: string;
  paramsFor(parentIds: string[]): SqlValue[];
  parentColumn: string;
  columns: Column[];
  shape(row: Record<string, SqlValue>): QueryRecord;
}

/**
 * A query as SQL text with its values apart. The SQL expects the functions `soql_fold(text)`,
 * `soql_local(instant, zone)` and `formula_value(name, …inputs)` on its connection.
 */
export interface CompiledQuery {
  sql: string;
  params: SqlValue[];
  object: ObjectType;
  isCount: boolean;
  isAggregate: boolean;
  columns: Column[];
  shape(row: Record<string, SqlValue>): QueryRecord;
  children: CompiledChildQuery[];
}
