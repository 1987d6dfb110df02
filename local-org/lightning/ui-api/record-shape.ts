import type { ObjectType } from '../../metadata/object-type';
import type { UserIdentity } from '../../records/user-identity';
import type { QueryRecord } from '../../soql/compiled-query';
import { displayValue } from '../../records/display-value';
import type { FieldPath } from './field-paths';

/** A record as the UI API gives it. */
export interface UiRecord {
  apiName: string;
  childRelationships: Record<string, never>;
  fields: Record<string, { displayValue: string | null; value: unknown }>;
  id: string;
  lastModifiedById: unknown;
  lastModifiedDate: unknown;
  recordTypeId: string | null;
  recordTypeInfo: null;
  systemModstamp: unknown;
}

/** Columns that every record is read with, where its object has them. */
const ALWAYS = ['Id', 'LastModifiedById', 'LastModifiedDate', 'RecordTypeId', 'SystemModstamp'];

/** The SELECT list for the paths. */
export function selectList(object: ObjectType, paths: FieldPath[]): string {
  const always = ALWAYS.flatMap((name) => object.field(name)?.name ?? []);
  return [...new Set([...always, ...paths.map((path) => path.name)])].join(', ');
}

/** Shapes a queried row: the fields asked for, parents nested as records under their relationship's name. */
export function uiRecord(
  row: QueryRecord,
  object: ObjectType,
  paths: FieldPath[],
  user: UserIdentity
): UiRecord {
  const value = (name: string) => row.fields[name] ?? null;
  const record: UiRecord = {
    apiName: object.name,
    childRelationships: {},
    fields: {},
    id: String(value('Id')),
    lastModifiedById: value('LastModifiedById'),
    lastModifiedDate: value('LastModifiedDate'),
    recordTypeId: (value('RecordTypeId') as string | null) ?? null,
    recordTypeInfo: null,
    systemModstamp: value('SystemModstamp')
  };
  for (const path of paths) addField(record, row, path, user);
  return record;
}

function addField(record: UiRecord, row: QueryRecord, path: FieldPath, user: UserIdentity): void {
  let from: QueryRecord | null = row;
  let into = record;
  for (const { name, target } of path.relationships) {
    from = (from?.fields[name] as QueryRecord | null | undefined) ?? null;
    if (!from) {
      into.fields[name] ??= { displayValue: null, value: null };
      return;
    }
    into = parentRecord(into, name, target);
  }
  const value = from.fields[path.field.name] ?? null;
  if (path.field.name === 'Id') into.id = String(value);
  into.fields[path.field.name] = { displayValue: displayValue(value, path.field, user), value };
  nameParent(record, path, value);
}

function parentRecord(into: UiRecord, name: string, target: ObjectType): UiRecord {
  const known = into.fields[name]?.value as UiRecord | undefined;
  if (known) return known;
  const parent: UiRecord = {
    apiName: target.name,
    childRelationships: {},
    fields: {},
    id: '',
    lastModifiedById: null,
    lastModifiedDate: null,
    recordTypeId: null,
    recordTypeInfo: null,
    systemModstamp: null
  };
  into.fields[name] = { displayValue: null, value: parent };
  return parent;
}

/** A parent's display value is its name, so that a lookup can be shown by one entry. */
function nameParent(record: UiRecord, path: FieldPath, value: unknown): void {
  if (path.relationships.length === 0 || path.field.name !== (path.object.nameField ?? 'Name')) return;
  let into = record;
  for (const { name } of path.relationships.slice(0, -1)) into = into.fields[name].value as UiRecord;
  into.fields[path.relationships.at(-1)?.name ?? ''].displayValue = value === null ? null : String(value);
}
