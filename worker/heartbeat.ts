import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { toWorkerError } from './errors';
import type { Logger } from './logger';
import type { EventFields } from './salesforce/pubsub/codec';
import type { EventPublisher } from './salesforce/pubsub/publisher';

/** The topic on which the worker tells the org that it is there. Only Apex hears it, so it costs no delivery. */
export const STATUS_TOPIC = '/event/Worker_Status__e';

/** How long a goodbye may take. */
const LONGEST_GOODBYE = 2_000;

/** What the worker tells of itself. */
export interface Pulse {
  worker: string;
  state: 'listening' | 'working' | 'idle' | 'stopping';
  /** Requests received and not answered yet; null when the store cannot say. */
  queueDepth: number | null;
  lastEventAt: Date | undefined;
  version: string;
  /** What an admin should look at, a sentence each. */
  problems: readonly string[];
}

/** Tells the org at once, then at equal pauses, and once more when it ends. One that gets lost is no harm: the next follows. */
export class Heartbeat {
  private readonly stopping = new AbortController();
  private readonly stopped = once(this.stopping.signal, 'abort');

  constructor(
    private readonly publisher: Pick<EventPublisher, 'publish'>,
    private readonly look: () => Promise<Pulse>,
    private readonly every: number,
    private readonly logger: Logger
  ) {}

  /** Beats until `stop`; resolves after the last one. */
  async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      // An org that does not answer must not keep the worker from ending.
      await Promise.race([this.beat(), this.stopped]);
      await sleep(this.every, undefined, { signal }).catch(() => undefined);
    }
    await Promise.race([this.beat(), sleep(LONGEST_GOODBYE)]);
  }

  /** Ends the loop with a last word. */
  stop(): void {
    this.stopping.abort();
  }

  private async beat(): Promise<void> {
    try {
      await this.publisher.publish(STATUS_TOPIC, [eventOf(await this.look())]);
    } catch (error) {
      const { code, message } = toWorkerError(error, 'The heartbeat');
      this.logger.warn({ code }, `a heartbeat got lost: ${message}`);
    }
  }
}

function eventOf({ worker, state, queueDepth, lastEventAt, version, problems }: Pulse): EventFields {
  return {
    Worker__c: worker.slice(0, 80),
    State__c: state,
    Queue_Depth__c: queueDepth,
    Last_Event_At__c: lastEventAt?.getTime() ?? null,
    Sent_At__c: Date.now(),
    Version__c: version.slice(0, 40),
    Problems__c: problems.length ? problems.join('\n').slice(0, 4_000) : null
  };
}
