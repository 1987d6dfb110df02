import type { Condition, Expression, SoqlQuery } from '../../soql/query';

/** Whether records can be read in the order of their Ids, some at a time: nothing else orders them. */
export function isChunkable(query: SoqlQuery): boolean {
  return query.orderBy.length === 0;
}

const ID: Expression = { kind: 'path', names: ['Id'], at: 0 };

/** The same query for the next `size` records after an Id. `id` is undefined for the first. */
export function chunkAfter(query: SoqlQuery, id: string | undefined, size: number): SoqlQuery {
  const limit = { kind: 'number', value: size, at: 0 } as const;
  const orderBy = [{ expression: ID, descending: false, nulls: 'first', at: 0 } as const];
  if (id === undefined) return { ...query, orderBy, limit };
  const right = { kind: 'string', value: id, pattern: id, at: 0 } as const;
  const after = { kind: 'compare', left: ID, operator: '>', right, at: 0 } as const;
  const where: Condition = query.where ? { kind: 'and', operands: [query.where, after] } : after;
  return { ...query, where, orderBy, limit };
}

/** The same query for nothing but Ids. */
export function idsOf(query: SoqlQuery): SoqlQuery {
  return { ...query, select: [{ kind: 'expression', expression: ID, at: 0 }] };
}

/** What the query selects, of records whose Ids are known. */
export function recordsOf(query: SoqlQuery, ids: readonly string[]): SoqlQuery {
  const items = ids.map((id) => ({ kind: 'string', value: id, pattern: id, at: 0 }) as const);
  const where: Condition = {
    kind: 'in',
    left: ID,
    negated: false,
    right: { kind: 'list', items, at: 0 },
    at: 0
  };
  return { ...query, where, orderBy: [], limit: undefined };
}
