import { NotEmulated } from '../errors';
import { ApiError } from './errors';
import { basePath, type Resource } from './resource';
import { recordToJson } from './record-json';

/** Objects that the Tooling API shares with the data API here. */
const SHARED = new Set(['organization', 'user', 'apexclass', 'profile', 'permissionset']);

/** The Tooling API as far as the sf CLI needs it to sign in and to query. */
export const toolingResources: Resource[] = [
  {
    method: 'GET',
    path: 'tooling/query',
    handle: (call) => {
      const soql = call.query.get('q');
      if (!soql) throw ApiError.malformedQuery('A query string has to be specified');
      const [, object = ''] = /\bFROM\s+(\w+)/i.exec(soql) ?? [];
      if (!SHARED.has(object.toLowerCase())) throw new NotEmulated(`Tooling API object ${object}`);
      const { totalSize, records } = call.run((tx) => tx.query(soql, { mode: 'user', countLimits: false }));
      const shape = { schema: call.org.schema, base: `${basePath(call)}/tooling` };
      const json = records.map((record) => recordToJson(record, shape));
      return {
        status: 200,
        body: { size: json.length, totalSize, done: true, queryLocator: null, records: json }
      };
    }
  }
];
