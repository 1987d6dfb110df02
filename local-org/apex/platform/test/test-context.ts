import type { PendingEvent } from '../../../records/event-log';
import type { UserIdentity } from '../../../records/user-identity';
import { execution } from '../../execution';
import type { AsyncJob } from '../async/async-job';

/** What the test runner does for a test method: it knows the runtime, which the platform library does not. */
export interface TestHost {
  /** Runs work inside the test as another user, with the limits of asynchronous Apex; static variables are shared. */
  runAsync(user: UserIdentity, work: () => void): void;
  /** Runs the triggers of events of one object, in the same way. */
  deliver(object: string, events: PendingEvent[]): void;
}

/** What a running test method set up: mocks, and where between startTest and stopTest it stands. */
export interface TestContext {
  readonly host: TestHost;
  phase: 'before' | 'started' | 'stopped';
  /** Puts the counts of the test itself back; set by startTest. */
  restoreCounts?: () => void;
  /** Jobs that wait for stopTest. */
  jobs: AsyncJob[];
  calloutMock?: unknown;
}

const CONTEXT = Symbol('test context');

/** The context of the test method that runs. Throws if none does: that is a fault of the local org. */
export function testContext(): TestContext {
  return execution().state(CONTEXT, () => {
    throw new Error('No test is running');
  });
}

/** Makes the running execution that of a test. */
export function enterTest(context: TestContext): void {
  execution().state(CONTEXT, () => context);
}
