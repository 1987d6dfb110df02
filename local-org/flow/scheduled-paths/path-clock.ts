import type { PathFailure, ScheduledPaths } from './scheduled-paths';

const TICK_MILLISECONDS = 1000;

/**
 * Runs the scheduled paths of an org when they are due, until it is closed; `tick` looks at once. An org without such paths
 * has no timer.
 */
export function startPathClock(
  paths: ScheduledPaths,
  now: () => Date,
  onProblem: (sentence: string) => void
): { tick(): void; close(): void } {
  if (paths.isEmpty) return { tick: () => undefined, close: () => undefined };
  const tick = () => {
    const due = paths.nextDue;
    if (due && due <= now()) for (const failure of paths.runDue(now())) onProblem(sentence(failure));
  };
  const timer = setInterval(tick, TICK_MILLISECONDS);
  timer.unref();
  return { tick, close: () => clearInterval(timer) };
}

function sentence({ flow, path, recordIds, error }: PathFailure): string {
  return `The scheduled path ${path} of the flow ${flow} failed for ${recordIds.join(', ')} and is not tried again: ${error.message}`;
}
