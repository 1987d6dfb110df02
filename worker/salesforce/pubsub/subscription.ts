import { setTimeout as pause } from 'node:timers/promises';
import { decorrelatedJitterGenerator, ExponentialBackoff, type IBackoff } from 'cockatiel';
import type { Logger } from '../../logger';
import type { Token, TokenSource } from '../token';
import type { EventStream, PubSubClient } from './client';
import { classify, wordFailure } from './failures';
import type { ConsumerEvent, FetchResponse } from './messages';

/** Salesforce lets at most this many events be outstanding on a stream. */
const MOST_OUTSTANDING = 100;
/** Events held in memory while the store is busy; at this many no more credit is given. */
const MOST_HELD = 2_000;
/** A batch of this many says that more is on its way: the next one is given a moment to grow. */
const BUSY = 20;
const MOMENT = 10;
const FIRST_DELAY = 250;
const LONGEST_DELAY = 30_000;

/** What a subscription needs from whoever keeps the events. */
export interface EventSink {
  /** The position after which to start; undefined means at the earliest event kept. */
  position(): Promise<Buffer | undefined>;
  /** Keeps the events and the position after the last of them, durably, before it resolves. */
  store(events: ConsumerEvent[], position: Buffer): Promise<void>;
}

/** How a subscription behaves; times in milliseconds. */
export interface SubscriptionOptions {
  topic: string;
  /** Silence after which the stream is taken for dead; the server sends a sign of life within 270 s. */
  silence: number;
  firstDelay?: number;
  longestDelay?: number;
}

/** What is going on, for health and metrics. */
export interface SubscriptionState {
  connected: boolean;
  /** When events last came. */
  lastEventAt: Date | undefined;
  /** Position after the last event that was stored. */
  replayId: Buffer | undefined;
  reconnects: number;
}

/**
 * A subscription to one topic that ends only when told to. Credit is topped up as soon as events arrive, so that the
 * stream never runs dry, but only while the sink keeps up: backpressure by credit. The sink gets all events that came
 * while it was busy in one go. Whatever ends the stream — an error, a silence, a refused token, a lost position — it
 * comes back with backoff and jitter after the last position that was stored.
 */
export class Subscription {
  private hasStream = false;
  private lastEventAt: Date | undefined;
  private replayId: Buffer | undefined;
  private reconnects = 0;
  private readonly stopping = new AbortController();

  constructor(
    private readonly client: Pick<PubSubClient, 'subscribe' | 'isConnected' | 'reconnect'>,
    private readonly tokens: TokenSource,
    private readonly sink: EventSink,
    private readonly options: SubscriptionOptions,
    private readonly logger: Logger
  ) {}

  /**
   * How it is. A server that has nothing to send may stay silent for minutes, so a stream counts as connected while its
   * connection stands.
   */
  get state(): SubscriptionState {
    const { lastEventAt, replayId, reconnects } = this;
    return { connected: this.hasStream && this.client.isConnected, lastEventAt, replayId, reconnects };
  }

  /** Runs until `stop`; resolves when the last events that came are stored. */
  async run(): Promise<void> {
    const { signal } = this.stopping;
    let backoff: IBackoff<unknown> | undefined;
    let fromEarliest = false;
    while (!signal.aborted) {
      const before = this.lastEventAt;
      const failure = await this.session(fromEarliest);
      if (signal.aborted) break;
      const kind = classify(failure.error);
      fromEarliest = kind === 'replay-position-lost';
      const words = wordFailure(failure.error, this.options.topic);
      if (fromEarliest) {
        this.logger.warn(
          { code: 'REPLAY_POSITION_LOST' },
          'the stored position is lost: starting at the earliest event'
        );
      } else {
        this.logger.warn({ code: words.code, nextStep: words.nextStep }, `stream ended: ${words.message}`);
      }
      if (kind === 'unauthenticated' && failure.token)
        await this.tokens.renew(failure.token).catch(() => undefined);
      this.reconnects++;
      if (this.lastEventAt !== before) backoff = undefined;
      const immediately = kind === 'unauthenticated' || kind === 'replay-position-lost';
      if (immediately && !backoff) {
        backoff = this.newBackoff();
        continue;
      }
      backoff = backoff?.next(undefined) ?? this.newBackoff();
      await delay(backoff.duration, signal);
    }
  }

