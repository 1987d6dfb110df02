import type { ObjectType } from '../metadata/object-type';
import { quoteName } from '../soql/storage';
import type { Database } from './database';

/** What was deleted together, and which lookups that blanked, so that undelete can put all of it back. */
export class RecycleBin {
  constructor(private readonly database: Database) {}

  static prepare(database: Database): void {
    database.exec(
      `CREATE TABLE IF NOT EXISTS "_bin" (id TEXT PRIMARY KEY, object TEXT NOT NULL, root TEXT NOT NULL);
       CREATE INDEX IF NOT EXISTS "_bin.root" ON "_bin" (root);
       CREATE TABLE IF NOT EXISTS "_bin_lookup" (root TEXT NOT NULL, object TEXT NOT NULL, id TEXT NOT NULL,
         field TEXT NOT NULL, value TEXT NOT NULL);
       CREATE INDEX IF NOT EXISTS "_bin_lookup.root" ON "_bin_lookup" (root)`
    );
  }

  put(object: ObjectType, id: string, root: string, now: string): void {
    const stamp = object.field('SystemModstamp') ? ', "SystemModstamp" = ?' : '';
    const params = stamp ? [now, id] : [id];
    this.database.run(
      `UPDATE ${quoteName(object.name)} SET "IsDeleted" = 1${stamp} WHERE "Id" = ?`,
      ...params
    );
    this.database.run(
      'INSERT OR REPLACE INTO "_bin" (id, object, root) VALUES (?, ?, ?)',
      id,
      object.name,
      root
    );
  }

  rememberLookup(root: string, object: string, id: string, field: string, value: string): void {
    const sql = 'INSERT INTO "_bin_lookup" (root, object, id, field, value) VALUES (?, ?, ?, ?, ?)';
    this.database.run(sql, root, object, id, field, value);
  }

  /** Restores everything deleted with `root`. Lookups that point elsewhere by now keep what they have. */
  restore(root: string): void {
    const own = this.database.get('SELECT root FROM "_bin" WHERE id = ?', root)?.root ?? root;
    for (const { id, object } of this.database.all('SELECT id, object FROM "_bin" WHERE root = ?', own)) {
      this.database.run(`UPDATE ${quoteName(String(object))} SET "IsDeleted" = 0 WHERE "Id" = ?`, id);
    }
    for (const { id, object, field, value } of this.database.all(
      'SELECT * FROM "_bin_lookup" WHERE root = ?',
      own
    )) {
      const column = quoteName(String(field));
      const sql = `UPDATE ${quoteName(String(object))} SET ${column} = ? WHERE "Id" = ? AND ${column} IS NULL`;
      this.database.run(sql, value, id);
    }
    this.database.run('DELETE FROM "_bin" WHERE root = ?', own);
    this.database.run('DELETE FROM "_bin_lookup" WHERE root = ?', own);
  }
}
