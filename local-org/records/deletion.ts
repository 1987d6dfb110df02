import { OrgError } from '../errors';
import type { Field, ObjectType } from '../metadata/object-type';
import { toId18 } from '../soql/record-id';
import { quoteName } from '../soql/storage';
import { decidesAccess } from './built-in-profiles';
import { saveErrors, type SaveError, type SaveResult } from './errors';
import { groupBy } from './grouping';
import { RecycleBin } from './recycle-bin';
import { rollUp } from './roll-ups/roll-ups';
import { toSecond } from './row';
import { loadRows } from './row-reader';
import { sound, type Entry } from './save/entry';
import { allOrSome, countDml, type SaveOptions } from './save/save';
import { runAutomations } from './save/save-order';
import type { Transaction } from './transaction';

/**
 * Moves records into the recycle bin. Details go with their master (without triggers of their own), lookups are blanked,
 * or hold the record back, as their delete constraint says.
 */
export function deleteRecords(tx: Transaction, ids: string[], options: SaveOptions): SaveResult[] {
  return byObject(tx, ids, options, (object, entries) => new Deletion(tx, object, options).run(entries));
}

/** Takes records, and what was deleted with them, out of the recycle bin; blanked lookups are set again. */
export function undeleteRecords(tx: Transaction, ids: string[], options: SaveOptions): SaveResult[] {
  return byObject(tx, ids, options, (object, entries) => {
    const loaded = loadRows(
      tx,
      object,
      entries.map(({ row }) => row.Id as string)
    );
    for (const entry of entries) {
      const found = loaded.get(entry.row.Id as string);
      if (!found?.isDeleted) entry.errors.push(UNDELETE_FAILED);
      else entry.row = { ...found.row, ...('IsDeleted' in found.row ? { IsDeleted: false } : {}) };
    }
    const bin = new RecycleBin(tx.records.database);
    for (const { row } of sound(entries)) bin.restore(row.Id as string);
    runAutomations(tx, object, 'undelete', 'afterSave', sound(entries));
    rollUp(tx, object, sound(entries));
  });
}

const UNDELETE_FAILED: SaveError = {
  statusCode: 'UNDELETE_FAILED',
  message: 'Entity is not in the recycle bin',
  fields: []
};

/** Runs one operation over Ids of any objects, object by object in the order in which they first appear. */
function byObject(
  tx: Transaction,
  ids: string[],
  options: SaveOptions,
  run: (object: ObjectType, entries: Entry[]) => void
): SaveResult[] {
  countDml(tx, ids.length, options);
  return allOrSome(tx, ids.length, options, (indexes) => {
    const entries = indexes.map((position): Entry => {
      const id = toId18(ids[position] ?? '');
      const errors = id ? [] : [saveErrors.malformedId('Id', 'Id', String(ids[position]))];
      return { position, values: {}, row: { Id: id ?? null }, errors };
    });
    const groups = groupBy(sound(entries), ({ row }) => (row.Id as string).slice(0, 3));
    for (const [prefix, group] of groups) {
      const object = tx.records.schema.byPrefix(prefix);
      if (object) run(object, group);
      else for (const { errors } of group) errors.push(saveErrors.crossReference('Id'));
    }
    return entries.map(({ row, errors }) => ({
      id: row.Id as string | null,
      success: errors.length === 0,
      errors
    }));
  });
}

class Deletion {
  private readonly bin: RecycleBin;

  constructor(
    private readonly tx: Transaction,
    private readonly object: ObjectType,
    private readonly options: SaveOptions
  ) {
    this.bin = new RecycleBin(tx.records.database);
  }

  run(entries: Entry[]): void {
    const { tx, object } = this;
    if (object.kind === 'metadata') {
      throw new OrgError('INVALID_TYPE_FOR_OPERATION', `DML operation delete not allowed on ${object.name}`);
    }
    this.load(entries);
    runAutomations(tx, object, 'delete', 'beforeSave', sound(entries));
    const deletable = sound(entries);
    this.refuseRestricted(object, deletable);
    for (const entry of sound(deletable)) this.remove(object, entry.row.Id as string, entry.row.Id as string);
    if (decidesAccess(object)) tx.records.access.forget();
    runAutomations(tx, object, 'delete', 'afterSave', sound(deletable));
    rollUp(tx, object, sound(deletable));
  }

  private load(entries: Entry[]): void {
    const { tx, object, options } = this;
    const ids = entries.map(({ row }) => row.Id as string);
    const loaded = loadRows(tx, object, ids);
    const checksSharing = options.mode === 'user' || options.sharing;
    const unshared = checksSharing
      ? tx.records.access.unsharedIds(tx, object, ids, 'delete')
      : new Set<string>();
    const refused = options.mode === 'user' && !tx.records.access.canDelete(tx.user, object);
    const seen = new Set<string>();
    for (const entry of entries) {
      const id = entry.row.Id as string;
      const found = loaded.get(id);
      if (!found) entry.errors.push(saveErrors.crossReference('Id'));
      else if (found.isDeleted) entry.errors.push(saveErrors.deleted());
      else if (refused || unshared.has(id)) entry.errors.push(saveErrors.noAccessToRecord());
      else if (seen.has(id)) entry.errors.push(saveErrors.duplicateId(id));
      else {
        seen.add(id);
        entry.old = found.row;
        entry.row = found.row;
      }
    }
  }

  private refuseRestricted(object: ObjectType, entries: Entry[]): void {
    for (const { child, field } of object.references()) {
      if (field.deleteConstraint !== 'Restrict' || child.kind === 'event') continue;
      for (const entry of sound(entries)) {
        const [first] = this.referring(child, field, entry.row.Id as string);
        if (first) entry.errors.push(deleteFailed(object, child, first));
      }
    }
  }

  /** `root` is the record whose deletion takes this one along; bringing it back brings back all. */
  private remove(object: ObjectType, id: string, root: string): void {
    const { database } = this.tx.records;
    for (const { child, field } of object.references()) {
      if (child.kind === 'event' || field.formula !== undefined) continue;
      for (const childId of this.referring(child, field, id)) {
        if (field.isMasterDetail || field.deleteConstraint === 'Cascade') this.remove(child, childId, root);
        else {
          this.bin.rememberLookup(root, child.name, childId, field.name, id);
          database.run(
            `UPDATE ${quoteName(child.name)} SET ${quoteName(field.name)} = NULL WHERE "Id" = ?`,
            childId
          );
        }
      }
    }
    this.bin.put(object, id, root, toSecond(this.tx.records.clock()));
  }

  private referring(child: ObjectType, field: Field, id: string): string[] {
    const sql = `SELECT "Id" FROM ${quoteName(child.name)} WHERE ${quoteName(field.name)} = ? AND "IsDeleted" = 0`;
    return this.tx.records.database.all(sql, id).map((row) => String(row.Id));
  }
}

function deleteFailed(object: ObjectType, child: ObjectType, childId: string): SaveError {
  return {
    statusCode: 'DELETE_FAILED',
    message: `Your attempt to delete this ${object.label} could not be completed because it is associated with the following ${child.pluralLabel}: ${childId}`,
    fields: []
  };
}
