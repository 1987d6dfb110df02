import { randomUUID } from 'node:crypto';
import type { ServerDuplexStream } from '@grpc/grpc-js';
import type { LoggedEvent } from '../records/event-log';
import type { UserIdentity } from '../records/user-identity';
import { pubSubErrors } from './errors';
import type { PubSubContext } from './pubsub-server';
import type { FetchRequest, FetchResponse } from './pubsub-wire';
import { decodeReplayId, encodeReplayId } from './replay-id';
import type { Topic } from './topics';

/** Most events that one fetch request can ask for, and that one response carries. */
const MOST_PER_FETCH = 100;
/** A response stays below gRPC's default of 4 MB that a client accepts. */
const MOST_BYTES = 3_000_000;

/** One Subscribe call: sends events as long as the client has asked for more of them than it got. */
export class Subscription {
  readonly #rpcId = randomUUID();
  readonly #keepalive: NodeJS.Timeout;
  #topic: Topic | undefined;
  #position = 0;
  #pending = 0;
  #isHanging = false;
  #stopWaiting = () => {};

  constructor(
    private readonly call: ServerDuplexStream<FetchRequest, FetchResponse>,
    private readonly user: UserIdentity,
    private readonly context: PubSubContext
  ) {
    this.#keepalive = setInterval(() => this.#sendKeepalive(), context.keepaliveMilliseconds);
    this.#keepalive.unref();
    call.on('data', (request: FetchRequest) => this.#guard(() => this.#take(request)));
    call.on('end', () => {
      this.#close();
      call.end();
    });
    call.on('cancelled', () => this.#close());
    call.on('error', () => this.#close());
  }

  /** Ends the bookkeeping; the call itself is ended by whoever calls this. */
  #close(): void {
    clearInterval(this.#keepalive);
    this.#stopWaiting();
    this.context.subscriptions.delete(this);
    this.context.streams.delete(this);
  }

  /** Breaks the stream off: UNAVAILABLE. */
  drop(): void {
    this.#fail(pubSubErrors.unavailable());
  }

  /** Stops sending anything, without an end: only the client's own watch over silence can notice. */
  hang(): void {
    this.#isHanging = true;
  }

  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#fail(error as Error);
    }
  }

  #fail(error: Error): void {
    this.#close();
    this.call.emit('error', error);
  }

  #take(request: FetchRequest): void {
    if (this.#isHanging) return;
    if (!this.#topic) this.#start(request);
    else if (request.topicName && request.topicName.toLowerCase() !== this.#topic.name.toLowerCase()) {
      throw pubSubErrors.subscriptionTopicMismatch();
    }
    if (request.numRequested <= 0) throw pubSubErrors.requestedEventsInvalid();
    this.#pending += Math.min(request.numRequested, MOST_PER_FETCH);
    this.#pump();
  }

  #start(request: FetchRequest): void {
    const topic = this.context.topicFor(request.topicName, this.user);
    const { access } = this.context.records;
    if (!access.canRead(this.user, topic.object)) throw pubSubErrors.cannotSubscribe(topic.name);
    this.#position = this.#startingPosition(request, topic);
    this.#topic = topic;
    this.#stopWaiting = this.context.bus.onEvents(topic.name, () => this.#guard(() => this.#pump()));
  }

  #startingPosition({ replayPreset, replayId }: FetchRequest, topic: Topic): number {
    const { bus } = this.context;
    if (replayPreset !== 'CUSTOM') return bus.positionOf(topic.name, replayPreset);
    if (replayId.length === 0) throw pubSubErrors.replayIdMissing();
    const position = decodeReplayId(replayId);
    if (position === undefined || !this.context.isWithinRetention(position)) {
      throw pubSubErrors.replayIdCorrupted();
    }
    return position;
  }

  #pump(): void {
    const topic = this.#topic;
    while (topic && this.#pending > 0 && !this.#isHanging) {
      const events = this.context.bus.log.read(
        topic.name,
        this.#position,
        Math.min(this.#pending, MOST_PER_FETCH)
      );
      if (events.length === 0) return;
      if (this.context.faults.strike('stream-drop', topic.name)) return this.drop();
      if (this.context.faults.strike('stream-hang', topic.name)) return this.hang();
      this.#countDelivery(events.length);
      this.#send(topic, events);
    }
  }

  #countDelivery(events: number): void {
    const { allowances } = this.context;
    if (allowances.enforced && allowances.deliveredEvents.remaining < events)
      throw pubSubErrors.deliveryLimit();
    allowances.deliveredEvents.add(events);
  }

  #send(topic: Topic, events: LoggedEvent[]): void {
    const sent: FetchResponse['events'] = [];
    let bytes = 0;
    for (const logged of events) {
      const payload = topic.schema.encode(logged);
      bytes += payload.length;
      if (sent.length > 0 && bytes > MOST_BYTES) break;
      const replayId = encodeReplayId(logged.replayId);
      sent.push({ event: { id: logged.uuid, schemaId: topic.schema.id, payload }, replayId });
    }
    this.#position = events[sent.length - 1].replayId;
    this.#pending -= sent.length;
    this.#write(sent, sent[sent.length - 1].replayId);
  }

  #sendKeepalive(): void {
    if (!this.#topic || this.#pending === 0 || this.#isHanging) return;
    this.#write([], encodeReplayId(this.#position));
  }

  #write(events: FetchResponse['events'], latestReplayId: Buffer): void {
    this.#keepalive.refresh();
    this.call.write({ events, latestReplayId, rpcId: this.#rpcId, pendingNumRequested: this.#pending });
  }
}
