import { randomUUID } from 'node:crypto';
import { WorkerError } from '../errors';
import type { Database, Queryable } from './database';

const CHANNEL = 'worker_runs';
/** Any number that is the same in every worker: only one looks for a stage at a time. */
const LOCK = 418_021_102;
/** Seconds after which a claim that is not renewed is free for others. */
const CLAIM_SECONDS = 30;

/** How a stage or a run stands, as the org's picklists name it. */
export type RunState =
  'Waiting' | 'Running' | 'Completed' | 'Completed with failures' | 'Failed' | 'Cancelled';

/** What is confirmed of a stage. Plain JSON. */
export interface StageProgress {
  /** Records to decide about. */
  total: number;
  /** Records decided about, failed ones included. */
  done: number;
  /** Records whose result was sent because the org has to write it. */
  changed: number;
  failed: number;
  /** Where to go on; its shape is the extract's affair. */
  position: unknown;
  /** What the tally has added up. */
  sums: unknown;
  /** Bytes of the spool that belong to these records. */
  kept: number;
}

/** A run as it is requested. */
export interface RequestedRun {
  /** Id of its record in the org. */
  id: string;
  /** Empty: everything. */
  recordIds: string[];
  requestedAt: string;
  stages: { engine: string; workload: string }[];
}

/** A stage that this worker has in hand until the claim lapses. */
export interface ClaimedStage {
  claim: string;
  runId: string;
  place: number;
  engine: string;
  workload: string;
  recordIds: string[];
  requestedAt: Date;
  /** When the stage began, whoever worked on it then. */
  startedAt: Date;
  attempts: number;
  /** null: nothing is confirmed yet. */
  progress: StageProgress | null;
  isCancelled: boolean;
}

/** How a stage of a run stands. */
export interface StageState {
  engine: string;
  state: RunState;
  progress: StageProgress | null;
  message: string | null;
}

/** The durable runs: which were requested, how far each has come, and who works on it. */
export class Runs {
  constructor(private readonly database: Database) {}

