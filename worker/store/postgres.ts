import { Client, Pool, type ClientConfig, type PoolClient } from 'pg';
import { WorkerError } from '../errors';
import type { Database, Queryable } from './database';

const RECONNECT_AFTER = 1_000;

/**
 * A PostgreSQL server. TLS follows the URL's sslmode; with an authority the certificate is checked against it. Nothing
 * connects before the first query.
 */
export function openPostgres(url: string, authority?: Buffer): Database {
  const config: ClientConfig = {
    connectionString: url,
    application_name: 'worker',
    connectionTimeoutMillis: 10_000,
    ...(authority ? { ssl: { ca: authority.toString('utf8') } } : {})
  };
  return new PostgresDatabase(config);
}

class PostgresDatabase implements Database {
  readonly isExclusive = false;
  private readonly pool: Pool;

  constructor(private readonly config: ClientConfig) {
    this.pool = new Pool({ ...config, max: 6 });
    // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
    this.pool.on('error', () => undefined);
  }

  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return reachable(async () => (await this.pool.query(sql, parameters)).rows as Row[]);
  }

  script(sql: string): Promise<Record<string, unknown>[]> {
    return reachable(async () => rowsOf(await this.pool.query(sql)));
  }

  transaction<T>(work: (transaction: Queryable) => Promise<T>): Promise<T> {
    return reachable(async () => {
      const client = await this.pool.connect();
      try {
        await client.query('BEGIN');
        const result = await work(answering(client));
        await client.query('COMMIT');
        client.release();
        return result;
      } catch (error) {
        const broken = await client.query('ROLLBACK').then(
          () => false,
          () => true
        );
        client.release(broken);
        throw error;
      }
    });
  }

  async listen(channel: string, onNotify: () => void): Promise<() => Promise<void>> {
    let isClosed = false;
    let client: Client | undefined;
    const connect = async (): Promise<void> => {
      const fresh = new Client({ ...this.config, keepAlive: true });
      fresh.on('notification', onNotify);
      fresh.on('error', () => undefined);
      fresh.on('end', () => {
        if (!isClosed) setTimeout(() => void reconnect(), RECONNECT_AFTER).unref();
      });
      client = fresh;
      await fresh.connect();
      await fresh.query(`LISTEN ${fresh.escapeIdentifier(channel)}`);
    };
    const reconnect = async (): Promise<void> => {
      if (isClosed) return;
      await connect().then(onNotify, () => {
        // A client that never connected does not emit `end`.
        setTimeout(() => void reconnect(), RECONNECT_AFTER).unref();
      });
    };
    await reachable(connect);
    return async () => {
      isClosed = true;
      await client?.end();
    };
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

function answering(client: PoolClient): Queryable {
  return {
    query: async <Row>(sql: string, parameters: unknown[] = []) =>
      (await client.query(sql, parameters)).rows as Row[],
    script: async (sql) => rowsOf(await client.query(sql))
  };
}

/** pg answers several statements with a list of results. */
function rowsOf(results: unknown): Record<string, unknown>[] {
  const list = (Array.isArray(results) ? results : [results]) as { rows: Record<string, unknown>[] }[];
  return list.flatMap((result) => result.rows);
}

/** Passes errors of SQL on; what is no answer of the server means that it cannot be reached. */
async function reachable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    const isAnswer = error instanceof WorkerError || /^(?!08|57P)[0-9A-Z]{5}$/.test(code);
    if (isAnswer) throw error;
    throw new WorkerError('STORE_UNAVAILABLE', `PostgreSQL: ${(error as Error).message}`, { cause: error });
  }
}
