import { OrgError } from '../../errors';
import type { ObjectType, Schema } from '../../metadata/object-type';
import { decode, encode, quoteName, type SqlValue, type Value } from '../../soql/storage';
import type { Records } from '../records';
import { blankRow, toSecond, type Row } from '../row';
import { applyDefaults } from '../save/defaults';
import { behaviourOf } from '../standard/behaviours';
import { storedFields } from '../tables';

/** Keeps rows that come from the project rather than from a user: found again by what names them, made if missing. */
export class SystemRows {
  /** Id of the user who counts as their maker. */
  userId: string | null = null;

  constructor(private readonly records: Records) {}

  get schema(): Schema {
    return this.records.schema;
  }

  /** The Id of the row that has these key values; it is made, or brought up to date, with `values` besides. */
  keep(objectName: string, key: Row, values: Row = {}): string {
    const object = this.object(objectName);
    const existing = this.find(object, key);
    if (existing === undefined) return this.insert(object, { ...values, ...key });
    this.update(object, existing, values);
    return existing;
  }

  /** The Id of the row that has these values, if there is one. */
  find(object: ObjectType, key: Row): string | undefined {
    const conditions = Object.keys(key).map((name) => `${quoteName(name)} IS ?`);
    const where = conditions.length ? ` WHERE ${conditions.join(' AND ')}` : '';
    const sql = `SELECT "Id" FROM ${quoteName(object.name)}${where}`;
    return this.records.database.get(sql, ...Object.values(key).map(encode))?.Id as string | undefined;
  }

  /** Removes rows of an object whose `field` has none of the values. */
  keepOnly(objectName: string, field: string, values: string[]): void {
    const object = this.object(objectName);
    const sql = `DELETE FROM ${quoteName(object.name)} WHERE ${quoteName(field)} NOT IN (SELECT value FROM json_each(?))`;
    this.records.database.run(sql, JSON.stringify(values));
  }

  /** Removes one row. */
  remove(object: ObjectType, id: string): void {
    this.records.database.run(`DELETE FROM ${quoteName(object.name)} WHERE "Id" = ?`, id);
  }

  object(name: string): ObjectType {
    const object = this.records.schema.object(name);
    if (object) return object;
    throw new OrgError(
      'INVALID_TYPE',
      `The schema lacks ${name}, which every org has. Add it to the standard objects.`
    );
  }

  private insert(object: ObjectType, values: Row): string {
    const { records } = this;
    const now = toSecond(records.clock());
    const row: Row = { ...blankRow(object), ...values };
    applyDefaults(records, object, row, values);
    behaviourOf(object).beforeAutomations?.(row, undefined, values);
    const stamps: Row = {
      Id: records.sequences.nextId(object.keyPrefix),
      CreatedDate: now,
      LastModifiedDate: now,
      SystemModstamp: now,
      CreatedById: this.userId,
      LastModifiedById: this.userId
    };
    for (const [name, value] of Object.entries(stamps)) if (name in row) row[name] = value;
    const fields = storedFields(object).filter(({ name }) => name in row);
    const names = fields.map(({ name }) => quoteName(name));
    const sql = `INSERT INTO ${quoteName(object.name)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
    records.database.run(sql, ...fields.map(({ name }) => encode(row[name])));
    return row.Id as string;
  }

  private update(object: ObjectType, id: string, values: Row): void {
    const { database, clock } = this.records;
    const current = database.get(`SELECT * FROM ${quoteName(object.name)} WHERE "Id" = ?`, id) as Record<
      string,
      SqlValue
    >;
    const changed: [string, Value][] = Object.entries(values).filter(([name, value]) => {
      const field = object.field(name);
      return field && name in current && decode(field, current[name]) !== value;
    });
    if (changed.length === 0) return;
    if (object.field('SystemModstamp')) changed.push(['SystemModstamp', toSecond(clock())]);
    const assignments = changed.map(([name]) => `${quoteName(name)} = ?`);
    const sql = `UPDATE ${quoteName(object.name)} SET ${assignments.join(', ')} WHERE "Id" = ?`;
    database.run(sql, ...changed.map(([, value]) => encode(value)), id);
  }
}
