import type { RestConnection } from './rest';

/** A record as the REST API returns it, with its Id. */
export interface SalesforceRecord {
  Id: string;
  [field: string]: unknown;
}

/** Ids in one query: the URL of the query stays well below what the API takes. */
const IDS_A_QUERY = 200;

/**
 * Reads the given fields of the given records, 200 Ids a query, queries side by side. Records that do not exist, are
 * deleted or hidden are missing from the map. Ids must have 18 characters.
 */
export async function readRecords(
  connection: Pick<RestConnection, 'query'>,
  object: string,
  fields: readonly string[],
  ids: readonly string[]
): Promise<Map<string, SalesforceRecord>> {
  const columns = [...new Set(['Id', ...fields])].join(', ');
  const chunks: string[][] = [];
  for (let from = 0; from < ids.length; from += IDS_A_QUERY) chunks.push(ids.slice(from, from + IDS_A_QUERY));
  const pages = await Promise.all(
    chunks.map((chunk) => {
      const list = chunk.map((id) => `'${assertId(id)}'`).join(',');
      return connection.query<SalesforceRecord>(`SELECT ${columns} FROM ${object} WHERE Id IN (${list})`);
    })
  );
  return new Map(pages.flat().map((record) => [record.Id, record]));
}

/** The Id itself; anything else must never reach a query. */
function assertId(id: string): string {
  if (!/^[A-Za-z0-9]{18}$/.test(id)) throw new TypeError('Not an 18-character Id.');
  return id;
}
