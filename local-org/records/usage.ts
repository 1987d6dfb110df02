import type { LimitSet } from './limits';

/** How many records of an object one transaction saved. */
export type Saved = Partial<Record<'insert' | 'update', number>>;

/** What one transaction that was committed used of its limits, and what it saved. */
export interface TransactionUsage extends LimitSet {
  /** ISO 8601. */
  startedAt: string;
  /** Username. */
  user: string;
  milliseconds: number;
  /** Saved records by object. A record that was saved twice counts twice; so does one whose savepoint was undone. */
  saved: Record<string, Saved>;
  /** Events that were published with it, by object. */
  published: Record<string, number>;
}

const MOST_KEPT = 10_000;

/** The latest transactions, for those who want to know what a project costs its org. Real orgs tell it in debug logs. */
export class UsageLog {
  private kept: TransactionUsage[] = [];

  /** Adds a transaction; the oldest is forgotten when there are too many. */
  add(usage: TransactionUsage): void {
    this.kept.push(usage);
    if (this.kept.length > 2 * MOST_KEPT) this.kept = this.kept.slice(-MOST_KEPT);
  }

  /** The latest, oldest first. */
  get latest(): readonly TransactionUsage[] {
    return this.kept.slice(-MOST_KEPT);
  }

  /** Forgets them. */
  clear(): void {
    this.kept = [];
  }
}
