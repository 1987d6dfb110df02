import { fork, type ChildProcess } from 'node:child_process';
import { statSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { sourceFiles, type AppManifest } from './app';
import type { AppSources } from './app-modules';
import type { BuildReply, BuildRequest } from './bundler-process';
import type { VendorManifest } from './vendor';

/** What a page needs to load: the app bundle and the vendor build beneath it. */
export interface Build {
  app: AppManifest;
  vendor: VendorManifest;
}

/**
 * Keeps one project's app bundle current. `current()` answers at once while no source file has changed, else it has
 * the bundler process build. Building never runs in the org's own process.
 */
export class Bundler {
  private child: ChildProcess | undefined;
  private latest: { fingerprint: string; build: Promise<Build> } | undefined;
  private readonly waiting = new Map<number, (reply: BuildReply) => void>();
  private requests = 0;

  constructor(private readonly sources: AppSources) {}

  /** The build of the files as they are now. Rejects with what does not compile, file and line. */
  current(): Promise<Build> {
    const fingerprint = this.fingerprint();
    if (this.latest?.fingerprint !== fingerprint) {
      const build = this.request();
      this.latest = { fingerprint, build };
      // A failure is told to whoever awaits it; alone it must not end the process.
      build.catch(() => {});
    }
    return this.latest.build;
  }

  /** Ends the bundler process. */
  close(): void {
    this.child?.disconnect();
    this.child = undefined;
  }

  private fingerprint(): string {
    return sourceFiles(this.sources)
      .map((file) => {
        const { mtimeMs, size } = statSync(file);
        return `${file} ${mtimeMs} ${size}`;
      })
      .join('\n');
  }

  private async request(): Promise<Build> {
    const request: BuildRequest = { id: ++this.requests, sources: this.sources };
    const reply = await new Promise<BuildReply>((resolve) => {
      this.waiting.set(request.id, resolve);
      this.process().send(request);
    });
    if ('failure' in reply) throw new Error(reply.failure);
    return { app: reply.manifest, vendor: reply.vendor };
  }

  private process(): ChildProcess {
    if (this.child) return this.child;
    const child = fork(join(__dirname, 'bundler-process.ts'), {
      execArgv: ['-r', 'ts-node/register'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc']
    });
    // The org answers first, then comes the build.
    if (child.pid) setPriority(child.pid, 5);
    child.on('message', (reply: BuildReply) => {
      this.waiting.get(reply.id)?.(reply);
      this.waiting.delete(reply.id);
    });
    child.on('exit', (code) => {
      if (this.child === child) this.child = undefined;
      for (const [id, resolve] of this.waiting)
        resolve({ id, failure: `The bundler process ended with code ${code}.` });
      this.waiting.clear();
    });
    // An org that has nothing else to do may end: the idle bundler does not keep it alive.
    child.unref();
    child.channel?.unref();
    return (this.child = child);
  }
}
