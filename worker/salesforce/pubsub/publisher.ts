import { randomUUID } from 'node:crypto';
import { decorrelatedJitterGenerator, ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import { WorkerError } from '../../errors';
import type { PubSubClient } from './client';
import type { EventFields } from './codec';
import { classify, wordFailure } from './failures';
import type { ProducerEvent } from './messages';
import type { EventSchemas } from './schemas';

/** Salesforce recommends at most 200 events and 3 MB a request and refuses more than 4 MB. */
const EVENTS_A_REQUEST = 200;
const BYTES_A_REQUEST = 3_000_000;

/** What was refused in a round, to be sent again. */
class PartlyRefused extends Error {}

/** How often and how soon a refused event is sent again. */
export interface PublisherOptions {
  maxAttempts?: number;
  firstDelay?: number;
  /** Id of the publishing user, a field that every platform event requires; the bus replaces it. */
  createdById?: string;
}

/** Publishes events, looks at the result of each, and sends again those that were refused. */
export class EventPublisher {
  private readonly topics = new Map<string, { schemaId: string; askedAt: number }>();

  constructor(
    private readonly client: Pick<PubSubClient, 'getTopic' | 'publish'>,
    private readonly schemas: EventSchemas,
    private readonly options: PublisherOptions = {}
  ) {}

  /**
   * Resolves once the bus has accepted every event, in order within a request. Throws PUBLISH_REFUSED when some were
   * refused again and again; others of the same call may have been accepted, so a caller that repeats publishes twice.
   */
  async publish(topicName: string, events: readonly EventFields[]): Promise<void> {
    let left = events;
    const again = retry(
      handleWhen(
        (error) => error instanceof PartlyRefused || (!isMistake(error) && classify(error) === 'transient')
      ),
      {
        maxAttempts: this.options.maxAttempts ?? 4,
        backoff: new ExponentialBackoff({
          initialDelay: this.options.firstDelay ?? 100,
          maxDelay: 3_000,
          generator: decorrelatedJitterGenerator
        })
      }
    );
    try {
      await again.execute(async () => {
        const { refused, reason } = await this.round(topicName, left);
        left = refused;
        if (refused.length) throw new PartlyRefused(reason);
      });
    } catch (error) {
      if (!(error instanceof PartlyRefused || isMistake(error))) throw wordFailure(error, topicName);
      throw new WorkerError('PUBLISH_REFUSED', `${left.length} events on ${topicName}: ${error.message}`, {
        cause: error
      });
    }
  }

  /** Fetches what publishing on a topic needs, ahead of the first event. */
  async prepare(topicName: string): Promise<void> {
    await this.schemas.codec(await this.schemaOf(topicName));
  }

  /** Sends every event once and returns those that were refused. */
  private async round(
    topicName: string,
    events: readonly EventFields[]
  ): Promise<{ refused: EventFields[]; reason: string }> {
    const schemaId = await this.schemaOf(topicName);
    const codec = await this.schemas.codec(schemaId);
    const system = { CreatedDate: Date.now(), CreatedById: this.options.createdById ?? '005000000000000AAA' };
    const unconfirmed = new Map<string, EventFields>();
    const producers = events.map((fields): ProducerEvent => {
      const id = randomUUID();
      unconfirmed.set(id, fields);
      return { id, schemaId, payload: codec.encode({ ...system, ...fields }) };
    });
    let reason = '';
    const send = async (request: ProducerEvent[]): Promise<void> => {
      try {
        const { results } = await this.client.publish({ topicName, events: request });
        for (const [i, producer] of request.entries()) {
          const result = results[i];
          if (result && !result.error) unconfirmed.delete(producer.id);
          else reason = result?.error?.msg ?? 'the bus answered with fewer results than events';
        }
      } catch (error) {
        // What was confirmed stays confirmed; the rest is sent in the next round.
        if (classify(error) !== 'transient') throw error;
        reason = wordFailure(error, topicName).message;
      }
    };
    // Side by side: the connection keeps their order, and waiting for each answer would cost a round trip a request.
    const sent = [...requests(producers)].map(send);
    await Promise.allSettled(sent);
    await Promise.all(sent);
    // An admin may have changed the event, and with it its schema: ask before the next round.
    if (unconfirmed.size) this.topics.delete(topicName);
    return { refused: [...unconfirmed.values()], reason };
  }

  /** The topic's schema, kept for a minute while all goes well. */
  private async schemaOf(topicName: string): Promise<string> {
    const known = this.topics.get(topicName);
    if (known && Date.now() - known.askedAt < 60_000) return known.schemaId;
    const { schemaId } = await this.client.getTopic(topicName);
    this.topics.set(topicName, { schemaId, askedAt: Date.now() });
    return schemaId;
  }
}

/** True when an event does not fit its schema: no later attempt can mend that. */
function isMistake(error: unknown): error is TypeError {
  return error instanceof TypeError;
}

/** Cuts a list of events into requests that the bus accepts. */
function* requests(events: ProducerEvent[]): Generator<ProducerEvent[]> {
  let request: ProducerEvent[] = [];
  let bytes = 0;
  for (const event of events) {
    if (
      request.length === EVENTS_A_REQUEST ||
      (request.length && bytes + event.payload.length > BYTES_A_REQUEST)
    ) {
      yield request;
      request = [];
      bytes = 0;
    }
    request.push(event);
    bytes += event.payload.length;
  }
  if (request.length) yield request;
}
