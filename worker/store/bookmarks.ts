import type { Database } from './database';

/** How far things were read in the org. */
export class Bookmarks {
  constructor(private readonly database: Database) {}

  /** ISO time up to which `name` was read; undefined before the first time. */
  async read(name: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ until: string }>(
      'SELECT read_until AS until FROM worker.bookmark WHERE name = $1',
      [name]
    );
    return row?.until;
  }

  /** Remembers that `name` was read up to an ISO time. */
  async move(name: string, until: string): Promise<void> {
    await this.database.query(
      `INSERT INTO worker.bookmark (name, read_until) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET read_until = excluded.read_until`,
      [name, until]
    );
  }
}
