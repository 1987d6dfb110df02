import { randomBytes } from 'node:crypto';
import type { UserIdentity } from '../records/user-identity';
import { ApiError } from './errors';

type JsonRecord = Record<string, unknown>;

/** Open cursors per user, as on the platform; the one that was used longest ago gives way. */
const CURSORS_PER_USER = 10;

/** One answer to a query: the first records, and where the rest are. */
export interface QueryPage {
  totalSize: number;
  done: boolean;
  nextRecordsUrl?: string;
  records: JsonRecord[];
}

interface Cursor {
  userId: string;
  batchSize: number;
  records: JsonRecord[];
}

/** Results that are sent in several batches: they stay as they were when the query ran. */
export class QueryCursors {
  readonly #cursors = new Map<string, Cursor>();

  /** Returns the first page of a result, and keeps the rest when there is more. */
  open(user: UserIdentity, records: JsonRecord[], batchSize: number, queryUrl: string): QueryPage {
    if (records.length <= batchSize) return { totalSize: records.length, done: true, records };
    const mine = [...this.#cursors].filter(([, cursor]) => cursor.userId === user.id);
    if (mine.length >= CURSORS_PER_USER) this.#cursors.delete(mine[0][0]);
    const id = `01g${randomBytes(12).toString('hex').slice(0, 15)}`;
    this.#cursors.set(id, { userId: user.id, batchSize, records });
    return this.next(user, `${id}-0`, queryUrl);
  }

  /** Returns the page that starts at a locator `<cursor>-<offset>`. Throws ApiError INVALID_QUERY_LOCATOR. */
  next(user: UserIdentity, locator: string, queryUrl: string): QueryPage {
    const [, id, offsetText] = /^(01g\w+)-(\d+)$/.exec(locator) ?? [];
    const cursor = id === undefined ? undefined : this.#cursors.get(id);
    const offset = Number(offsetText);
    if (!cursor || cursor.userId !== user.id || offset > cursor.records.length)
      throw ApiError.invalidLocator();
    this.#cursors.delete(id);
    this.#cursors.set(id, cursor);
    const end = offset + cursor.batchSize;
    const page = { totalSize: cursor.records.length, done: end >= cursor.records.length };
    const records = cursor.records.slice(offset, end);
    return page.done
      ? { ...page, records }
      : { ...page, nextRecordsUrl: `${queryUrl}/${id}-${end}`, records };
  }
}
