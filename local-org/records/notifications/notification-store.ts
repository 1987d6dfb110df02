import type { SqlValue } from '../../soql/storage';
import type { Database } from '../database';
import type { Records } from '../records';

/** A custom notification as one user has it. */
export interface StoredNotification {
  id: string;
  recipientId: string;
  typeId: string;
  title: string;
  body: string;
  targetId: string | null;
  targetPageRef: string | null;
  sentAt: string;
  /** The bell has shown it. */
  isSeen: boolean;
  /** The user has opened it. */
  isRead: boolean;
}

const MOST_SHOWN = 50;

/** Custom notifications of an org, in a table of its database, by recipient. */
export class NotificationStore {
  constructor(private readonly records: Records) {}

  /** Makes the table, if it is not there yet. */
  static prepare(database: Database): void {
    database.exec(
      `CREATE TABLE IF NOT EXISTS "_notification" (place INTEGER PRIMARY KEY, recipient_id TEXT NOT NULL,
        type_id TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, target_id TEXT, target_page_ref TEXT,
        sent_at TEXT NOT NULL, seen INTEGER NOT NULL DEFAULT 0, read INTEGER NOT NULL DEFAULT 0);
       CREATE INDEX IF NOT EXISTS "_notification.recipient" ON "_notification" (recipient_id, place)`
    );
  }

  add(notification: Omit<StoredNotification, 'id' | 'isSeen' | 'isRead'>): void {
    const { recipientId, typeId, title, body, targetId, targetPageRef, sentAt } = notification;
    this.records.database.run(
      `INSERT INTO "_notification" (recipient_id, type_id, title, body, target_id, target_page_ref, sent_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      recipientId,
      typeId,
      title,
      body,
      targetId,
      targetPageRef,
      sentAt
    );
  }

  /** A user's notifications, the newest first. */
  of(userId: string): StoredNotification[] {
    const sql = `SELECT * FROM "_notification" WHERE recipient_id = ? ORDER BY place DESC LIMIT ${MOST_SHOWN}`;
    return this.records.database.all(sql, userId).map(notificationOf);
  }

  /** How many a user has not seen, and not read. */
  countsOf(userId: string): { unseen: number; unread: number } {
    const sql = `SELECT count(*) FILTER (WHERE seen = 0) AS unseen, count(*) FILTER (WHERE read = 0) AS unread
      FROM "_notification" WHERE recipient_id = ?`;
    const counts = this.records.database.get(sql, userId);
    return { unseen: Number(counts?.unseen), unread: Number(counts?.unread) };
  }

  /** Marks one of a user's notifications, or all; answers whether there was one. What is read is seen. */
  mark(userId: string, { isRead = false }: { isRead?: boolean }, id?: string): boolean {
    const only = id === undefined ? '' : ' AND place = ?';
    const sql = `UPDATE "_notification" SET seen = 1, read = max(read, ?) WHERE recipient_id = ?${only} RETURNING place`;
    const params = [isRead ? 1 : 0, userId, ...(id === undefined ? [] : [Number(id)])];
    return this.records.database.all(sql, ...params).length > 0;
  }
}

function notificationOf(row: Record<string, SqlValue>): StoredNotification {
  const text = (value: SqlValue) => (value === null ? null : String(value));
  return {
    id: String(row.place),
    recipientId: String(row.recipient_id),
    typeId: String(row.type_id),
    title: String(row.title),
    body: String(row.body),
    targetId: text(row.target_id),
    targetPageRef: text(row.target_page_ref),
    sentAt: String(row.sent_at),
    isSeen: row.seen === 1,
    isRead: row.read === 1
  };
}
