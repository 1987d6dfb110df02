import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../package-root';
import type { FakeOrg } from './fake-org';
import type { PubSubServer } from './pubsub-server';

/** A worker in a process of its own, with the embedded database in `folder`: it can be killed. */
export class WorkerProcess {
  private constructor(private readonly child: ChildProcess) {}

  static start(org: FakeOrg, bus: PubSubServer, folder: string): WorkerProcess {
    const keyFile = join(folder, 'key.pem');
    const authorityFile = join(folder, 'ca.pem');
    writeFileSync(keyFile, org.privateKey);
    writeFileSync(authorityFile, bus.authority);
    const words = ['-r', 'ts-node/register', packageFile('worker/main.ts'), 'all'];
    return new WorkerProcess(
      spawn(process.execPath, words, {
        cwd: packageFile('.'),
        stdio: ['ignore', 'ignore', 'inherit'],
        env: {
          ...process.env,
          SF_LOGIN_URL: org.url,
          SF_CLIENT_ID: 'client',
          SF_USERNAME: 'integration@example.com',
          SF_PRIVATE_KEY_FILE: keyFile,
          SF_PUBSUB_ENDPOINT: bus.address,
          SF_PUBSUB_CA_FILE: authorityFile,
          DATABASE_URL: '',
          WORKER_DATA_DIR: folder,
          WORKER_PORT: '',
          PORT: '',
          LOG_LEVEL: process.env.WORKER_LOG_LEVEL ?? 'silent'
        }
      })
    );
  }

  /** Ends the process without a goodbye. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** Asks the process to end, and waits until it has. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill(signal);
    });
  }
}
