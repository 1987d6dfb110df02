import type { Field, ObjectType, Schema } from '../../metadata/object-type';
import type { QueryRecord } from '../../soql/compiled-query';
import type { Expression, SoqlQuery } from '../../soql/query';
import type { Value } from '../../soql/storage';
import { Decimal } from '../values/decimal';
import { SObject } from '../values/sobject';
import { toApexValue } from './row-values';

/** How the values of an aggregate query become those of AggregateResults. */
export interface AggregateShape {
  object: ObjectType;
  /** Apex value of each column by its alias (`expr0` for a function without one). */
  columns: ReadonlyMap<string, (value: Value) => unknown>;
}

/** What the aliases of an aggregate query mean. */
export function aggregateShape(schema: Schema, query: SoqlQuery): AggregateShape {
  const from = schema.object(query.from.name) as ObjectType;
  const columns = new Map<string, (value: Value) => unknown>();
  let unnamed = 0;
  for (const item of query.select) {
    if (item.kind === 'expression') {
      const { expression } = item;
      const isPath = expression.kind === 'path';
      const name = item.alias ?? (isPath ? expression.names[expression.names.length - 1] : `expr${unnamed++}`);
      columns.set(name, reader(from, expression));
    }
  }
  return { object: aggregateObject([...columns.keys()]), columns };
}

/** One AggregateResult: `get(alias)` finds its values. */
export function aggregateRecord(shape: AggregateShape, found: QueryRecord): SObject {
  const record = new SObject(shape.object);
  for (const [name, value] of Object.entries(found.fields)) {
    const read = columnNamed(shape, name) ?? plainValue;
    record.fields.set(name, read(value as Value));
  }
  return record;
}

function columnNamed(shape: AggregateShape, name: string) {
  const key = [...shape.columns.keys()].find((each) => each.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : shape.columns.get(key);
}

const WHOLE = new Set(['COUNT', 'COUNT_DISTINCT', 'GROUPING']);
const EXACT = new Set(['SUM', 'AVG']);
const OF_THE_FIELD = new Set(['MIN', 'MAX', 'FORMAT', 'TOLABEL', 'CONVERTCURRENCY']);

function reader(from: ObjectType, expression: Expression): (value: Value) => unknown {
  if (expression.kind === 'function') {
    if (EXACT.has(expression.name)) {
      return (value) => (value === null ? null : Decimal.of(Number(value)));
    }
    const isOfField = OF_THE_FIELD.has(expression.name) && expression.argument;
    return isOfField && expression.argument ? reader(from, expression.argument) : WHOLE.has(expression.name) ? Number : plainValue;
  }
  const field = fieldAt(from, expression.names);
  return field ? (value) => toApexValue(field, value) : plainValue;
}

function fieldAt(from: ObjectType, names: readonly string[]): Field | undefined {
  return names.length === 1 ? from.field(names[0]) : undefined;
}

function plainValue(value: Value): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Decimal.of(value) : value;
}

/** AggregateResult as an object whose fields are the aliases of one query. */
function aggregateObject(aliases: readonly string[]): ObjectType {
  const fields = aliases.map(
    (name): Field => ({
      name,
      label: name,
      type: 'anyType',
      isCustom: false,
      isRequired: false,
      isUnique: false,
      isCaseSensitive: false,
      isExternalId: false,
      isNameField: false,
      isAutoNumber: false,
      isCreateable: false,
      isUpdateable: false,
      isNillable: true
    })
  );
  return {
    name: 'AggregateResult',
    label: 'Aggregate Result',
    pluralLabel: 'Aggregate Results',
    keyPrefix: '',
    kind: 'standard',
    fields,
    field: (name: string) => fields.find((each) => each.name.toLowerCase() === name.toLowerCase()),
    sharingModel: 'Public',
    recordTypes: [],
    childRelationships: () => []
  } as unknown as ObjectType;
}
