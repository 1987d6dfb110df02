import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { SqlValue } from '../soql/storage';
import { wallClock } from '../soql/time-zone';

const REMEMBERED_STATEMENTS = 1000;

/** Computes a formula field from its inputs; see `CompiledQuery` for when it is called. */
export type FormulaFunction = (name: string, ...inputs: SqlValue[]) => SqlValue;

/** The one SQLite connection of the org, with its prepared statements and the functions that compiled SOQL calls. */
export class Database {
  private readonly connection: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();

  /** `file` may be `:memory:`. A file is written ahead (WAL), so that a killed process loses no committed work. */
  constructor(file: string, formula: FormulaFunction) {
    this.connection = new DatabaseSync(file);
    if (file !== ':memory:') this.connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    this.connection.exec('PRAGMA temp_store = MEMORY');
    const pure = { deterministic: true } as const;
    this.connection.function('soql_fold', pure, (text) =>
      typeof text === 'string' ? text.toLowerCase() : text
    );
    this.connection.function('soql_local', pure, (instant, zone) =>
      instant === null ? null : wallClock(new Date(String(instant)), String(zone))
    );
    this.connection.function('formula_value', { varargs: true }, (name, ...inputs) =>
      formula(String(name), ...(inputs as SqlValue[]))
    );
  }

  all(sql: string, ...params: SqlValue[]): Record<string, SqlValue>[] {
    return this.prepared(sql).all(...params) as Record<string, SqlValue>[];
  }

  get(sql: string, ...params: SqlValue[]): Record<string, SqlValue> | undefined {
    return this.prepared(sql).get(...params) as Record<string, SqlValue> | undefined;
  }

  run(sql: string, ...params: SqlValue[]): void {
    this.prepared(sql).run(...params);
  }

  /** For statements without values that are not worth keeping, such as changes of tables. */
  exec(sql: string): void {
    this.connection.exec(sql);
  }

  close(): void {
    this.statements.clear();
    this.connection.close();
  }

  private prepared(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (!statement) {
      if (this.statements.size >= REMEMBERED_STATEMENTS) {
        this.statements.delete(this.statements.keys().next().value as string);
      }
      statement = this.connection.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}
