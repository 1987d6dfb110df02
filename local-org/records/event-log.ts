import type { Database } from './database';
import type { Row } from './row';
import { toSecond } from './row';
import type { Sequences } from './sequences';

/** A platform event as it was published. Replay ids grow with time, across all topics. */
export interface LoggedEvent {
  replayId: number;
  uuid: string;
  /** `/event/` and the object's name. */
  topic: string;
  object: string;
  payload: Row;
  /** With milliseconds. */
  createdAt: string;
}

/** An event that waits for its transaction to end. */
export type PendingEvent = Omit<LoggedEvent, 'replayId'>;

const RETENTION_HOURS = 72;
const REPLAY_SEQUENCE = 'replay';

/** The platform events of the last 72 hours, in the order in which their transactions ended. Only ever appended to. */
export class EventLog {
  private readonly listeners = new Set<(events: LoggedEvent[]) => void>();

  constructor(
    private readonly database: Database,
    private readonly sequences: Sequences,
    private readonly clock: () => Date
  ) {
    database.exec(
      `CREATE TABLE IF NOT EXISTS "_event" (replay_id INTEGER PRIMARY KEY, uuid TEXT NOT NULL, topic TEXT NOT NULL,
        object TEXT NOT NULL, payload TEXT NOT NULL, created_at TEXT NOT NULL);
       CREATE INDEX IF NOT EXISTS "_event.topic" ON "_event" (topic, replay_id);
       CREATE INDEX IF NOT EXISTS "_event.created_at" ON "_event" (created_at)`
    );
  }

  /** Up to `max` events of a topic that came after a replay id, oldest first. */
  read(topic: string, afterReplayId: number, max: number): LoggedEvent[] {
    const sql =
      'SELECT * FROM "_event" WHERE topic = ? AND replay_id > ? AND created_at >= ? ORDER BY replay_id LIMIT ?';
    return this.database.all(sql, topic, afterReplayId, this.oldestKept(), max).map((row) => ({
      replayId: Number(row.replay_id),
      uuid: String(row.uuid),
      topic,
      object: String(row.object),
      payload: { ...(JSON.parse(String(row.payload)) as Row), ReplayId: String(row.replay_id) },
      createdAt: String(row.created_at)
    }));
  }

  /** The replay id after which only events yet to come follow. */
  latest(topic: string): number {
    return Number(
      this.database.get('SELECT max(replay_id) AS id FROM "_event" WHERE topic = ?', topic)?.id ?? 0
    );
  }

  /** The replay id after which every event still kept follows. */
  earliest(topic: string): number {
    const sql = 'SELECT min(replay_id) AS id FROM "_event" WHERE topic = ? AND created_at >= ?';
    const first = this.database.get(sql, topic, this.oldestKept())?.id ?? null;
    return first === null ? this.sequences.latest(REPLAY_SEQUENCE) : Number(first) - 1;
  }

  /** Calls back after each transaction that published, with its events in order. Returns how to stop. */
  onAppend(listener: (events: LoggedEvent[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Writes events inside the caller's SQL transaction. Call `announce` with the answer once it is committed. */
  append(events: PendingEvent[]): LoggedEvent[] {
    const sql =
      'INSERT INTO "_event" (replay_id, uuid, topic, object, payload, created_at) VALUES (?, ?, ?, ?, ?, ?)';
    if (events.length) this.database.run('DELETE FROM "_event" WHERE created_at < ?', this.oldestKept());
    return events.map((event) => {
      const replayId = this.sequences.next(REPLAY_SEQUENCE);
      const { uuid, topic, object, payload, createdAt } = event;
      this.database.run(sql, replayId, uuid, topic, object, JSON.stringify(payload), createdAt);
      return { ...event, payload: { ...payload, ReplayId: String(replayId) }, replayId };
    });
  }

  announce(events: LoggedEvent[]): void {
    if (events.length) for (const listener of this.listeners) listener(events);
  }

  private oldestKept(): string {
    return toSecond(new Date(this.clock().getTime() - RETENTION_HOURS * 3_600_000));
  }
}
