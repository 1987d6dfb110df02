import { runNodeTests } from './node-suite';
import type { TestSuite } from './suite';

/** The stories alone: org, worker and browser together, in a local org or in the real one that FLYWHEEL_ORG names. */
export const storiesSuite: TestSuite = {
  name: 'stories',
  title: 'Stories (node:test)',
  // A real org is one for all stories, so they take turns; it outlives them, and with it the streams that only it can end.
  run: () =>
    runNodeTests(
      'tests/*.test.ts',
      process.env.FLYWHEEL_ORG ? ['--test-force-exit', '--test-concurrency=1'] : []
    )
};
