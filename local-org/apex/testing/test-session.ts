import type { LoggedEvent, PendingEvent } from '../../records/event-log';
import { ASYNCHRONOUS, Limits } from '../../records/limits';
import type { Records } from '../../records/records';
import type { Transaction } from '../../records/transaction';
import { AUTOMATED_USERNAME, type UserIdentity } from '../../records/user-identity';
import { enterTest, type TestContext, type TestHost } from '../platform/test/test-context';
import { restartUsage } from '../platform/usage';
import type { ApexRuntime } from '../runtime';

/** One test method on its way, inside the transaction of its class. */
export class TestSession implements TestHost {
  private readonly context: TestContext = { host: this, phase: 'before', jobs: [] };
  private replayId = 0;

  constructor(
    private readonly runtime: ApexRuntime,
    private readonly records: Records,
    private readonly tx: Transaction
  ) {}

  /** Runs a test or setup method, as if in a transaction of its own. */
  run(work: () => void): void {
    this.tx.limits.restore();
    this.runtime.run(
      this.tx,
      () => {
        enterTest(this.context);
        work();
      },
      { isTest: true, apart: true }
    );
  }

  runAsync(user: UserIdentity, work: () => void): void {
    const { tx } = this;
    this.runtime.run(tx, (execution) => {
      const { user: userBefore } = execution;
      const restoreUsage = restartUsage();
      execution.user = user;
      try {
        tx.actAs(user, work, new Limits(ASYNCHRONOUS));
      } finally {
        execution.user = userBefore;
        restoreUsage();
      }
    });
  }

  deliver(objectName: string, events: PendingEvent[]): void {
    const object = this.tx.objectType(objectName);
    const numbered = events.map((event): LoggedEvent => ({ ...event, replayId: ++this.replayId }));
    this.runAsync(this.subscriber(objectName), () => void this.runtime.deliverIn(this.tx, object, numbered));
  }

  /** The user that the subscription of the event's trigger names, else Automated Process. */
  private subscriber(objectName: string): UserIdentity {
    const { project } = this.records;
    const consumers = project.apexTriggers.filter(({ text }) =>
      new RegExp(`\\bon\\s+${objectName}\\b`, 'i').test(text)
    );
    const config = project.eventSubscriberConfigs.find(({ platformEventConsumer }) =>
      consumers.some(({ name }) => name === platformEventConsumer)
    );
    return this.records.user(config?.user ?? AUTOMATED_USERNAME) ?? this.tx.user;
  }
}
