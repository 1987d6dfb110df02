import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild, type Child } from './child';
import type { ReadyLine } from './local-org';

/** A worker that runs beside us. `health` is the address that says how it is. */
export interface RunningWorker extends Child {
  readonly health: string;
}

/** How to start a worker; without `port` it takes a free one. */
export interface WorkerOptions {
  dataDirectory: string;
  port?: number;
  env?: NodeJS.ProcessEnv;
  onError?: (line: string) => void;
  onLine?: (line: string) => void;
  timeoutMs?: number;
}

/** The environment that lets a worker sign in to the local org that printed `ready`. */
export function workerEnvironment(ready: ReadyLine, dataDirectory: string): NodeJS.ProcessEnv {
  return {
    SF_LOGIN_URL: ready.url,
    SF_CLIENT_ID: ready.clientId,
    SF_USERNAME: ready.username,
    SF_PRIVATE_KEY_FILE: ready.keyFile,
    SF_PUBSUB_ENDPOINT: ready.pubsub,
    SF_PUBSUB_CA_FILE: ready.caFile,
    WORKER_DATA_DIR: dataDirectory
  };
}

/** Starts `npm run worker -- all` against a local org and resolves when its listener is connected. */
export async function startWorker(ready: ReadyLine, options: WorkerOptions): Promise<RunningWorker> {
  const port = options.port ?? (await freePort());
  const child = startChild('worker/main.ts', ['all'], {
    env: { ...workerEnvironment(ready, options.dataDirectory), PORT: String(port), ...options.env },
    onLine: options.onLine,
    onError: options.onError
  });
  const health = `http://127.0.0.1:${port}/health`;
  const deadline = Date.now() + (options.timeoutMs ?? 60_000);
  let over: number | string | undefined;
  void child.ended.then((code) => (over = code));
  while (Date.now() < deadline && over === undefined) {
    if (await isListening(health)) return { ...child, health };
    await sleep(50);
  }
  await child.stop();
  throw new Error(
    over === undefined ? `The worker did not connect: see ${health}` : `The worker ended with ${over}.`
  );
}

async function isListening(health: string): Promise<boolean> {
  try {
    const body = (await (await fetch(health)).json()) as { listener?: { connected?: boolean } };
    return body.listener?.connected === true;
  } catch {
    return false; // not up yet
  }
}

/** A TCP port of this machine that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
