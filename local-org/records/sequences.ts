import type { Field, ObjectType } from '../metadata/object-type';
import { idChecksum } from '../soql/record-id';
import type { Database } from './database';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Where the platform's Ids name the instance that made them. */
const INSTANCE = 'Lo';

/**
 * Numbers that are handed out once: record Ids, automatic numbers, replay ids. They live in memory and are written with
 * each commit; a rolled-back transaction uses its numbers up, as on the platform.
 */
export class Sequences {
  private readonly last = new Map<string, number>();
  private readonly changed = new Set<string>();

  constructor(private readonly database: Database) {
    database.exec('CREATE TABLE IF NOT EXISTS "_sequence" (name TEXT PRIMARY KEY, last INTEGER NOT NULL)');
    for (const row of database.all('SELECT name, last FROM "_sequence"')) {
      this.last.set(String(row.name), Number(row.last));
    }
  }

  /** The next number of a sequence, beginning with 1. */
  next(name: string): number {
    const number = (this.last.get(name) ?? 0) + 1;
    this.last.set(name, number);
    this.changed.add(name);
    return number;
  }

  /** The last number handed out, 0 if none. */
  latest(name: string): number {
    return this.last.get(name) ?? 0;
  }

  /** Makes sure that `number` is not handed out again. */
  skipTo(name: string, number: number): void {
    if (number <= this.latest(name)) return;
    this.last.set(name, number);
    this.changed.add(name);
  }

  /** A new 18-character Id. Ids of one object sort in the order they were made. */
  nextId(keyPrefix: string): string {
    let number = this.next(`id ${keyPrefix}`);
    let digits = '';
    for (let i = 0; i < 9; i++) {
      digits = DIGITS[number % 62] + digits;
      number = Math.floor(number / 62);
    }
    const id15 = `${keyPrefix}${INSTANCE}0${digits}`;
    return id15 + idChecksum(id15);
  }

  /** The next value of an automatic number in its display format, e.g. `INV-{0000}` or `{YYYY}-{000}`. */
  nextAutoNumber(object: ObjectType, field: Field, now: Date): string {
    const number = this.next(`number ${object.name}.${field.name}`);
    const iso = now.toISOString();
    return (field.displayFormat ?? '{0}').replace(/\{([^}]+)\}/g, (_, part: string) => {
      if (part === 'YYYY') return iso.slice(0, 4);
      if (part === 'YY') return iso.slice(2, 4);
      if (part === 'MM') return iso.slice(5, 7);
      if (part === 'DD') return iso.slice(8, 10);
      return String(number).padStart(part.length, '0');
    });
  }

  /** Writes what changed since the last time, inside the caller's transaction. */
  save(): void {
    for (const name of this.changed) {
      this.database.run(
        'INSERT INTO "_sequence" (name, last) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET last = excluded.last',
        name,
        this.latest(name)
      );
    }
    this.changed.clear();
  }
}
