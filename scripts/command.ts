import { spawn, spawnSync } from 'node:child_process';

/** What a finished command left behind. `code` is null when a signal ended it. */
export interface Finished {
  code: number | null;
  output: string;
}

/**
 * Runs a command to its end and returns its exit code and everything it printed (stdout and stderr as they came).
 * With `echo`, what it prints is shown as it comes.
 */
export function runCommand(
  command: string,
  args: string[],
  options: { echo?: boolean; env?: NodeJS.ProcessEnv; cwd?: string } = {}
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: options.env ?? process.env,
      cwd: options.cwd,
      stdio: ['ignore', 'pipe', 'pipe']
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (options.echo) process.stdout.write(chunk);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** True when the command can be started on this machine, judged by asking for its version. */
export function isInstalled(command: string, versionFlag = '--version'): boolean {
  return spawnSync(command, [versionFlag], { stdio: 'ignore' }).status === 0;
}
