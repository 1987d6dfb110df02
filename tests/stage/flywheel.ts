import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Connection } from '@jsforce/jsforce-node';
import { apiVersion } from '../../scripts/processes/api-version';
import { startLocalOrg, type ReadyLine, type RunningLocalOrg } from '../../scripts/processes/local-org';
import { signIn } from '../../scripts/processes/sign-in';
import { startWorker, type RunningWorker, type WorkerOptions } from '../../scripts/processes/worker';

/** Flywheel on stage for one story: an org of its own, and a worker that can be stopped and started again. */
export interface Flywheel {
  readonly ready: ReadyLine;
  readonly folder: string;
  worker: RunningWorker;
  /** Starts a worker that goes on where the last one of this stage stopped. */
  startWorker(options?: Partial<WorkerOptions>): Promise<RunningWorker>;
  /** A jsforce connection signed in as the first user of a persona, e.g. `rep`. */
  connect(persona: string): Promise<Connection>;
  /** A jsforce connection signed in as one user. */
  connectAs(username: string): Promise<Connection>;
  stop(): Promise<void>;
}

/** Starts org and worker in a temporary folder; with `sample`, the committed sample org is loaded. */
export async function startFlywheel(options: { sample?: boolean; faults?: boolean } = {}): Promise<Flywheel> {
  const folder = mkdtempSync(path.join(tmpdir(), 'flywheel-'));
  const org = await startLocalOrg({
    project: '.',
    state: path.join(folder, 'org'),
    database: path.join(folder, 'org.db'),
    data: options.sample ? 'data/plan.json' : undefined,
    faults: options.faults,
    onError: showErrors
  });
  try {
    return await withWorker(org, folder);
  } catch (error) {
    await org.stop();
    throw error;
  }
}

async function withWorker(org: RunningLocalOrg, folder: string): Promise<Flywheel> {
  const start = (options: Partial<WorkerOptions> = {}): Promise<RunningWorker> =>
    startWorker(org.ready, {
      dataDirectory: path.join(folder, 'worker'),
      onError: showErrors,
      ...options,
      env: { LOG_LEVEL: 'warn', ...options.env }
    });
  const connectAs = async (username: string): Promise<Connection> =>
    new Connection({
      instanceUrl: org.ready.url,
      accessToken: await signIn(org.ready, username),
      version: apiVersion()
    });
  const stage: Flywheel = {
    ready: org.ready,
    folder,
    worker: await start(),
    async startWorker(workerOptions) {
      stage.worker = await start(workerOptions);
      return stage.worker;
    },
    connectAs,
    connect(persona) {
      const user = org.ready.users.find((candidate) => candidate.persona === persona);
      if (!user) throw new Error(`The project has no user of persona ${persona}.`);
      return connectAs(user.username);
    },
    async stop() {
      await stage.worker.stop();
      await org.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  };
  return stage;
}

/** Org and worker talk to people on stderr; a story shows it only when STORY_LOG is set. */
function showErrors(line: string): void {
  if (process.env.STORY_LOG) console.error(line);
}
