import { AggregateCompiler, isAggregate } from './aggregates';
import type { CompiledQuery, QueryContext } from './compiled-query';
import { malformedQuery, noSuchType } from './errors';
import { joinFragments, type Fragment } from './fragment';
import { checkLocking } from './locking';
import type { SoqlQuery } from './query';
import { RecordCompiler } from './record-query';
import { Statement } from './statement';

/**
 * A parsed query as SQL with its values apart, and how to turn rows into records. Throws OrgError INVALID_TYPE or
 * INVALID_FIELD for what the schema (or, in user mode, the user's access) does not have, MALFORMED_QUERY for what
 * SOQL does not allow, and NotEmulated for what the local org does not do.
 */
export function compileSoql(query: SoqlQuery, context: QueryContext): CompiledQuery {
  const object = context.schema.object(query.from.name);
  if (!object || (context.visible && !context.visible(object))) {
    throw noSuchType(query.text, query.from.at, query.from.name);
  }
  let tables = 0;
  const aliases = { next: () => `t${tables++}` };
  const statement = new Statement(query, object, context, aliases);
  const countOnly = isCountOnly(query);
  const aggregate = isAggregate(query);
  checkLocking(query, countOnly || aggregate);
  if (countOnly) return countQuery(query, statement);
  if (aggregate) return new AggregateCompiler(statement).compile();
  if (query.having) throw malformedQuery(query.text, query.at, 'HAVING needs a GROUP BY');
  return new RecordCompiler(statement).compile();
}

/** `SELECT COUNT() …` answers with a number and no records. */
function isCountOnly(query: SoqlQuery): boolean {
  const [first] = query.select;
  if (first.kind !== 'expression' || first.expression.kind !== 'function') return false;
  if (first.expression.name !== 'COUNT' || first.expression.argument) return false;
  if (query.select.length > 1 || query.groupBy.length > 0 || query.orderBy.length > 0) {
    throw malformedQuery(
      query.text,
      first.at,
      'COUNT() stands alone: no other fields, no GROUP BY, no ORDER BY'
    );
  }
  return true;
}

function countQuery(query: SoqlQuery, statement: Statement): CompiledQuery {
  const where = statement.where();
  const range = statement.range();
  const rows: Fragment = joinFragments(
    [{ sql: `SELECT 1 FROM ${statement.scope.from()} WHERE ${where.sql}`, params: where.params }, range],
    ''
  );
  return {
    sql: `SELECT COUNT(*) AS n FROM (${rows.sql})`,
    params: rows.params,
    object: statement.object,
    isCount: true,
    isAggregate: false,
    columns: [],
    shape: (row) => ({ type: 'AggregateResult', id: null, fields: { expr0: Number(row.n) } }),
    children: []
  };
}
