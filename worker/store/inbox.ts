import { randomUUID } from 'node:crypto';
import type { Database, Queryable } from './database';
import type { InboxJob, Jobs } from './jobs';

const CHANNEL = 'worker_inbox';
/** Events of one batch at most: what is retried together stays small. */
const EVENTS_A_BATCH = 250;

/** An event to be kept. `fields` is null when it could not be read; `problem` then says why. */
export interface IncomingEvent {
  eventUuid: string;
  fields: Record<string, unknown> | null;
  problem?: string;
}

/** A kept event that waits for its answer. */
export interface InboxRow {
  eventUuid: string;
  fields: Record<string, unknown>;
  receivedAt: Date;
}

/**
 * The durable inbox. Events, the position behind them and the jobs to answer them are kept in one transaction, so that
 * whatever moment the worker dies in, an event is either delivered again or already here. EventUuid makes it count once.
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
        `INSERT INTO worker.replay_position (topic, replay_id, moved_at) VALUES ($1, decode($2, 'hex'), now())
         ON CONFLICT (topic) DO UPDATE SET replay_id = excluded.replay_id, moved_at = now()`,
        [topic, position.toString('hex')]
      );
      let added = 0;
      const jobIds: string[] = [];
      for (let from = 0; from < events.length; from += EVENTS_A_BATCH) {
        const jobId = randomUUID();
        const batch = events.slice(from, from + EVENTS_A_BATCH);
        const { kept, waiting } = await this.keepBatch(transaction, topic, batch, jobId);
        added += kept;
        if (waiting) jobIds.push(jobId);
      }
      if (jobIds.length) {
        await this.jobs.add(transaction, jobIds);
        await transaction.query('SELECT pg_notify($1, $2)', [CHANNEL, '']);
      }
      return added;
    });
  }

  /** Keeps the new ones among the events; a batch of which nothing waits is done from the start. */
  private async keepBatch(
    transaction: Queryable,
    topic: string,
    events: readonly IncomingEvent[],
    jobId: string
  ): Promise<{ kept: number; waiting: number }> {
    const rows = events.map((event, place) => ({
      event_uuid: event.eventUuid,
      place,
      fields: event.fields,
      problem: event.problem
    }));
    const [counts] = await transaction.query<{ kept: number; waiting: number }>(
      `WITH number AS (SELECT nextval(pg_get_serial_sequence('worker.batch', 'id')) AS id),
       kept AS (
         INSERT INTO worker.event (event_uuid, batch_id, place, fields, problem)
         SELECT event_uuid, number.id, place, fields, problem
         FROM number, json_to_recordset($1::json) AS event (event_uuid text, place int, fields json, problem text)
         ON CONFLICT (event_uuid) DO NOTHING
         RETURNING problem
       ),
       counts AS (SELECT count(*)::int AS kept, count(*) FILTER (WHERE problem IS NULL)::int AS waiting FROM kept),
       batch AS (
         INSERT INTO worker.batch (id, job_id, topic, events, received_at, done_at) OVERRIDING SYSTEM VALUE
         SELECT number.id, $2::uuid, $3, waiting, now(), CASE WHEN waiting = 0 THEN now() END FROM number, counts
         WHERE kept > 0
       )
       SELECT kept, waiting FROM counts`,
      [JSON.stringify(rows), jobId, topic]
    );
    return counts;
  }

  /** The waiting events of the given jobs, in the order in which they came. */
  async waiting(jobs: InboxJob[]): Promise<InboxRow[]> {
    const rows = await this.database.query<{
      event_uuid: string;
      fields: Record<string, unknown>;
      received_at: Date;
    }>(
      `SELECT event_uuid, fields, received_at FROM worker.batch JOIN worker.event ON batch_id = batch.id
       WHERE job_id IN (SELECT value::uuid FROM json_array_elements_text($1::json))
         AND done_at IS NULL AND problem IS NULL
       ORDER BY batch.id, place`,
      [idsOf(jobs)]
    );
    return rows.map((row) => ({
      eventUuid: row.event_uuid,
      fields: row.fields,
      receivedAt: row.received_at
    }));
  }

  /** Marks the jobs and all their events as done. */
  async finish(jobs: InboxJob[]): Promise<void> {
    await this.database.transaction(async (transaction) => {
      await transaction.query(
        `UPDATE worker.batch SET done_at = now()
         WHERE job_id IN (SELECT value::uuid FROM json_array_elements_text($1::json))`,
        [idsOf(jobs)]
      );
      await this.jobs.complete(transaction, jobs);
    });
  }

  /** Sets an event aside that cannot be answered, so that a retry of its job leaves it out. */
  async setAside(row: InboxRow, problem: string): Promise<void> {
    await this.database.query('UPDATE worker.event SET problem = $2 WHERE event_uuid = $1', [
      row.eventUuid,
      problem
    ]);
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
      'SELECT coalesce(sum(events), 0)::int AS depth FROM worker.batch WHERE done_at IS NULL'
    );
    return row.depth;
  }

  /** Calls back as soon as events were kept, by this process or another. Returns what ends it. */
  onArrival(callback: () => void): Promise<() => Promise<void>> {
    return this.database.listen(CHANNEL, callback);
  }

  /**
   * Gives what a dead process had in hand to new jobs. Only on a database that no other process can use: elsewhere
   * another worker may be alive, and pg-boss notices by itself when it is not.
   */
  async recover(): Promise<void> {
    if (!this.database.isExclusive) return;
    await this.database.transaction(async (transaction) => {
      const rows = await transaction.query<{ job_id: string }>(
        'UPDATE worker.batch SET job_id = gen_random_uuid() WHERE done_at IS NULL RETURNING job_id'
      );
      if (!rows.length) return;
      await this.jobs.add(
        transaction,
        rows.map((row) => row.job_id)
      );
    });
  }

  /** Forgets events answered more than `hours` ago; must be longer than the bus keeps them, 72 hours. */
  async forget(hours: number): Promise<void> {
    await this.database.transaction(async (transaction) => {
      await transaction.query(
        `DELETE FROM worker.event USING worker.batch
         WHERE batch_id = batch.id AND done_at < now() - make_interval(hours => $1)`,
        [hours]
      );
      await transaction.query('DELETE FROM worker.batch WHERE done_at < now() - make_interval(hours => $1)', [
        hours
      ]);
    });
  }
}

function idsOf(jobs: InboxJob[]): string {
  return JSON.stringify(jobs.map((job) => job.id));
}
