import { NotEmulated } from '../../errors';
import type { Field, ObjectType, Summary } from '../../metadata/object-type';
import type { Comparison, Condition, FieldPath, Operand, SoqlQuery } from '../../soql/query';
import { Statement } from '../../soql/statement';
import type { Value } from '../../soql/storage';
import { DmlError } from '../errors';
import type { Row } from '../row';
import type { Entry } from '../save/entry';
import { convertValue } from '../save/field-values';
import { saveRecords } from '../save/save';
import type { Transaction } from '../transaction';

const OPERATORS: Record<string, Comparison> = {
  equals: '=',
  notEqual: '!=',
  lessThan: '<',
  lessOrEqual: '<=',
  greaterThan: '>',
  greaterOrEqual: '>='
};

/**
 * Recomputes the roll-up summary fields of the masters of these details. A master whose summary changes is saved like
 * any other record, automations included; if it is refused, so are the details that caused it.
 */
export function rollUpSummaries(tx: Transaction, object: ObjectType, entries: Entry[]): void {
  for (const reference of object.fields.filter(({ isMasterDetail }) => isMasterDetail)) {
    const master = tx.records.schema.object(reference.referenceTo?.[0] ?? '');
    const summaries = (master?.fields ?? []).filter(
      ({ summary }) => summary?.childObject === object.name && summary.relationshipField === reference.name
    );
    if (!master || summaries.length === 0) continue;
    const changes = changedMasters(tx, master, object, reference, summaries, mastersOf(entries, reference));
    if (changes.length === 0) continue;
    try {
      saveRecords(tx, 'update', master, changes, { countLimits: false, summaries: true });
    } catch (error) {
      if (!(error instanceof DmlError)) throw error;
      refuseDetails(entries, reference, changes, error);
    }
  }
}

function mastersOf(entries: Entry[], reference: Field): Set<string> {
  const ids = new Set<string>();
  for (const { row, old } of entries) {
    for (const id of [row[reference.name], old?.[reference.name]]) if (typeof id === 'string') ids.add(id);
  }
  return ids;
}

function refuseDetails(entries: Entry[], reference: Field, changes: Row[], error: DmlError): void {
  const errors = new Map(changes.map(({ Id }, i) => [Id, error.results[i].errors]));
  for (const entry of entries) entry.errors.push(...(errors.get(entry.row[reference.name]) ?? []));
}

/** For each master whose summaries are not what they should be: its Id and the new values. */
function changedMasters(
  tx: Transaction,
  master: ObjectType,
  child: ObjectType,
  reference: Field,
  summaries: Field[],
  ids: Set<string>
): Row[] {
  const changes = new Map<string, Row>();
  for (const summary of summaries) {
    for (const [id, value] of computed(tx, child, reference, summary.summary as Summary, [...ids])) {
      changes.set(id, { ...changes.get(id), [summary.name]: value });
    }
  }
  const columns = summaries.map(({ name }) => `"${name}"`).join(', ');
  const sql =
    `SELECT "Id", ${columns} FROM "${master.name}"` +
    ` WHERE "IsDeleted" = 0 AND "Id" IN (SELECT value FROM json_each(?))`;
  return tx.records.database.all(sql, JSON.stringify([...ids])).flatMap((current) => {
    const wanted = changes.get(String(current.Id)) as Row;
    const isSame = Object.entries(wanted).every(([name, value]) => current[name] === value);
    return isSame ? [] : [{ ...wanted, Id: String(current.Id) }];
  });
}

function computed(
  tx: Transaction,
  child: ObjectType,
  reference: Field,
  summary: Summary,
  ids: string[]
): Map<string, Value> {
  const bound: Value[] = [];
  const where = summary.filters.map((filter) => condition(child, filter, bound));
  const query: SoqlQuery = { ...EMPTY, from: { name: child.name, at: 0 } };
  if (where.length) query.where = { kind: 'and', operands: where };
  let tables = 0;
  const context = tx.queryContext({ bind: (name) => bound[Number(name)] });
  const statement = new Statement(query, child, context, { next: () => `t${tables++}` });
  const value = summary.summarizedField
    ? statement.expressions.compile({ kind: 'path', names: [summary.summarizedField], at: 0 }).sql
    : '*';
  const { sql, params } = statement.where();
  const key = statement.scope.column(reference.name);
  const rows = tx.records.database.all(
    `SELECT ${key} AS id, ${summary.operation}(${value}) AS value FROM ${statement.scope.from()}` +
      ` WHERE ${key} IN (SELECT value FROM json_each(?)) AND ${sql} GROUP BY ${key}`,
    JSON.stringify(ids),
    ...params
  );
  const none = summary.operation === 'count' || summary.operation === 'sum' ? 0 : null;
  const values = new Map<string, Value>(ids.map((id) => [id, none]));
  for (const row of rows) values.set(String(row.id), (row.value as number | string | null) ?? none);
  return values;
}

const EMPTY: SoqlQuery = {
  text: '',
  at: 0,
  select: [],
  from: { name: '', at: 0 },
  groupBy: [],
  orderBy: [],
  allRows: false,
  forUpdate: false
};

function condition(child: ObjectType, filter: Summary['filters'][number], bound: Value[]): Condition {
  const field = child.field(filter.field);
  const operator = OPERATORS[filter.operation];
  if (!field || !operator) {
    throw new NotEmulated(`roll-up summary filter ${filter.field} ${filter.operation}`, {
      file: child.file ?? child.name
    });
  }
  const left: FieldPath = { kind: 'path', names: [field.name], at: 0 };
  const operands = filter.value.split(',').map((text): Condition => {
    bound.push(convertValue(field, text.trim()).value ?? null);
    const right: Operand = { kind: 'bind', name: String(bound.length - 1), at: 0 };
    return { kind: 'compare', left, operator, right, at: 0 };
  });
  return { kind: operator === '!=' ? 'and' : 'or', operands };
}
