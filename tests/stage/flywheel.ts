import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Connection } from '@jsforce/jsforce-node';
import { apiVersion } from '../../scripts/processes/api-version';
import { giveSampleRoles } from '../../scripts/processes/first-run';
import { startLocalOrg, type ReadyLine, type RunningLocalOrg } from '../../scripts/processes/local-org';
import { signIn } from '../../scripts/processes/sign-in';
import { startInRealOrg } from './real-flywheel';
import { realOrg } from './real-org';
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
  /** Stops org and worker and starts them over the same data, perhaps from another version of the project. */
  restart(project?: string): Promise<void>;
  stop(): Promise<void>;
}

/** How to set the stage. */
export interface StageOptions {
  /** Loads the committed sample org. */
  sample?: boolean;
  /** Lets the story make the org fail. */
  faults?: boolean;
  /** Lets the story move the org's time forward: `POST /local-org/clock {"minutes": 5}` as an administrator. */
  clock?: boolean;
  /** Lets the story see what transactions and clients use: `GET /local-org/usage` as an administrator. */
  usage?: boolean;
  /** Another version of the project than the one at hand. */
  project?: string;
  /** Variables of the environment of every worker of this stage. */
  env?: NodeJS.ProcessEnv;
}

/**
 * Starts org and worker in a temporary folder; or the worker alone, in the real org that is named. There the options mean
 * nothing: stories that need them are told with `onlyLocally`.
 */
export function startFlywheel(options: StageOptions = {}): Promise<Flywheel> {
  return realOrg ? startInRealOrg(realOrg) : startLocally(options);
}

async function startLocally(options: StageOptions): Promise<Flywheel> {
  const folder = mkdtempSync(path.join(tmpdir(), 'flywheel-'));
  const startOrg = ({
    sample,
    faults,
    clock,
    usage,
    project = '.'
  }: StageOptions): Promise<RunningLocalOrg> =>
    startLocalOrg({
      project,
      state: path.join(folder, 'org'),
      database: path.join(folder, 'org.db'),
      data: sample ? 'data/plan.json' : undefined,
      faults,
      clock,
      usage,
      onError: showErrors
    });
  const org = await startOrg(options);
  try {
    if (options.sample) assert.equal(await giveSampleRoles(org.ready), undefined);
    return await withWorker(org, folder, startOrg, options.env);
  } catch (error) {
    await org.stop();
    throw error;
  }
}

async function withWorker(
  first: RunningLocalOrg,
  folder: string,
  startOrg: (options: StageOptions) => Promise<RunningLocalOrg>,
  env: NodeJS.ProcessEnv | undefined
): Promise<Flywheel> {
  let org = first;
  const start = (options: Partial<WorkerOptions> = {}): Promise<RunningWorker> =>
    startWorker(org.ready, {
      dataDirectory: path.join(folder, 'worker'),
      onError: showErrors,
      ...options,
      env: { LOG_LEVEL: 'warn', ...env, ...options.env }
    });
  const connectAs = async (username: string): Promise<Connection> =>
    new Connection({
      instanceUrl: org.ready.url,
      accessToken: await signIn(org.ready, username),
      version: apiVersion()
    });
  const stage: Flywheel = {
    get ready() {
      return org.ready;
    },
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
    async restart(project) {
      await stage.worker.stop();
      await org.stop();
      org = await startOrg({ project });
      await stage.startWorker();
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