  /** Ends the stream; `run` resolves after what had come is stored. */
  stop(): void {
    this.stopping.abort();
  }

  private newBackoff(): IBackoff<unknown> {
    return new ExponentialBackoff({
      initialDelay: this.options.firstDelay ?? FIRST_DELAY,
      maxDelay: this.options.longestDelay ?? LONGEST_DELAY,
      generator: decorrelatedJitterGenerator
    }).next();
  }

  /** One stream from its opening to its end; returns why it ended and with which token it was opened. */
  private async session(fromEarliest: boolean): Promise<{ error: unknown; token?: Token }> {
    let token: Token | undefined;
    try {
      token = await this.tokens.get();
      const position = fromEarliest ? undefined : await this.sink.position();
      this.replayId = position;
      const stream = this.client.subscribe(token);
      this.hasStream = true;
      return { error: await this.consume(stream, position), token };
    } catch (error) {
      return { error, token };
    } finally {
      this.hasStream = false;
    }
  }

  private consume(stream: EventStream, position: Buffer | undefined): Promise<unknown> {
    const { topic, silence } = this.options;
    const { signal } = this.stopping;
    let held: ConsumerEvent[] = [];
    let latest: Buffer | undefined;
    /** Credit used up by events that came and not given again yet. */
    let owed = 0;
    let storing: Promise<void> | undefined;
    /** Size of the batch stored last. */
    let previous = 0;
    let ended = false;

    return new Promise((resolve) => {
      const end = (error: unknown): void => {
        if (ended) return;
        ended = true;
        clearTimeout(watchdog);
        signal.removeEventListener('abort', stop);
        stream.cancel();
        // What had come is stored first, so that the next stream starts behind it.
        void (storing ?? Promise.resolve()).then(() => resolve(error));
      };
      const stop = (): void => end(new Error('stopped'));
      const watchdog = setTimeout(() => {
        end(new Error(`no sign of life for ${silence / 1000} s`));
        this.client.reconnect();
      }, silence);
      const topUp = (): void => {
        if (owed === 0 || ended || held.length >= MOST_HELD) return;
        stream.write({ topicName: topic, numRequested: owed });
        owed = 0;
      };
      const store = async (): Promise<void> => {
        while (latest) {
          // Storing costs far more by the batch than by the event; a single event never waits.
          if (previous >= BUSY) await pause(MOMENT);
          const batch = held;
          const after = latest;
          held = [];
          latest = undefined;
          previous = batch.length;
          topUp();
          await this.sink.store(batch, after);
          this.replayId = after;
        }
        storing = undefined;
      };
      stream.on('data', (response: FetchResponse) => {
        if (ended) return;
        watchdog.refresh();
        if (response.events.length) {
          this.lastEventAt = new Date();
          for (const event of response.events) held.push(event);
          owed += response.events.length;
          topUp();
        }
        const reached = response.events.at(-1)?.replayId ?? response.latestReplayId;
        if (!reached.length) return;
        latest = reached;
        storing ??= store().catch((error: unknown) => {
          storing = undefined;
          // What could not be stored comes again: the next stream starts at the position that was stored last.
          latest = undefined;
          end(error);
        });
      });
      stream.on('error', end);
      stream.on('end', () => end(new Error('the server ended the stream')));
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) return stop();
      stream.write({
        topicName: topic,
        numRequested: MOST_OUTSTANDING,
        ...(position
          ? { replayPreset: 'CUSTOM' as const, replayId: position }
          : { replayPreset: 'EARLIEST' as const })
      });
    });
  }
}

function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
    if (signal.aborted) done();
  });
}
