import type { SqlValue } from '../../soql/storage';
import type { Database } from '../database';
import type { Records } from '../records';

/** A mail that was sent. It lies here and goes no further. */
export interface SentMail {
  id: string;
  sentAt: string;
  from: string;
  fromName: string;
  replyTo: string | null;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  textBody: string | null;
  htmlBody: string | null;
  inReplyTo: string | null;
  references: string | null;
  /** Id of the user as whom it was sent. */
  sentBy: string;
  targetObjectId: string | null;
  whatId: string | null;
  templateId: string | null;
  /** Id of the EmailMessage that keeps it as an activity. */
  emailMessageId: string | null;
  /** Recipients outside the org, which count against the day's allowance. */
  externalRecipients: number;
  /** Why a mail server would not have delivered it. */
  problem: string | null;
}

const DAY = 24 * 60 * 60 * 1000;
const outboxes = new WeakMap<Records, Outbox>();

/** The mail of an org, in a table of its database: what a transaction sends is gone when it is rolled back. */
export class Outbox {
  private constructor(private readonly records: Records) {}

  /** Makes the table, if it is not there yet. */
  static prepare(database: Database): void {
    database.exec(
      `CREATE TABLE IF NOT EXISTS "_outbox" (place INTEGER PRIMARY KEY, sent_at TEXT NOT NULL,
        external INTEGER NOT NULL, mail TEXT NOT NULL)`
    );
  }

  static of(records: Records): Outbox {
    let outbox = outboxes.get(records);
    if (!outbox) outboxes.set(records, (outbox = new Outbox(records)));
    return outbox;
  }

  /** Adds a mail; answers the Message-ID it gets. */
  add(mail: Omit<SentMail, 'id'>): string {
    const { database } = this.records;
    const sql = 'INSERT INTO "_outbox" (sent_at, external, mail) VALUES (?, ?, ?) RETURNING place';
    const place = database.get(sql, mail.sentAt, mail.externalRecipients, JSON.stringify(mail))?.place;
    return messageId(place as SqlValue);
  }

  /** Every mail, the newest first. */
  all(): SentMail[] {
    const rows = this.records.database.all('SELECT place, mail FROM "_outbox" ORDER BY place DESC');
    return rows.map(({ place, mail }) => ({
      id: messageId(place),
      ...(JSON.parse(String(mail)) as Omit<SentMail, 'id'>)
    }));
  }

  /** Recipients outside the org within the last 24 hours. */
  get externalToday(): number {
    const since = new Date(this.records.clock().getTime() - DAY).toISOString();
    const sql = 'SELECT ifnull(sum(external), 0) AS n FROM "_outbox" WHERE sent_at > ?';
    return Number(this.records.database.get(sql, since)?.n);
  }
}

function messageId(place: SqlValue): string {
  return `<${String(place)}@local-org>`;
}
