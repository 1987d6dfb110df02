import { PgBoss, type Db, type Job } from 'pg-boss';
import type { Database, Queryable } from './database';

const QUEUE = 'inbox';
const RETRY = { retryLimit: 1_000_000, retryDelay: 1, retryBackoff: true, retryDelayMax: 60 };
/** A worker that died is noticed when its jobs are no longer touched; pg-boss asks for at least ten seconds. */
const HEARTBEAT_SECONDS = 15;
const TOUCH_EVERY = 5_000;

/** A job that this worker has in hand: the inbox rows with its id are to be answered. */
export type InboxJob = Pick<Job<object>, 'id'>;

/**
 * The jobs of the inbox, kept by pg-boss in the same database: taken by one worker at a time, given to another when
 * that one dies, retried with backoff when it fails.
 */
export class Jobs {
  private isStopped = false;

  private constructor(private readonly boss: PgBoss) {}

  /** Installs or upgrades pg-boss's tables and starts its upkeep. `onError` hears what goes wrong in the background. */
  static async start(database: Database, onError: (error: Error) => void): Promise<Jobs> {
    const boss = new PgBoss({
      db: bossDatabase(database),
      backend: database.isExclusive ? 'pglite' : 'postgres',
      schedule: false,
      monitorVacuum: false,
      monitorIntervalSeconds: 5,
      superviseIntervalSeconds: 5
    });
    boss.on('error', onError);
    await boss.start();
    const options = {
      ...RETRY,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      expireInSeconds: 3_600,
      deleteAfterSeconds: 3_600
    };
    await boss.createQueue(QUEUE, options);
    // Makes pg-boss remember the queue: looked up inside a transaction, it would wait for that very transaction
    // where there is one connection only.
    await boss.insert(QUEUE, []);
    return new Jobs(boss);
  }

  /** Adds jobs with the given ids, as part of a transaction. */
  async add(transaction: Queryable, ids: string[]): Promise<void> {
    await this.boss.insert(
      QUEUE,
      ids.map((id) => ({ id, data: {} })),
      { db: bossDatabase(transaction) }
    );
  }

  /** Takes up to `count` jobs, the oldest first. */
  async take(count: number): Promise<InboxJob[]> {
    if (this.isStopped) return [];
    return this.boss.fetch<object>(QUEUE, { batchSize: count });
  }

  /** Marks jobs as done, as part of a transaction. */
  async complete(transaction: Queryable, jobs: InboxJob[]): Promise<void> {
    await this.boss.complete(QUEUE, idsOf(jobs), null, { db: bossDatabase(transaction) });
  }

  /** Gives jobs back to be retried after a while that grows with the number of attempts. */
  async giveBack(jobs: InboxJob[], reason: string): Promise<void> {
    await this.boss.fail(QUEUE, idsOf(jobs), { reason });
  }

  /** Tells that the jobs are still in hand, every few seconds until the returned function is called. */
  keepInHand(jobs: InboxJob[]): () => void {
    const timer = setInterval(
      () => void this.boss.touch(QUEUE, idsOf(jobs)).catch(() => undefined),
      TOUCH_EVERY
    );
    return () => clearInterval(timer);
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.boss.stop({ graceful: false, close: false });
  }
}

function idsOf(jobs: InboxJob[]): string[] {
  return jobs.map((job) => job.id);
}

/** pg-boss sends one statement with parameters, or a script without any. */
function bossDatabase(queryable: Queryable): Db {
  return {
    executeSql: async (text: string, values?: unknown[]) => ({
      rows: values?.length ? await queryable.query(text, values) : await queryable.script(text)
    })
  };
}
