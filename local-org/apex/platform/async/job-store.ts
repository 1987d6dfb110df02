import type { Records } from '../../../records/records';
import type { SqlValue } from '../../../soql/storage';
import type { AsyncJob, FrozenText, JobWork } from './async-job';

const stores = new WeakMap<Records, JobStore>();

/**
 * The jobs of one org that wait, in tables of its database: what a transaction adds is gone when it is rolled back, and
 * what is committed survives a restart. Every method but `open` belongs inside a transaction that the caller opened.
 */
export class JobStore {
  private readonly listeners = new Set<() => void>();

  private constructor(private readonly records: Records) {
    records.database.exec(
      `CREATE TABLE IF NOT EXISTS "_apex_job" (id TEXT PRIMARY KEY, place INTEGER NOT NULL, class_name TEXT NOT NULL,
        user_id TEXT NOT NULL, stack_depth INTEGER NOT NULL, not_before INTEGER NOT NULL, work TEXT NOT NULL);
       CREATE INDEX IF NOT EXISTS "_apex_job.not_before" ON "_apex_job" (not_before, place);
       CREATE TABLE IF NOT EXISTS "_apex_batch" (job_id TEXT NOT NULL, place INTEGER NOT NULL, records TEXT NOT NULL,
        PRIMARY KEY (job_id, place))`
    );
  }

  /** The store of an org, made when it is first asked for: outside any transaction that might be undone. */
  static of(records: Records): JobStore {
    let store = stores.get(records);
    if (!store) stores.set(records, (store = new JobStore(records)));
    return store;
  }

  /** Adds a job, last in line. Listeners hear of it when `announce` is called, after the commit. */
  add({ id, className, userId, stackDepth, notBefore, work }: AsyncJob): void {
    this.records.database.run(
      `INSERT INTO "_apex_job" (id, place, class_name, user_id, stack_depth, not_before, work)
       VALUES (?, (SELECT ifnull(max(place), 0) + 1 FROM "_apex_job"), ?, ?, ?, ?, ?)`,
      id,
      className,
      userId,
      stackDepth,
      notBefore,
      JSON.stringify(work)
    );
  }

  /** Gives a waiting job other work, or another time; it keeps its place in line. */
  change({ id, notBefore, work }: AsyncJob): void {
    const sql = 'UPDATE "_apex_job" SET not_before = ?, work = ? WHERE id = ?';
    this.records.database.run(sql, notBefore, JSON.stringify(work), id);
  }

  /** Takes a job out, with what it had still to do. */
  remove(id: string): void {
    this.records.database.run('DELETE FROM "_apex_job" WHERE id = ?', id);
    this.records.database.run('DELETE FROM "_apex_batch" WHERE job_id = ?', id);
  }

  has(id: string): boolean {
    return this.records.database.get('SELECT 1 FROM "_apex_job" WHERE id = ?', id) !== undefined;
  }

  /** Every job that waits, in line. */
  all(): AsyncJob[] {
    return this.records.database.all('SELECT * FROM "_apex_job" ORDER BY not_before, place').map(jobOf);
  }

  /** When the earliest waiting job may run, in epoch milliseconds; undefined when none waits. */
  get nextDue(): number | undefined {
    const due = this.records.database.get('SELECT min(not_before) AS due FROM "_apex_job"')?.due ?? null;
    return due === null ? undefined : Number(due);
  }

  /** The job that is due and was due or added first. */
  firstDue(now: number): AsyncJob | undefined {
    const sql = 'SELECT * FROM "_apex_job" WHERE not_before <= ? ORDER BY not_before, place LIMIT 1';
    const row = this.records.database.get(sql, now);
    return row && jobOf(row);
  }

  /** Keeps the parts of a batch job's records, in order. */
  addBatches(jobId: string, batches: Iterable<FrozenText>): number {
    let place = 0;
    for (const batch of batches) {
      const sql = 'INSERT INTO "_apex_batch" (job_id, place, records) VALUES (?, ?, ?)';
      this.records.database.run(sql, jobId, ++place, batch);
    }
    return place;
  }

  /** Takes the next part of a batch job's records. */
  takeBatch(jobId: string): FrozenText | undefined {
    const sql = 'SELECT place, records FROM "_apex_batch" WHERE job_id = ? ORDER BY place LIMIT 1';
    const row = this.records.database.get(sql, jobId);
    if (!row) return undefined;
    const take = 'DELETE FROM "_apex_batch" WHERE job_id = ? AND place = ?';
    this.records.database.run(take, jobId, row.place);
    return String(row.records);
  }

  hasBatches(jobId: string): boolean {
    const sql = 'SELECT 1 FROM "_apex_batch" WHERE job_id = ? LIMIT 1';
    return this.records.database.get(sql, jobId) !== undefined;
  }

  /** Calls back when jobs were committed. Returns how to stop. */
  onAdd(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  announce(): void {
    for (const listener of this.listeners) listener();
  }
}

function jobOf(row: Record<string, SqlValue>): AsyncJob {
  return {
    id: String(row.id),
    className: String(row.class_name),
    userId: String(row.user_id),
    stackDepth: Number(row.stack_depth),
    notBefore: Number(row.not_before),
    work: JSON.parse(String(row.work)) as JobWork
  };
}
