import type { Field, ObjectType } from '../../metadata/object-type';
import type { Value } from '../../soql/storage';
import { saveErrors, type SaveError } from '../errors';
import { groupBy } from '../grouping';
import type { Row } from '../row';
import type { Transaction } from '../transaction';
import { convertValue } from './field-values';
import type { SaveOptions } from './save';

/** Fields that only a loader with audit permission may set. */
const AUDIT_FIELDS = new Set([
  'CreatedDate',
  'CreatedById',
  'LastModifiedDate',
  'LastModifiedById',
  'SystemModstamp'
]);

/** What a caller gave for one record: values by canonical field name, or what is wrong with them. */
export interface Input {
  values: Row;
  errors: SaveError[];
}

/** Reads callers' rows: canonical names, converted values, parents named by their external id resolved to Ids. */
export class InputReader {
  private readonly parents: { input: Input; field: Field; target: ObjectType; key: Field; value: Value }[] =
    [];

  constructor(
    private readonly tx: Transaction,
    private readonly object: ObjectType,
    private readonly operation: 'insert' | 'update',
    private readonly options: SaveOptions
  ) {}

  read(rows: Row[]): Input[] {
    const inputs = rows.map((row) => this.readRow(row));
    this.resolveParents();
    return inputs;
  }

  private readRow(row: Row): Input {
    const input: Input = { values: {}, errors: [] };
    const readOnly: string[] = [];
    for (const [name, given] of Object.entries(row)) {
      if (given === undefined) continue;
      const field = this.object.field(name);
      if (!field) this.readParent(input, name, given);
      else if (field.name === 'Id') this.readId(input, field, given);
      else if (this.isWritable(field)) this.readField(input, field, given);
      else if (!this.options.skipReadOnly) readOnly.push(field.name);
    }
    if (readOnly.length) input.errors.push(saveErrors.readOnlyField(readOnly));
    return input;
  }

  private readId(input: Input, field: Field, given: Value): void {
    if (given === null) return;
    if (this.operation === 'insert') {
      input.errors.push(saveErrors.idOnInsert());
      return;
    }
    this.readField(input, field, given);
  }

  private readField(input: Input, field: Field, given: Value): void {
    const { records, user } = this.tx;
    if (
      this.options.mode === 'user' &&
      !this.options.conversion &&
      field.name !== 'Id' &&
      !records.access.canEditField(user, this.object, field)
    ) {
      const hidden = !records.access.canReadField(user, this.object, field);
      const refusal = hidden
        ? saveErrors.noSuchField(field.name, this.object.name)
        : saveErrors.readOnlyField([field.name]);
      input.errors.push(refusal);
      return;
    }
    const { value, error } = convertValue(field, given, this.object.kind === 'event');
    if (error) input.errors.push(error);
    else input.values[field.name] = value;
  }

  private isWritable(field: Field): boolean {
    if (this.options.auditFields && AUDIT_FIELDS.has(field.name)) return true;
    if (this.options.conversion) return true;
    if (field.summary) return this.options.summaries === true;
    return this.operation === 'insert' ? field.isCreateable : field.isUpdateable;
  }

  /** `Parent__r: { Key__c: 'x' }` names a parent by its external id. */
  private readParent(input: Input, name: string, given: Value): void {
    const wanted = name.toLowerCase();
    const field = this.object.fields.find(
      (candidate) => candidate.relationshipName?.toLowerCase() === wanted
    );
    const isObject = typeof given === 'object' && given !== null;
    if (!field || !isObject) {
      input.errors.push(saveErrors.noSuchField(name, this.object.name));
      return;
    }
    const keys = Object.keys(given).filter((key) => key !== 'attributes' && key !== 'type');
    for (const target of field.referenceTo ?? []) {
      const type = this.tx.records.schema.object(target);
      const key = type?.field(keys[0] ?? '');
      if (!type || !key || keys.length !== 1) continue;
      if (key.isExternalId || key.isUnique) {
        this.parents.push({ input, field, target: type, key, value: given[keys[0]] });
        return;
      }
    }
    input.errors.push({
      statusCode: 'INVALID_FIELD',
      message: `The relationship ${name} must name its record by exactly one external id field`,
      fields: [field.name]
    });
  }

  private resolveParents(): void {
    const groups = groupBy(this.parents, ({ target, key }) => `${target.name}.${key.name}`);
    for (const group of groups.values()) {
      const { target, key } = group[0];
      const found = findByKey(
        this.tx,
        target,
        key,
        group.map(({ value }) => value)
      );
      for (const { input, field, value } of group) {
        const ids = found.get(String(value).toLowerCase()) ?? [];
        if (ids.length === 1) this.readField(input, field, ids[0]);
        else input.errors.push(foreignKeyError(String(value), key, target, ids));
      }
    }
  }
}

function foreignKeyError(value: string, key: Field, target: ObjectType, ids: string[]): SaveError {
  if (ids.length > 1) return multipleMatches(key, ids);
  return {
    statusCode: 'INVALID_FIELD',
    message: `Foreign key external ID: ${value.toLowerCase()} not found for field ${key.name} in entity ${target.name}`,
    fields: []
  };
}

/** An external id that is not unique and names several records. */
export function multipleMatches(key: Field, ids: string[]): SaveError {
  return {
    statusCode: 'DUPLICATE_EXTERNAL_ID',
    message: `${key.name}: more than one record found for external id field: [${ids.join(', ')}]`,
    fields: [key.name]
  };
}

/** Ids of the records whose `key` has one of the values, by lower-case value. */
export function findByKey(
  tx: Transaction,
  object: ObjectType,
  key: Field,
  values: Value[]
): Map<string, string[]> {
  const sql =
    `SELECT "Id", "${key.name}" AS value FROM "${object.name}" WHERE "IsDeleted" = 0` +
    ` AND "${key.name}" IN (SELECT value FROM json_each(?))`;
  const found = new Map<string, string[]>();
  for (const row of tx.records.database.all(sql, JSON.stringify(values))) {
    const value = String(row.value).toLowerCase();
    found.set(value, [...(found.get(value) ?? []), String(row.Id)]);
  }
  return found;
}
