import type { Database } from '../database';

/** What a deployment left behind of one component: its metadata XML, or null when it was deleted. */
export interface DeployedComponent {
  fullName: string;
  source: string | null;
}

/**
 * Components deployed to the running org. They live in its database and stand over what the project's files say, until a
 * newer version of the project brings a component of the same name.
 */
export class DeployedComponents {
  constructor(private readonly database: Database) {
    database.exec(
      `CREATE TABLE IF NOT EXISTS "_deployed" (type TEXT NOT NULL, full_name TEXT NOT NULL, source TEXT,
        PRIMARY KEY (type, full_name))`
    );
  }

  /** Those of one type, in the order of their names. */
  ofType(type: string): DeployedComponent[] {
    return this.database
      .all('SELECT full_name, source FROM "_deployed" WHERE type = ? ORDER BY full_name', type)
      .map((row) => ({
        fullName: String(row.full_name),
        source: row.source === null ? null : String(row.source)
      }));
  }

  /** Remembers a component as it was deployed; a source of null stands for its deletion. */
  keep(type: string, fullName: string, source: string | null): void {
    this.database.run(
      `INSERT INTO "_deployed" (type, full_name, source) VALUES (?, ?, ?)
       ON CONFLICT (type, full_name) DO UPDATE SET source = excluded.source`,
      type,
      fullName,
      source
    );
  }

  /** Lets the project's files speak for these components again. */
  forget(type: string, fullNames: Iterable<string>): void {
    const names = JSON.stringify([...fullNames]);
    this.database.run(
      'DELETE FROM "_deployed" WHERE type = ? AND full_name IN (SELECT value FROM json_each(?))',
      type,
      names
    );
  }
}
