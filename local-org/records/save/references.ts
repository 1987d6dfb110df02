import type { Field, ObjectType } from '../../metadata/object-type';
import { quoteName } from '../../soql/storage';
import { saveErrors } from '../errors';
import type { Transaction } from '../transaction';
import type { Entry } from './entry';

/** Checks that every changed reference names a record that exists and is of a type the field may refer to. */
export function checkReferences(tx: Transaction, object: ObjectType, entries: Entry[]): void {
  const wanted = new Map<ObjectType, { field: Field; entry: Entry; id: string }[]>();
  for (const field of object.fields) {
    if (field.type !== 'reference' || field.formula !== undefined) continue;
    for (const entry of entries) {
      const id = entry.row[field.name] as string | null;
      if (id === null || entry.old?.[field.name] === id) continue;
      const target = tx.records.schema.byPrefix(id.slice(0, 3));
      if (!target || !field.referenceTo?.includes(target.name)) {
        entry.errors.push(saveErrors.wrongTarget(field.label, field.name, id));
        continue;
      }
      const group = wanted.get(target) ?? [];
      group.push({ field, entry, id });
      wanted.set(target, group);
    }
  }
  for (const [target, references] of wanted) checkExistence(tx, target, references);
}

function checkExistence(
  tx: Transaction,
  target: ObjectType,
  references: { field: Field; entry: Entry; id: string }[]
): void {
  const sql = `SELECT "Id", "IsDeleted" FROM ${quoteName(target.name)} WHERE "Id" IN (SELECT value FROM json_each(?))`;
  const ids = [...new Set(references.map(({ id }) => id))];
  const found = new Map(
    tx.records.database.all(sql, JSON.stringify(ids)).map((row) => [row.Id, row.IsDeleted])
  );
  for (const { field, entry, id } of references) {
    const isDeleted = found.get(id);
    if (isDeleted === undefined) entry.errors.push(saveErrors.crossReference(field.name));
    else if (isDeleted !== 0) entry.errors.push(saveErrors.deleted());
  }
}
