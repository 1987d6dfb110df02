import { ApiError, answerOf, isForeseen } from './errors';
import type { Method, ResourceAnswer, ResourceCall } from './resource';
import type { ResourceTable } from './resource-table';

/** A request inside another one. */
export interface Subrequest {
  method: Method;
  /** `/services/data/vNN.0/…`, or from the version on (`vNN.0/…`, `/sobjects/…`). */
  url: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Runs a request on behalf of an outer one and returns its answer, errors included. */
export function dispatch(outer: ResourceCall, table: ResourceTable, request: Subrequest): ResourceAnswer {
  try {
    const { version, path, query } = splitUrl(request.url, outer.version);
    const { resource, params } = table.match(request.method, path);
    const headers = Object.fromEntries(
      Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value])
    );
    return resource.handle({
      ...outer,
      version,
      method: request.method,
      url: request.url,
      params,
      query,
      headers,
      body: request.body
    });
  } catch (error) {
    if (!isForeseen(error)) throw error;
    return answerOf(error);
  }
}

function splitUrl(url: string, version: string): { version: string; path: string; query: URLSearchParams } {
  const [pathname, search = ''] = url.split(/\?(.*)/s);
  const match = /^(?:\/?services\/data)?\/?(?:v(\d+\.\d)\/)?(.*)$/.exec(pathname);
  if (!match) throw ApiError.notFound();
  return { version: match[1] ?? version, path: match[2], query: new URLSearchParams(search) };
}
