import type { Database } from '../../records/database';
import { toSecond } from '../../records/row';

/** A path of a flow that waits, for one record. */
export interface WaitingPath {
  flow: string;
  path: string;
  recordId: string;
  /** Whose save started it. */
  userId: string;
  /** ISO UTC. */
  dueAt: string;
}

/**
 * The waiting paths of an org, in a table of its database: what a transaction adds is gone again when it is rolled back,
 * and what is committed survives a restart. A path waits at most once for a record.
 */
export class PathQueue {
  private isReady = false;

  constructor(private readonly database: Database) {}

  /** Makes the table, outside of any transaction that might be undone. */
  open(): void {
    if (this.isReady) return;
    this.database.exec(
      `CREATE TABLE IF NOT EXISTS "_flow_path" (flow TEXT NOT NULL, path TEXT NOT NULL, record_id TEXT NOT NULL,
        user_id TEXT NOT NULL, due_at TEXT NOT NULL, PRIMARY KEY (flow, path, record_id));
       CREATE INDEX IF NOT EXISTS "_flow_path.due_at" ON "_flow_path" (due_at)`
    );
    this.isReady = true;
  }

  /** Adds a path, or gives one that waits another time. */
  put({ flow, path, recordId, userId, dueAt }: WaitingPath): void {
    this.database.run(
      'INSERT OR REPLACE INTO "_flow_path" (flow, path, record_id, user_id, due_at) VALUES (?, ?, ?, ?, ?)',
      flow,
      path,
      recordId,
      userId,
      dueAt
    );
  }

  remove(flow: string, path: string, recordId: string): void {
    const sql = 'DELETE FROM "_flow_path" WHERE flow = ? AND path = ? AND record_id = ?';
    this.database.run(sql, flow, path, recordId);
  }

  has(flow: string, path: string, recordId: string): boolean {
    const sql = 'SELECT 1 FROM "_flow_path" WHERE flow = ? AND path = ? AND record_id = ?';
    return this.database.get(sql, flow, path, recordId) !== undefined;
  }

  /** When the earliest waiting path is due, ISO UTC; undefined when none waits. */
  get nextDue(): string | undefined {
    const due = this.database.get('SELECT min(due_at) AS due FROM "_flow_path"')?.due ?? null;
    return due === null ? undefined : String(due);
  }

  /** Up to `max` paths of the flow path that has been due longest, oldest first. */
  due(now: Date, max: (flow: string, path: string) => number): WaitingPath[] {
    const [first] = this.select('due_at <= ? ORDER BY due_at, rowid LIMIT 1', toSecond(now));
    if (!first) return [];
    const { flow, path } = first;
    const sql = 'flow = ? AND path = ? AND user_id = ? AND due_at <= ? ORDER BY due_at, rowid LIMIT ?';
    return this.select(sql, flow, path, first.userId, toSecond(now), max(flow, path));
  }

  private select(condition: string, ...params: (string | number)[]): WaitingPath[] {
    const sql = `SELECT * FROM "_flow_path" WHERE ${condition}`;
    return this.database.all(sql, ...params).map((row) => ({
      flow: String(row.flow),
      path: String(row.path),
      recordId: String(row.record_id),
      userId: String(row.user_id),
      dueAt: String(row.due_at)
    }));
  }
}
