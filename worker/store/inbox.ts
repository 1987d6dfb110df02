import { randomUUID } from 'node:crypto';
import type { Database, Queryable } from './database';
import type { InboxJob, Jobs } from './jobs';

const CHANNEL = 'worker_inbox';
/** Events that one job covers at most: what is retried together stays small. */
const EVENTS_A_JOB = 100;

/** An event to be kept. `fields` is null when it could not be read; `problem` then says why. */
export interface IncomingEvent {
  eventUuid: string;
  fields: Record<string, unknown> | null;
  problem?: string;
}

/** A kept event that waits for its answer. */
export interface InboxRow {
  id: number;
  eventUuid: string;
  fields: Record<string, unknown>;
  receivedAt: Date;
}

/**
 * The durable inbox. An event, the position behind it and the job to answer it are kept in one transaction, so that
 * whatever moment the worker dies in, the event is either delivered again or already here. EventUuid makes it count once.
 */
export class Inbox {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs
  ) {}

  /** Keeps events that are not here yet and moves the topic's position; returns how many were new. */
  async add(topic: string, events: readonly IncomingEvent[], position: Buffer): Promise<number> {
    return this.database.transaction(async (transaction) => {
      await transaction.query(
        `INSERT INTO worker.replay_position AS kept (topic, replay_id) VALUES ($1, decode($2, 'hex'))
         ON CONFLICT (topic) DO UPDATE SET replay_id = excluded.replay_id, moved_at = now()`,
        [topic, position.toString('hex')]
      );
      if (!events.length) return 0;
      const added = await this.insert(transaction, topic, events);
      const jobIds = [...new Set(added.filter((row) => row.waits).map((row) => row.job_id))];
      if (jobIds.length) {
        await this.jobs.add(transaction, jobIds);
        await transaction.query('SELECT pg_notify($1, $2)', [CHANNEL, '']);
      }
      return added.length;
    });
  }

  private insert(
    transaction: Queryable,
    topic: string,
    events: readonly IncomingEvent[]
  ): Promise<{ job_id: string; waits: boolean }[]> {
    let jobId = '';
    const rows = events.map((event, i) => {
      if (i % EVENTS_A_JOB === 0) jobId = randomUUID();
      return {
        event_uuid: event.eventUuid,
        fields: event.fields,
        job_id: jobId,
        problem: event.problem ?? null
      };
    });
    return transaction.query(
      `INSERT INTO worker.inbox (event_uuid, topic, fields, job_id, problem, done_at)
       SELECT event_uuid, $1, fields, job_id, problem, CASE WHEN problem IS NULL THEN NULL ELSE now() END
       FROM json_to_recordset($2::json) AS event (place int, event_uuid text, fields json, job_id uuid, problem text)
       ORDER BY place
       ON CONFLICT (event_uuid) DO NOTHING
       RETURNING job_id, done_at IS NULL AS waits`,
      [topic, JSON.stringify(rows)]
    );
  }

  /** The waiting events of the given jobs, in the order in which they came. */
  async waiting(jobs: InboxJob[]): Promise<InboxRow[]> {
    const rows = await this.database.query<{
      id: string | number;
      event_uuid: string;
      fields: Record<string, unknown>;
      received_at: Date;
    }>(
      `SELECT id, event_uuid, fields, received_at FROM worker.inbox
       WHERE job_id IN (SELECT value::uuid FROM json_array_elements_text($1::json)) AND done_at IS NULL ORDER BY id`,
      [JSON.stringify(jobs.map((job) => job.id))]
    );
    return rows.map((row) => ({
      id: Number(row.id),
      eventUuid: row.event_uuid,
      fields: row.fields,
      receivedAt: row.received_at
    }));
  }

  /** Marks events as answered and, with `completed`, their jobs as done. `problem` says why an event was set aside. */
  async finish(rows: readonly InboxRow[], completed: InboxJob[] = [], problem?: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      await transaction.query(
        `UPDATE worker.inbox SET done_at = now(), problem = $2
         WHERE id IN (SELECT value::bigint FROM json_array_elements_text($1::json))`,
        [JSON.stringify(rows.map((row) => row.id)), problem ?? null]
      );
      if (completed.length) await this.jobs.complete(transaction, completed);
    });
  }

  /** The position behind the last event kept of a topic. */
  async position(topic: string): Promise<Buffer | undefined> {
    const [row] = await this.database.query<{ replay_id: string }>(
      `SELECT encode(replay_id, 'hex') AS replay_id FROM worker.replay_position WHERE topic = $1`,
      [topic]
    );
    return row && Buffer.from(row.replay_id, 'hex');
  }

  /** Number of events that wait. */
  async depth(): Promise<number> {
    const [row] = await this.database.query<{ depth: number }>(
      'SELECT count(*)::int AS depth FROM worker.inbox WHERE done_at IS NULL'
    );
    return row.depth;
  }

  /** Calls back as soon as events were kept, by this process or another. Returns what ends it. */
  onArrival(callback: () => void): Promise<() => Promise<void>> {
    return this.database.listen(CHANNEL, callback);
  }

  /**
   * Gives what a dead process had in hand to a new job. Only on a database that no other process can use: elsewhere
   * another worker may be alive, and pg-boss notices by itself when it is not.
   */
  async recover(): Promise<void> {
    if (!this.database.isExclusive) return;
    await this.database.transaction(async (transaction) => {
      const jobId = randomUUID();
      const rows = await transaction.query(
        'UPDATE worker.inbox SET job_id = $1 WHERE done_at IS NULL RETURNING id',
        [jobId]
      );
      if (rows.length) await this.jobs.add(transaction, [jobId]);
    });
  }

  /** Forgets events answered more than `hours` ago; must be longer than the bus keeps them, 72 hours. */
  async forget(hours: number): Promise<void> {
    await this.database.query(`DELETE FROM worker.inbox WHERE done_at < now() - make_interval(hours => $1)`, [
      hours
    ]);
  }
}
