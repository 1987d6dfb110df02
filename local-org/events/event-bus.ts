import type { EventLog, LoggedEvent } from '../records/event-log';

/** Where a subscription begins: the tip, the oldest event kept, or after a replay id. */
export type StartingPoint = 'LATEST' | 'EARLIEST' | number;

const BATCH = 100;

/** Wakes whoever waits for events of a topic. One round of waking covers all events that were appended before it. */
export class EventBus {
  readonly #waiting = new Map<string, Set<() => void>>();
  readonly #appended = new Set<string>();

  constructor(readonly log: EventLog) {
    log.onAppend((events) => this.#schedule(events.map(({ topic }) => topic)));
  }

  /**
   * Calls back, never within the publishing transaction, after events of the topic were appended. Returns how to stop
   * that.
   */
  onEvents(topic: string, wake: () => void): () => void {
    const waiting = this.#waiting.get(topic) ?? new Set();
    this.#waiting.set(topic, waiting.add(wake));
    return () => waiting.delete(wake);
  }

  /** Hands over events in order, at most 100 at a time. Returns how to stop that. */
  subscribe(topic: string, from: StartingPoint, onEvents: (events: LoggedEvent[]) => void): () => void {
    let position = this.positionOf(topic, from);
    const pump = () => {
      for (;;) {
        const events = this.log.read(topic, position, BATCH);
        if (events.length === 0) return;
        position = events[events.length - 1].replayId;
        onEvents(events);
      }
    };
    if (from !== 'LATEST') setImmediate(pump);
    return this.onEvents(topic, pump);
  }

  /** The replay id after which a subscription reads. */
  positionOf(topic: string, from: StartingPoint): number {
    if (from === 'LATEST') return Math.max(this.log.latest(topic), this.log.earliest(topic));
    if (from === 'EARLIEST') return this.log.earliest(topic);
    return from;
  }

  /** Wakes nobody any more. */
  close(): void {
    this.#waiting.clear();
  }

  #schedule(topics: string[]): void {
    if (this.#appended.size === 0) setImmediate(() => this.#wakeAll());
    for (const topic of topics) this.#appended.add(topic);
  }

  #wakeAll(): void {
    const topics = [...this.#appended];
    this.#appended.clear();
    for (const topic of topics) for (const wake of [...(this.#waiting.get(topic) ?? [])]) wake();
  }
}
