import { NotEmulated } from '../errors';
import { compileSoql } from '../soql/compiler';
import { parseSoql } from '../soql/parser';
import { ApiError } from './errors';
import { describeColumns } from './query-columns';
import type { QueryCursors } from './query-cursors';
import { recordToJson } from './record-json';
import { basePath, type Resource, type ResourceAnswer, type ResourceCall } from './resource';

const DEFAULT_BATCH = 2000;
const SMALLEST_BATCH = 200;

/** `query`, `queryAll` and their next pages. */
export function queryResources(cursors: QueryCursors): Resource[] {
  return ['query', 'queryAll'].flatMap((name) => [
    { method: 'GET', path: name, handle: (call) => runQuery(call, name, cursors) } satisfies Resource,
    {
      method: 'GET',
      path: `${name}/:locator`,
      handle: (call) => ({
        status: 200,
        body: cursors.next(call.user, call.params.locator, `${basePath(call)}/${name}`)
      })
    } satisfies Resource
  ]);
}

function runQuery(call: ResourceCall, name: string, cursors: QueryCursors): ResourceAnswer {
  if (call.query.has('explain')) throw new NotEmulated(`REST resource ${name}?explain`);
  const soql = call.query.get('q');
  if (!soql) throw ApiError.malformedQuery('A query string has to be specified');
  if (call.query.get('columns') === 'true') return columnsOf(call, soql);
  const base = basePath(call);
  const { totalSize, records, isCount } = call.run((tx) =>
    tx.query(soql, { mode: 'user', sharing: true, allRows: name === 'queryAll', countLimits: false })
  );
  const shape = { schema: call.org.schema, base };
  const json = records.map((record) => recordToJson(record, shape));
  if (isCount || json.length === 0) return { status: 200, body: { totalSize, done: true, records: [] } };
  return { status: 200, body: cursors.open(call.user, json, batchSizeOf(call), `${base}/${name}`) };
}

function columnsOf(call: ResourceCall, soql: string): ResourceAnswer {
  const compiled = call.run((tx) => compileSoql(parseSoql(soql), tx.queryContext({ mode: 'user' })));
  const entityName = compiled.object.name;
  return {
    status: 200,
    body: { columnMetadata: describeColumns(compiled), entityName, groupBy: compiled.isAggregate }
  };
}

/** `Sforce-Query-Options: batchSize=N`, N from 200 to 2,000; a number outside is moved to the nearer end. */
function batchSizeOf(call: ResourceCall): number {
  const [, text] = /batchSize\s*=\s*(\d+)/i.exec(call.headers['sforce-query-options'] ?? '') ?? [];
  return text ? Math.min(DEFAULT_BATCH, Math.max(SMALLEST_BATCH, Number(text))) : DEFAULT_BATCH;
}
