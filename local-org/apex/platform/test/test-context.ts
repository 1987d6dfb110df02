import type { LimitSet } from '../../../records/limits';
import { execution } from '../../execution';
import type { AsyncJob } from '../async/async-job';

/** What a running test method set up: mocks, and where between startTest and stopTest it stands. */
export interface TestContext {
  phase: 'before' | 'started' | 'stopped';
  /** Counts of the test itself, put back by stopTest. */
  outerLimits?: LimitSet;
  /** Jobs that wait for stopTest. */
  jobs: AsyncJob[];
  calloutMock?: unknown;
}

/** Key of the context in `Execution.state`: the only state that jobs of a test share with the test. */
export const TEST_CONTEXT = Symbol('test context');

/** The context of the test method that runs. */
export function testContext(): TestContext {
  return execution().state(TEST_CONTEXT, () => ({ phase: 'before', jobs: [] }) as TestContext);
}
