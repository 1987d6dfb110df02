import { createRequire } from 'node:module';

/** Each benchmark is loaded alone: what another one imports changes how V8 optimises the code that is measured. */
const load = createRequire(__filename);

/** The benchmarks by name; each returns what is printed as one JSON line, with the ratio to its own floor. */
const BENCHMARKS: Record<string, () => Promise<object>> = {
  scoring: () =>
    (load('../worker/bench/scoring') as typeof import('../worker/bench/scoring')).benchmarkScoring(),
  worker: () => (load('../worker/bench/worker') as typeof import('../worker/bench/worker')).benchmarkWorker(),
  journey: () => (load('./bench/journey') as typeof import('./bench/journey')).benchmarkJourney(),
  run: () => (load('../worker/bench/run') as typeof import('../worker/bench/run')).benchmarkRun()
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
