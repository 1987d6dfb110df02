import type { CompiledQuery, QueryRecord } from './compiled-query';
import type { SqlValue } from './storage';

/** Runs one statement and returns its rows. */
export type RunSql = (sql: string, params: SqlValue[]) => Record<string, SqlValue>[];

/** `rows` counts every row read, children included. */
export interface QueryAnswer {
  totalSize: number;
  records: QueryRecord[];
  rows: number;
}

/** Runs a compiled query: one statement for the records and one for each child relationship, however many records. */
export function runQuery(compiled: CompiledQuery, run: RunSql): QueryAnswer {
  const rows = run(compiled.sql, compiled.params);
  if (compiled.isCount) return { totalSize: Number(rows[0].n), records: [], rows: 1 };
  const records = rows.map(compiled.shape);
  let read = records.length;
  if (records.length === 0) return { totalSize: 0, records, rows: 0 };
  const byId = new Map(records.map((record) => [record.id, record]));
  for (const child of compiled.children) {
    for (const record of records) record.fields[child.name] = [];
    const found = run(child.sql, child.paramsFor([...byId.keys()] as string[]));
    read += found.length;
    for (const row of found) {
      const parent = byId.get(row[child.parentColumn] as string) as QueryRecord;
      (parent.fields[child.name] as QueryRecord[]).push(child.shape(row));
    }
  }
  return { totalSize: records.length, records, rows: read };
}
