import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDatabase } from '../store/database';
import { Jobs } from '../store/jobs';

/** An empty store of its own: the folder of an embedded database, or the URL of a database on a PostgreSQL server. */
export interface ScratchStore {
  folder: string;
  url: string | undefined;
  remove(): Promise<void>;
}

let template: string | undefined;

/** Makes an empty store: on the server of `serverUrl`, or embedded without one. */
export async function scratchStore(serverUrl: string | undefined): Promise<ScratchStore> {
  const folder = mkdtempSync(join(tmpdir(), 'worker-'));
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  if (!serverUrl) {
    cpSync(await embeddedTemplate(), folder, { recursive: true });
    return { folder, url: undefined, remove: async () => clear() };
  }
  const name = `worker_test_${process.pid}_${Date.now()}`;
  const url = new URL(serverUrl);
  await onServer(serverUrl, `CREATE DATABASE ${name}`);
  url.pathname = `/${name}`;
  return {
    folder,
    url: url.href,
    remove: async () => {
      await onServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
      clear();
    }
  };
}

/** Installing an embedded database takes seconds, copying an installed one does not. */
async function embeddedTemplate(): Promise<string> {
  if (template) return template;
  const folder = mkdtempSync(join(tmpdir(), 'worker-template-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const database = await openDatabase({ folder });
  const jobs = await Jobs.start(database, () => undefined);
  await jobs.stop();
  await database.close();
  return (template = folder);
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
