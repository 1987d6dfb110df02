import type { Transaction } from '../records/transaction';
import type { UserIdentity } from '../records/user-identity';
import type { ApiContext } from './context';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE' | 'HEAD';

/** One request to a resource, from the wire or from inside a composite request. */
export interface ResourceCall {
  org: ApiContext;
  user: UserIdentity;
  /** `65.0`, as the path says. */
  version: string;
  method: Method;
  /** Path and query as asked, e.g. `/services/data/v65.0/query?q=…`. */
  url: string;
  params: Record<string, string>;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Record<string, string | undefined>;
  body: unknown;
  /**
   * Runs the work in a transaction of this call's user. Inside an all-or-none composite request that is the
   * transaction of the whole request.
   */
  run<T>(work: (tx: Transaction) => T): T;
}

/** What a resource answers. No body means an empty one (204). */
export interface ResourceAnswer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/**
 * A resource of the REST API. `path` is relative to `/services/data/vNN.0`; a segment `:name` takes one segment of the
 * asked path, a last segment `*name` takes the rest.
 */
export interface Resource {
  method: Method;
  path: string;
  handle(call: ResourceCall): ResourceAnswer;
}

/** The base path of the call's API version, e.g. `/services/data/v65.0`. */
export function basePath(call: { version: string }): string {
  return `/services/data/v${call.version}`;
}
