import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, type PGliteInterface, type Transaction } from '@electric-sql/pglite';
import { WorkerError } from '../errors';
import type { Database, Queryable } from './database';
import { lockFolder } from './folder-lock';

/**
 * PostgreSQL inside this process (PGlite), in a folder or, without one, in memory. It takes one statement at a time and
 * one process only: STORE_IN_USE when another one has the folder.
 */
export async function openEmbedded(folder: string | undefined): Promise<Database> {
  const unlock = folder ? lockFolder(folder) : () => undefined;
  try {
    if (folder) mkdirSync(join(folder, 'postgres'), { recursive: true });
    const engine = await PGlite.create(folder ? { dataDir: join(folder, 'postgres') } : {});
    return new EmbeddedDatabase(engine, unlock);
  } catch (error) {
    unlock();
    throw new WorkerError(
      'STORE_UNAVAILABLE',
      `The embedded database in ${folder ?? 'memory'} does not open.`,
      {
        cause: error
      }
    );
  }
}

class EmbeddedDatabase implements Database {
  readonly isExclusive = true;

  constructor(
    private readonly engine: PGlite,
    private readonly unlock: () => void
  ) {}

  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return answering(this.engine).query<Row>(sql, parameters);
  }

  script(sql: string): Promise<Record<string, unknown>[]> {
    return answering(this.engine).script(sql);
  }

  async transaction<T>(work: (transaction: Queryable) => Promise<T>): Promise<T> {
    return (await this.engine.transaction((transaction) => work(answering(transaction)))) as T;
  }

  async listen(channel: string, onNotify: () => void): Promise<() => Promise<void>> {
    return this.engine.listen(channel, onNotify);
  }

  async close(): Promise<void> {
    await this.engine.close();
    this.unlock();
  }
}

function answering(engine: PGliteInterface | Transaction): Queryable {
  return {
    query: async <Row>(sql: string, parameters: unknown[] = []) =>
      (await engine.query<Row>(sql, parameters)).rows,
    script: async (sql) =>
      (await engine.exec(sql)).flatMap((result) => result.rows as Record<string, unknown>[])
  };
}
