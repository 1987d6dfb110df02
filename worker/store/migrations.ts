import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../package-root';
import type { Database } from './database';

/** Any number that is the same in every worker: two that start at once migrate one after the other. */
const LOCK = 418_021_101;

/** Runs the migrations that this database has not seen yet, in the order of their names, each once, all or none. */
export async function migrate(database: Database): Promise<void> {
  const folder = packageFile('worker/store/migrations');
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  await database.transaction(async (transaction) => {
    await transaction.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await transaction.script(`
      CREATE SCHEMA IF NOT EXISTS worker;
      CREATE TABLE IF NOT EXISTS worker.migration (name text PRIMARY KEY, ran_at timestamptz NOT NULL DEFAULT now());
    `);
    const ran = new Set(
      (await transaction.query<{ name: string }>('SELECT name FROM worker.migration')).map((row) => row.name)
    );
    for (const name of names.sort()) {
      if (ran.has(name)) continue;
      await transaction.script(readFileSync(join(folder, name), 'utf8'));
      await transaction.query('INSERT INTO worker.migration (name) VALUES ($1)', [name]);
    }
  });
}
