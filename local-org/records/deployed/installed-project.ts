import { createHash } from 'node:crypto';
import type { Database } from '../database';

/**
 * What the org knows of the project as it was when it last started: a digest for each part. Booting the same project again is
 * a restart; booting another over the same database is an upgrade.
 */
export class InstalledProject {
  constructor(private readonly database: Database) {
    database.exec('CREATE TABLE IF NOT EXISTS "_installed" (part TEXT PRIMARY KEY, digest TEXT NOT NULL)');
  }

  /** Notes what a part looks like now, and whether it looked otherwise the last time or was not there. */
  isNew(part: string, content: unknown): boolean {
    const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    const before = this.database.get('SELECT digest FROM "_installed" WHERE part = ?', part);
    if (before?.digest === digest) return false;
    this.database.run(
      'INSERT INTO "_installed" (part, digest) VALUES (?, ?) ON CONFLICT (part) DO UPDATE SET digest = excluded.digest',
      part,
      digest
    );
    return true;
  }
}
