import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A TypeScript program of this repository running beside us. */
export interface Child {
  readonly process: ChildProcess;
  /** Resolves with the exit code (or signal name) when the program has ended. */
  readonly ended: Promise<number | string>;
  /** Asks the program to stop, kills it after `graceMs`, and resolves when it is gone. */
  stop(graceMs?: number): Promise<void>;
}

/**
 * Starts `script` under ts-node. Each line of its stdout goes to `onLine`; its stderr is passed through,
 * or given to `onError` line by line.
 */
export function startChild(
  script: string,
  args: string[],
  options: { env?: NodeJS.ProcessEnv; onLine?: (line: string) => void; onError?: (line: string) => void } = {}
): Child {
  const child = spawn(process.execPath, ['-r', 'ts-node/register', script, ...args], {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', options.onError ? 'pipe' : 'inherit']
  });
  createInterface({ input: child.stdout! }).on('line', (line) => options.onLine?.(line));
  if (child.stderr) createInterface({ input: child.stderr }).on('line', (line) => options.onError?.(line));
  const ended = new Promise<number | string>((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? signal ?? 1));
  });
  return {
    process: child,
    ended,
    async stop(graceMs = 15_000) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const lastResort = setTimeout(() => child.kill('SIGKILL'), graceMs);
      await ended;
      clearTimeout(lastResort);
    }
  };
}
