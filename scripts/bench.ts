import { benchmarkRun } from '../worker/bench/run';
import { benchmarkScoring } from '../worker/bench/scoring';
import { benchmarkWorker } from '../worker/bench/worker';

/** The benchmarks by name; each returns what is printed as one JSON line, with the ratio to its own floor. */
const BENCHMARKS: Record<string, () => Promise<object>> = {
  scoring: benchmarkScoring,
  worker: benchmarkWorker,
  run: benchmarkRun
};

/** `npm run bench [-- name …]` runs the named benchmarks, or all of them, one after the other. */
async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in BENCHMARKS));
  if (unknown.length) {
    console.error(
      `There is no benchmark ${unknown.join(', ')}. There are: ${Object.keys(BENCHMARKS).join(', ')}.`
    );
    process.exitCode = 2;
    return;
  }
  for (const name of asked.length ? asked : Object.keys(BENCHMARKS)) {
    console.log(JSON.stringify(await BENCHMARKS[name]()));
  }
}

void main();
