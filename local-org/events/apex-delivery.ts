import { RetryableException } from '../apex/values/apex-exception';
import type { ObjectType } from '../metadata/schema';
import type { LoggedEvent } from '../records/event-log';
import type { UserIdentity } from '../records/user-identity';
import type { EventBus } from './event-bus';

/** The part of the Apex runtime that takes events. */
export interface EventReceiver {
  /**
   * Runs the event triggers of the object in a transaction of their own. `resumeAfter` is the replay id of a checkpoint
   * that a trigger set, `problem` what it threw after that. Throws what a trigger without a checkpoint throws.
   */
  deliver(
    object: ObjectType,
    events: LoggedEvent[],
    asUser?: UserIdentity,
    redelivery?: { retries: number; lastError: string | null }
  ): { resumeAfter?: number; problem?: unknown };
}

/** How an event trigger is served, from its PlatformEventSubscriberConfig. */
export interface ApexSubscriber {
  topic: string;
  object: ObjectType;
  /** 2,000 unless configured. */
  batchSize: number;
  /** Automated Process unless configured. */
  user?: UserIdentity;
}

/** What a trigger that goes on being retried is given up after, as documented for EventBus.RetryableException. */
const MOST_RETRIES = 9;
const FIRST_DELAY = 100;
const LONGEST_DELAY = 30_000;

export interface ApexDeliveryOptions {
  bus: EventBus;
  receiver: EventReceiver;
  subscriber: ApexSubscriber;
  /** The replay id that was delivered last before this start; 0 for none. */
  position: number;
  onPosition(position: number): void;
  onProblem(sentence: string): void;
  delay?: (retry: number) => number;
}

/**
 * Delivers the events of one object to its Apex triggers: in order, after the publishing transaction, one batch at a
 * time. A batch whose trigger throws EventBus.RetryableException comes again up to nine times, then the triggers are
 * suspended; after any other exception the next batch follows.
 */
export class ApexDelivery {
  #position: number;
  #retries = 0;
  #lastError: string | null = null;
  #isScheduled = false;
  #isSuspended = false;
  #timer: NodeJS.Timeout | undefined;
  readonly #stop: () => void;

  constructor(private readonly options: ApexDeliveryOptions) {
    this.#position = options.position;
    this.#stop = options.bus.onEvents(options.subscriber.topic, () => this.#schedule());
    this.#schedule();
  }

  /** Whether no event waits for its triggers. */
  get isIdle(): boolean {
    const { bus, subscriber } = this.options;
    return this.#isSuspended || bus.log.latest(subscriber.topic) <= this.#position;
  }

  get isSuspended(): boolean {
    return this.#isSuspended;
  }

  close(): void {
    this.#isSuspended = true;
    clearTimeout(this.#timer);
    this.#stop();
  }

  #schedule(): void {
    if (this.#isScheduled || this.#isSuspended) return;
    this.#isScheduled = true;
    setImmediate(() => this.#deliverNext());
  }

  #deliverNext(): void {
    this.#isScheduled = false;
    if (this.#isSuspended) return;
    const { bus, receiver, subscriber } = this.options;
    const events = bus.log.read(subscriber.topic, this.#position, subscriber.batchSize);
    if (events.length === 0) return;
    const last = events[events.length - 1].replayId;
    try {
      const redelivery = { retries: this.#retries, lastError: this.#lastError };
      const { resumeAfter, problem } = receiver.deliver(
        subscriber.object,
        events,
        subscriber.user,
        redelivery
      );
      if (problem) this.#report(problem as Error);
      this.#advance(resumeAfter ?? last);
    } catch (error) {
      this.#takeFailure(error as Error, last);
    }
  }

  #report({ message }: Error): void {
    const { subscriber, onProblem } = this.options;
    onProblem(
      `A trigger on ${subscriber.object.name} failed, what failed is not delivered again: ${message}`
    );
  }

  #advance(position: number): void {
    this.#retries = 0;
    this.#lastError = null;
    this.#position = position;
    this.options.onPosition(position);
    this.#schedule();
  }

  #takeFailure(error: Error, last: number): void {
    const { subscriber, onProblem } = this.options;
    if (!(error instanceof RetryableException)) {
      this.#report(error);
      this.#advance(last);
    } else if (this.#retries === MOST_RETRIES) {
      this.#isSuspended = true;
      onProblem(
        `The triggers on ${subscriber.object.name} are suspended: they asked ${MOST_RETRIES + 1} times for a retry (${error.message}). Correct the cause and start the org again.`
      );
    } else {
      this.#retries += 1;
      this.#lastError = error.message;
      this.#isScheduled = true;
      this.#timer = setTimeout(() => this.#deliverNext(), this.#delay());
    }
  }

  #delay(): number {
    const delay = this.options.delay ?? ((retry) => Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (retry - 1)));
    return delay(this.#retries);
  }
}
