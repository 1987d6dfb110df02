import type { Logger } from '../logger';
import type { Metrics } from '../http/metrics';
import type { ConsumerEvent } from '../salesforce/pubsub/messages';
import type { EventSchemas } from '../salesforce/pubsub/schemas';
import type { EventSink } from '../salesforce/pubsub/subscription';
import type { Inbox, IncomingEvent } from '../store/inbox';

/** Takes the events of one topic into the inbox. An event that cannot be read is set aside and never stops the others. */
export class Intake implements EventSink {
  constructor(
    private readonly topic: string,
    private readonly inbox: Inbox,
    private readonly schemas: EventSchemas,
    private readonly metrics: Metrics,
    private readonly logger: Logger
  ) {}

  position(): Promise<Buffer | undefined> {
    return this.inbox.position(this.topic);
  }

  async store(events: ConsumerEvent[], position: Buffer): Promise<void> {
    const incoming: IncomingEvent[] = [];
    for (const event of events) incoming.push(await this.read(event));
    const added = await this.inbox.add(this.topic, incoming, position);
    this.metrics.eventsReceived.inc(events.length);
    this.metrics.eventsRepeated.inc(events.length - added);
  }

  /** A schema that cannot be fetched throws, so that the event comes again; bytes that do not follow it are set aside. */
  private async read({ event }: ConsumerEvent): Promise<IncomingEvent> {
    const codec = await this.schemas.codec(event.schemaId);
    try {
      return { eventUuid: event.id, fields: codec.decode(event.payload) };
    } catch (error) {
      const problem = `EVENT_UNREADABLE: ${(error as Error).message}`;
      this.metrics.eventsSetAside.inc();
      this.logger.error({ eventUuid: event.id, code: 'EVENT_UNREADABLE' }, 'event set aside');
      return { eventUuid: event.id, fields: null, problem };
    }
  }
}