  /** Keeps a requested run; nothing happens when it is known. */
  async accept(run: RequestedRun): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const added = await transaction.query(
        `INSERT INTO worker.run (id, record_ids, requested_at) VALUES ($1, $2::json, $3)
         ON CONFLICT (id) DO NOTHING RETURNING id`,
        [run.id, JSON.stringify(run.recordIds), run.requestedAt]
      );
      if (!added.length) return;
      await transaction.query(
        `INSERT INTO worker.run_stage (run_id, place, engine, workload)
         SELECT $1, place, engine, workload
         FROM json_to_recordset($2::json) AS stage (place int, engine text, workload text)`,
        [run.id, JSON.stringify(run.stages.map((stage, place) => ({ ...stage, place })))]
      );
      await notify(transaction);
    });
  }

  /** Asks a run to end: what waits never begins, and what runs ends after the records in hand. */
  async cancel(runId: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      await transaction.query('UPDATE worker.run SET is_cancelled = true WHERE id = $1', [runId]);
      await transaction.query(
        `UPDATE worker.run_stage SET state = 'Cancelled' WHERE run_id = $1 AND state = 'Waiting'`,
        [runId]
      );
      await notify(transaction);
    });
  }

  /** Takes the oldest stage that may be worked on: the first open one of its run, alone with its engine. */
  async claim(): Promise<ClaimedStage | undefined> {
    return this.database.transaction(async (transaction) => {
      await transaction.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const [row] = await transaction.query<ClaimedStage & { progress: StageProgress | null }>(
        `WITH next AS (
           SELECT stage.run_id, place, record_ids, requested_at, is_cancelled
           FROM worker.run_stage stage JOIN worker.run ON run.id = run_id
           WHERE status IS NULL AND state IN ('Waiting', 'Running')
             AND (claimed_until IS NULL OR claimed_until < now())
             AND NOT EXISTS (
               SELECT FROM worker.run_stage earlier
               WHERE earlier.run_id = stage.run_id AND earlier.place < stage.place
                 AND earlier.state IN ('Waiting', 'Running'))
             AND NOT EXISTS (
               SELECT FROM worker.run_stage other
               WHERE other.run_id <> stage.run_id AND other.engine = stage.engine AND other.state = 'Running')
           ORDER BY received_at, place LIMIT 1)
         UPDATE worker.run_stage stage
         SET claim = $1, claimed_until = now() + make_interval(secs => $2), state = 'Running',
             started_at = coalesce(started_at, now()), attempts = attempts + 1
         FROM next WHERE stage.run_id = next.run_id AND stage.place = next.place
         RETURNING claim, stage.run_id AS "runId", stage.place, engine, workload, record_ids AS "recordIds",
           requested_at AS "requestedAt", started_at AS "startedAt", attempts, progress,
           is_cancelled AS "isCancelled"`,
        [randomUUID(), CLAIM_SECONDS]
      );
      return row;
    });
  }

  /** Keeps the claim, and with it what is confirmed. Says whether the run is to end. RUN_TAKEN when another has it. */
  async keep(stage: ClaimedStage, progress?: StageProgress): Promise<{ isCancelled: boolean }> {
    const [row] = await this.database.query<{ is_cancelled: boolean }>(
      `UPDATE worker.run_stage SET claimed_until = now() + make_interval(secs => $2),
         progress = coalesce($3::json, progress), attempts = CASE WHEN $3 IS NULL THEN attempts ELSE 0 END
       FROM worker.run WHERE claim = $1 AND run.id = run_id RETURNING is_cancelled`,
      [stage.claim, CLAIM_SECONDS, progress ? JSON.stringify(progress) : null]
    );
    if (!row) throw taken(stage);
    return { isCancelled: row.is_cancelled };
  }

  /** Forgets what is confirmed, so that the stage begins anew. */
  async restart(stage: ClaimedStage): Promise<void> {
    await this.database.query('UPDATE worker.run_stage SET progress = NULL WHERE claim = $1', [stage.claim]);
  }

  /** Gives a stage back, to be gone on with after a while. */
  async giveBack(stage: ClaimedStage, seconds: number, message: string | null): Promise<void> {
    await this.database.query(
      `UPDATE worker.run_stage SET claim = NULL, claimed_until = now() + make_interval(secs => $2), message = $3
       WHERE claim = $1`,
      [stage.claim, seconds, message]
    );
  }

  /** Ends a stage for good. RUN_TAKEN when another worker has it. */
  async finish(
    stage: ClaimedStage,
    state: RunState,
    progress: StageProgress | null,
    message: string | null
  ): Promise<void> {
    const rows = await this.database.query(
      `UPDATE worker.run_stage SET state = $2, progress = $3::json, message = $4, claim = NULL, claimed_until = NULL
       WHERE claim = $1 RETURNING place`,
      [stage.claim, state, progress ? JSON.stringify(progress) : null, message]
    );
    if (!rows.length) throw taken(stage);
  }

  /** How the stages of a run stand, in their order. */
  async stages(runId: string): Promise<StageState[]> {
    return this.database.query<StageState>(
      'SELECT engine, state, progress, message FROM worker.run_stage WHERE run_id = $1 ORDER BY place',
      [runId]
    );
  }

  /** Runs of which nothing is left to do but to tell the org. */
  async unreported(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM worker.run WHERE status IS NULL AND NOT EXISTS (
         SELECT FROM worker.run_stage WHERE run_id = id AND state IN ('Waiting', 'Running'))`
    );
    return rows.map(({ id }) => id);
  }

  /** Notes that the org knows how a run ended. */
  async close(runId: string, status: RunState): Promise<void> {
    await this.database.query('UPDATE worker.run SET status = $2, closed_at = now() WHERE id = $1', [
      runId,
      status
    ]);
  }

  /** Stages that are not finished, as `<run id>-<engine>`. */
  async openStages(): Promise<Set<string>> {
    const rows = await this.database.query<{ name: string }>(
      `SELECT run_id || '-' || engine AS name FROM worker.run_stage WHERE state IN ('Waiting', 'Running')`
    );
    return new Set(rows.map(({ name }) => name));
  }

  /** Calls back when a run was accepted or cancelled, by this process or another. Returns what ends it. */
  onRequest(callback: () => void): Promise<() => Promise<void>> {
    return this.database.listen(CHANNEL, callback);
  }

  /** Frees what a dead process had in hand, on a database that no other process can use. */
  async recover(): Promise<void> {
    if (!this.database.isExclusive) return;
    await this.database.query('UPDATE worker.run_stage SET claim = NULL, claimed_until = NULL');
  }

  /** Forgets runs that ended more than `days` ago. */
  async forget(days: number): Promise<void> {
    await this.database.query('DELETE FROM worker.run WHERE closed_at < now() - make_interval(days => $1)', [
      days
    ]);
  }
}

function notify(transaction: Queryable): Promise<unknown> {
  return transaction.query('SELECT pg_notify($1, $2)', [CHANNEL, '']);
}

function taken(stage: ClaimedStage): WorkerError {
  return new WorkerError('RUN_TAKEN', `Another worker goes on with ${stage.engine} of run ${stage.runId}.`);
}
