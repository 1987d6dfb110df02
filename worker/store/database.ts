import { openEmbedded } from './embedded';
import { migrate } from './migrations';
import { openPostgres } from './postgres';

/** Whatever answers SQL: the database itself, or a transaction on it. */
export interface Queryable {
  /** Rows of one statement with `$1`-style parameters. */
  query<Row = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Any number of statements without parameters; the rows of all of them. */
  script(sql: string): Promise<Record<string, unknown>[]>;
}

/** The worker's database: PostgreSQL, or the same engine embedded. Failures to reach it are STORE_UNAVAILABLE. */
export interface Database extends Queryable {
  /** True when no other process can use this database: what a dead process had in hand is then free at once. */
  readonly isExclusive: boolean;
  /** Commits what `work` did, or rolls it back when it throws. */
  transaction<T>(work: (transaction: Queryable) => Promise<T>): Promise<T>;
  /** Calls back on each NOTIFY, and after a lost connection is restored, since some may have been missed. */
  listen(channel: string, onNotify: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Where the database is: a PostgreSQL URL, else a folder of its own, else memory. */
export interface DatabasePlace {
  url?: string;
  /** PEM text of the certificate authority of a PostgreSQL server. */
  authority?: Buffer;
  folder?: string;
}

/** Opens the database and brings its tables up to date. */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const database = place.url ? openPostgres(place.url, place.authority) : await openEmbedded(place.folder);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
}
