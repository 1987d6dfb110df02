import { OrgError } from '../../errors';
import type { ObjectType } from '../../metadata/object-type';
import type { Automation, SaveBatch } from '../automation';
import { saveErrors } from '../errors';
import { rollUp } from '../roll-ups/roll-ups';
import { blankRow, toSecond, type Row } from '../row';
import { loadRows } from '../row-reader';
import { behaviourOf } from '../standard/behaviours';
import type { Transaction } from '../transaction';
import { applyDefaults } from './defaults';
import { sound, type Entry } from './entry';
import { checkReferences } from './references';
import type { SaveOptions } from './save';
import { checkUnique } from './uniqueness';
import { decidesAccess } from '../built-in-profiles';
import { checkFields } from './validation';
import { checkValidationRules } from './validation-rules';
import { writeRows } from './writing';

/**
 * The platform's order of execution for up to 200 records: load, before-save automations, system validation,
 * validation rules, write, after-save automations, roll-ups. Errors are put on the entries; entries with errors take no
 * further part. Source: Apex Developer Guide, "Triggers and Order of Execution".
 */
export class SaveOrder {
  constructor(
    private readonly tx: Transaction,
    private readonly operation: 'insert' | 'update',
    private readonly object: ObjectType,
    private readonly options: SaveOptions
  ) {}

  save(entries: Entry[]): void {
    const { tx, object, operation } = this;
    const now = toSecond(tx.records.clock());
    if (operation === 'insert') this.prepareInserts(entries, now);
    else this.prepareUpdates(entries, now);
    const behaviour = behaviourOf(object);
    for (const { row, old, values } of sound(entries)) behaviour.beforeAutomations?.(row, old, values);
    runAutomations(tx, object, operation, 'beforeSave', sound(entries));
    for (const entry of sound(entries)) {
      checkFields(object, entry);
      behaviour.derive?.(entry.row, entry.old, { tx, now });
    }
    checkReferences(tx, object, sound(entries), this.options);
    checkUnique(tx, object, sound(entries));
    checkValidationRules(tx, object, sound(entries));
    behaviour.beforeWrite?.(sound(entries), tx);
    const saved = sound(entries);
    writeRows(tx, object, operation, saved);
    behaviour.afterWrite?.(saved, tx);
    if (decidesAccess(object)) tx.records.access.forget();
    this.refreshFormulas(saved);
    runAutomations(tx, object, operation, 'afterSave', saved);
    rollUp(tx, object, sound(saved));
  }

  private prepareInserts(entries: Entry[], now: string): void {
    const { tx, object } = this;
    for (const entry of sound(entries)) {
      const row = Object.assign(blankRow(object), entry.values);
      applyDefaults(tx.records, object, row, entry.values);
      if ('OwnerId' in row) row.OwnerId ??= tx.user.id;
      if ('CreatedDate' in row) row.CreatedDate ??= now;
      if ('CreatedById' in row) row.CreatedById ??= tx.user.id;
      this.stamp(row, entry, now);
      entry.row = row;
    }
  }

  private prepareUpdates(entries: Entry[], now: string): void {
    const { tx, object, options } = this;
    const ids = entries.map(({ values }) => values.Id).filter((id) => typeof id === 'string');
    const known = loadRows(tx, object, ids);
    const readOnly = this.hidden([...known.keys()]);
    const seen = new Set<string>();
    for (const entry of entries) {
      const id = entry.values.Id as string | undefined;
      const old = id === undefined ? undefined : known.get(id);
      entry.row = { Id: id ?? null };
      if (entry.errors.length) continue;
      if (id === undefined) entry.errors.push(saveErrors.missingId('update'));
      else if (!old) entry.errors.push(saveErrors.crossReference('Id'));
      else if (old.isDeleted) entry.errors.push(saveErrors.deleted());
      else if (readOnly.has(id)) entry.errors.push(saveErrors.noAccessToRecord());
      else if (seen.has(id)) entry.errors.push(saveErrors.duplicateId(id));
      else {
        seen.add(id);
        const refusal = options.auditFields
          ? undefined
          : behaviourOf(object).refuseUpdate?.(old.row, entry.values);
        if (refusal) entry.errors.push(refusal);
        entry.old = old.row;
        entry.row = { ...old.row, ...entry.values };
        this.stamp(entry.row, entry, now);
      }
    }
  }

  private stamp(row: Row, { values }: Entry, now: string): void {
    const { id } = this.tx.user;
    if ('LastModifiedDate' in row) row.LastModifiedDate = values.LastModifiedDate ?? now;
    if ('LastModifiedById' in row) row.LastModifiedById = values.LastModifiedById ?? id;
    if ('SystemModstamp' in row) row.SystemModstamp = values.SystemModstamp ?? now;
  }

  /** Ids that sharing keeps the user from changing. */
  private hidden(ids: string[]): Set<string> {
    const { options, tx, object } = this;
    if (options.mode !== 'user' && !options.sharing) return new Set();
    return tx.records.access.unsharedIds(tx, object, ids, 'edit');
  }

  private refreshFormulas(saved: Entry[]): void {
    const formulas = this.object.fields.filter(({ formula }) => formula !== undefined);
    if (formulas.length === 0 || saved.length === 0) return;
    const fresh = loadRows(
      this.tx,
      this.object,
      saved.map(({ row }) => row.Id as string)
    );
    for (const { row } of saved) {
      for (const { name } of formulas) row[name] = fresh.get(row.Id as string)!.row[name];
    }
  }
}

/** Runs every automation's hook on these entries. A trigger that fails as a whole fails each of its records. */
export function runAutomations(
  tx: Transaction,
  object: ObjectType,
  operation: SaveBatch['operation'],
  hook: keyof Automation,
  entries: Entry[]
): void {
  if (entries.length === 0) return;
  for (const automation of tx.records.automations) {
    if (!automation[hook]) continue;
    const batch: SaveBatch = {
      tx,
      object,
      operation,
      newRows: operation === 'delete' ? [] : entries.map(({ row }) => row),
      oldRows: entries.map(({ old }) => old),
      size: entries.length,
      addError: (index, message, field) => entries[index].errors.push(saveErrors.custom(message, field)),
      refuse: (index, error) => entries[index].errors.push(error)
    };
    try {
      tx.automated(() => automation[hook]!(batch));
    } catch (error) {
      if (!(error instanceof OrgError) || error.code !== 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY') throw error;
      const failure = { statusCode: error.code, message: error.message, fields: error.fields };
      for (const entry of entries) entry.errors.push(failure);
    }
  }
}
