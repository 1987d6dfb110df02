import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { NotEmulated } from '../errors';
import { requireUser } from '../identity/requests';
import type { ObjectType } from '../metadata/object-type';
import type { Transaction } from '../records/transaction';
import type { LightningContext } from './context';
import { LightningError } from './errors';
import { readInput } from './input';
import { visibleObject } from './ui-api/call';

const MOST_RECORDS = 10;

const OPERATORS: Record<string, string> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  gt: '>',
  lte: '<=',
  gte: '>=',
  like: 'LIKE',
  in: 'IN',
  nin: 'NOT IN'
};

/** What a lightning-record-picker asks with: fields to show and to match, and a filter whose criteria all must hold. */
const QUESTION = z.object({
  primaryField: z.string().optional(),
  additionalField: z.string().optional(),
  matchingFields: z.array(z.string()).optional(),
  criteria: z.array(z.object({ fieldPath: z.string(), operator: z.string(), value: z.unknown() })).optional()
});

type Query = { q?: string; id?: string; ask?: string };

/** Records that a lightning-record-picker offers, or the one it holds, read as the user. */
export function recordPickerRoutes(app: FastifyInstance, org: LightningContext): void {
  app.get<{ Params: { object: string }; Querystring: Query }>(
    '/lightning/record-picker/:object',
    (request) => {
      const user = requireUser(request);
      const object = visibleObject(org, user, request.params.object);
      return org.records.run(user, (tx) => ({ records: find(tx, object, request.query) }));
    }
  );
}

function find(tx: Transaction, object: ObjectType, { q = '', id, ask = '{}' }: Query): object[] {
  const { primaryField, additionalField, matchingFields, criteria = [] } = readInput(QUESTION, parsed(ask));
  const primary = path(primaryField ?? object.nameField ?? 'Name');
  const additional = additionalField && path(additionalField);
  const binds: Record<string, unknown> = { id, pattern: `%${q.replace(/[%_\\]/g, (sign) => `\\${sign}`)}%` };
  const conditions = criteria.map(({ fieldPath, operator, value }, i) => {
    const sign = OPERATORS[operator];
    if (!sign) throw new NotEmulated(`the operator ${operator} of lightning-record-picker`);
    binds[`v${i}`] = value;
    return `${path(fieldPath)} ${sign} :v${i}`;
  });
  const matching = (matchingFields ?? [primary]).map((field) => `${path(field)} LIKE :pattern`).join(' OR ');
  conditions.push(id === undefined ? `(${matching})` : 'Id = :id');
  const fields = [...new Set(['Id', primary, ...(additional ? [additional] : [])])];
  const soql = `SELECT ${fields.join(', ')} FROM ${object.name} WHERE ${conditions.join(' AND ')} ORDER BY ${primary} LIMIT ${MOST_RECORDS}`;
  const { records } = tx.query(soql, { bind: (name) => binds[name], mode: 'user', countLimits: false });
  return records.map((record) => ({
    id: record.id,
    apiName: object.name,
    fields: {
      primary: { value: record.fields[primary] },
      additional: { value: additional ? record.fields[additional] : null }
    }
  }));
}

function parsed(ask: string): unknown {
  try {
    return JSON.parse(ask);
  } catch {
    throw LightningError.malformedInput('ask is not JSON');
  }
}

/** Names go into the query's text, so they may be nothing but names. */
function path(name: string): string {
  if (/^\w+$/.test(name)) return name;
  throw new NotEmulated(`the field path ${name} of lightning-record-picker`);
}
