import { type Probe, openProbe } from '../apex-table';
import type { AsyncWorker } from './async-worker';

/** An org whose jobs run when a test says so, by a clock that the test moves. */
export interface JobOrg extends Probe {
  /** What the clock shows; set it to let time pass. */
  time: { now: string };
  worker: AsyncWorker;
  /** Runs what is due; answers `Class: message` of each job that failed. */
  drain(): string[];
}

/** Opens the invented project with more classes; with a file, what it holds is taken over. */
export function openJobs(
  classes: Record<string, string>,
  file?: string,
  now = '2026-11-21T12:00:00Z'
): JobOrg {
  const time = { now };
  const probe = openProbe(classes, {}, { file, clock: () => new Date(time.now) });
  const failures: string[] = [];
  const worker = probe.runtime.startJobs((sentence) => {
    failures.push(sentence.replace(/^A job of (\S+) .*undone: /, '$1: '));
  });
  return {
    ...probe,
    time,
    worker,
    drain: () => {
      worker.drain();
      return failures.splice(0);
    }
  };
}
