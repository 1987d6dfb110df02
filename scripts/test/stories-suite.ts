import { runNodeTests } from './node-suite';
import type { TestSuite } from './suite';

/** The stories alone: org, worker and browser together, in a local org or in the real one that FLYWHEEL_ORG names. */
export const storiesSuite: TestSuite = {
  name: 'stories',
  title: 'Stories (node:test)',
  run: () => runNodeTests('tests/*.test.ts')
};
