import { runCommand } from '../command';

/** One part of `npm run check`. */
export interface CheckStep {
  name: string;
  /** Why this machine cannot run the step, or undefined when it can. */
  skipReason?(): string | undefined;
  /** Runs the step; with `fix` it first mends what a machine can mend. `findings` is shown when it is not ok. */
  run(fix: boolean): Promise<{ ok: boolean; findings: string }>;
}

/** A step that is one command: ok when it exits with 0, its output being the findings. */
export function commandStep(name: string, command: string[], fixCommand: string[] = command): CheckStep {
  return {
    name,
    async run(fix) {
      const [program, ...args] = fix ? fixCommand : command;
      const { code, output } = await runCommand(program, args);
      return { ok: code === 0, findings: output };
    }
  };
}
