import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Connection } from '@jsforce/jsforce-node';
import type { ReadyLine } from '../../scripts/processes/local-org';
import { startWorker, type RunningWorker, type WorkerOptions } from '../../scripts/processes/worker';
import { connectTo, readCliOrg, type CliOrg } from './cli-org';
import { CreatedRecords } from './created-records';
import type { Flywheel } from './flywheel';

/** What the worker needs to sign in to an org by itself; the rest has defaults. */
const NEEDED = ['SF_CLIENT_ID', 'SF_USERNAME', 'SF_PRIVATE_KEY_FILE'];

/**
 * Flywheel in a real org where it is installed, and a worker on this machine. The alias is the administrator; a persona `rep`
 * is the alias `<alias>-rep` if the CLI knows it, else the administrator. What stories create is deleted when they end.
 */
export async function startInRealOrg(alias: string): Promise<Flywheel> {
  const admin = await readCliOrg(alias);
  if (!admin)
    throw new Error(`The sf CLI is not signed in to ${alias}. Sign in: sf org login web --alias ${alias}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'flywheel-'));
  const ready = readyLineOf(admin);
  const created = new CreatedRecords();
  const people = new Map<string, Promise<CliOrg>>();
  const personOf = (persona: string): Promise<CliOrg> => {
    const known = people.get(persona) ?? readCliOrg(`${alias}-${persona}`).then((own) => own ?? admin);
    people.set(persona, known);
    return known;
  };
  const start = (options: Partial<WorkerOptions> = {}): Promise<RunningWorker> =>
    startWorker(ready, {
      dataDirectory: path.join(folder, 'worker'),
      onError: (line) => process.env.STORY_LOG && console.error(line),
      ...options,
      env: { LOG_LEVEL: 'warn', ...options.env }
    });
  const connect = async (persona: string): Promise<Connection> =>
    created.watch(connectTo(await personOf(persona)));
  const stage: Flywheel = {
    ready,
    folder,
    worker: await start(),
    async startWorker(options) {
      stage.worker = await start(options);
      return stage.worker;
    },
    connect,
    connectAs: async (username) => {
      throw new Error(`A real org is entered by the CLI's aliases, not as ${username}.`);
    },
    restart: async () => {
      throw new Error('A real org cannot be restarted.');
    },
    async stop() {
      await stage.worker.stop();
      await created.deleteAll(await connect('admin'));
      rmSync(folder, { recursive: true, force: true });
    }
  };
  return stage;
}

/** What a local org would say of itself when it is ready. */
function readyLineOf({ instanceUrl, username }: CliOrg): ReadyLine {
  const { env } = process;
  const missing = NEEDED.filter((name) => !env[name]);
  if (missing.length) {
    throw new Error(`The worker cannot sign in to the org: set ${missing.join(', ')} (docs/handbook.md).`);
  }
  return {
    ready: true,
    url: env.SF_LOGIN_URL ?? instanceUrl,
    clientId: env.SF_CLIENT_ID!,
    username: env.SF_USERNAME!,
    keyFile: env.SF_PRIVATE_KEY_FILE!,
    pubsub: env.SF_PUBSUB_ENDPOINT ?? 'api.pubsub.salesforce.com:7443',
    caFile: env.SF_PUBSUB_CA_FILE ?? '',
    users: [{ username, name: username, persona: 'admin' }]
  };
}
