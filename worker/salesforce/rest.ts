import {
  bulkhead,
  circuitBreaker,
  ConsecutiveBreaker,
  decorrelatedJitterGenerator,
  ExponentialBackoff,
  handleWhen,
  retry,
  wrap,
  type IPolicy
} from 'cockatiel';
import { WorkerError } from '../errors';
import { Silence } from './silence';
import type { Token, TokenSource } from './token';

/** How patient the connection is; times in milliseconds. */
export interface RestOptions {
  apiVersion: string;
  timeout?: number;
  maxAttempts?: number;
  firstDelay?: number;
  /** How long an open circuit lets nothing through. */
  rest?: number;
}

/** A failed answer of the REST API: `[{errorCode, message}]`. */
interface ApiError {
  errorCode?: string;
  message?: string;
}

/** One page of a query. */
interface QueryPage<T> {
  done: boolean;
  nextRecordsUrl?: string;
  records: T[];
}

/** One request, before it is authorised. */
interface ApiRequest {
  method: string;
  path: string;
  body?: object;
  accept: string;
  /** Takes the place of the usual timeout where a body may take long. */
  signal?: Silence;
}

/** Statuses at which the same request may succeed a moment later. */
const TRANSIENT = new Set([408, 429, 500, 502, 503, 504]);

/**
 * The org's REST API: authorised by the token source (once again with a new token on 401), at most ten requests at
 * once, a timeout each, retried with exponential backoff and jitter while the failure is transient, and a circuit
 * breaker, so that an org that is down is left in peace.
 */
export class RestConnection {
  private readonly policy: IPolicy;
  private readonly timeout: number;

  constructor(
    private readonly tokens: TokenSource,
    private readonly options: RestOptions
  ) {
    const isTransient = handleWhen(
      (error) => error instanceof WorkerError && error.code === 'SALESFORCE_UNREACHABLE'
    );
    this.timeout = options.timeout ?? 15_000;
    this.policy = wrap(
      bulkhead(10, Number.MAX_SAFE_INTEGER),
      retry(isTransient, {
        maxAttempts: options.maxAttempts ?? 4,
        backoff: new ExponentialBackoff({
          initialDelay: options.firstDelay ?? 200,
          maxDelay: 5_000,
          generator: decorrelatedJitterGenerator
        })
      }),
      circuitBreaker(isTransient, {
        halfOpenAfter: options.rest ?? 10_000,
        breaker: new ConsecutiveBreaker(8)
      })
    );
  }

  /** The number of records that a `SELECT COUNT()` query counts. */
  async count(soql: string): Promise<number> {
    const answer = await this.get<{ totalSize: number }>(
      `${this.dataPath}/query?q=${encodeURIComponent(soql)}`
    );
    return answer.totalSize;
  }

  /** All records of a SOQL query, however many pages. */
  async query<T>(soql: string): Promise<T[]> {
    const records: T[] = [];
    let path: string | undefined = `${this.dataPath}/query?q=${encodeURIComponent(soql)}`;
    while (path) {
      const page: QueryPage<T> = await this.get<QueryPage<T>>(path);
      for (const record of page.records) records.push(record);
      path = page.done ? undefined : page.nextRecordsUrl;
    }
    return records;
  }

  /** The JSON at a path of the instance. SALESFORCE_UNREACHABLE, …_LIMIT_REACHED or …_REFUSED with the API's own words. */
  async get<T>(path: string): Promise<T> {
    return this.patiently(async () => (await (await this.authorised('GET', path)).json()) as T);
  }

  /** Sends JSON to a resource below `/services/data/vNN.0` and returns the JSON that comes back; fails as `get` does. */
  async post<T>(resource: string, body: object): Promise<T> {
    const path = this.dataPath + resource;
    return this.patiently(async () => (await (await this.authorised('POST', path, body)).json()) as T);
  }

  /** Deletes a resource below `/services/data/vNN.0`; fails as `get` does. */
  async delete(resource: string): Promise<void> {
    await this.patiently(async () =>
      (await this.authorised('DELETE', this.dataPath + resource)).body?.cancel()
    );
  }

  /** The JSON of a resource below `/services/data/vNN.0`; fails as `get` does. */
  async resource<T>(resource: string): Promise<T> {
    return this.get<T>(this.dataPath + resource);
  }

  /**
   * Opens a resource below `/services/data/vNN.0` whose body is read as it comes, in UTF-8. Failures until the body
   * begins are those of `get`; a body that breaks off or falls silent throws SALESFORCE_UNREACHABLE while it is read.
   */
  async open(
    resource: string,
    accept: string
  ): Promise<{ headers: Headers; body: AsyncIterable<Uint8Array> }> {
    const silence = new Silence(this.timeout);
    try {
      const response = await this.patiently(() =>
        this.authorised('GET', this.dataPath + resource, undefined, accept, silence)
      );
      return { headers: response.headers, body: silence.guard(response) };
    } catch (error) {
      silence.stop();
      throw error;
    }
  }

  private async patiently<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.policy.execute(work);
    } catch (error) {
      if (error instanceof WorkerError) throw error;
      throw new WorkerError(
        'SALESFORCE_UNREACHABLE',
        'The org has failed repeatedly and is left in peace for now.',
        { cause: error }
      );
    }
  }

  private get dataPath(): string {
    return `/services/data/v${this.options.apiVersion}`;
  }

  private async authorised(
    method: string,
    path: string,
    body?: object,
    accept = 'application/json',
    silence?: Silence
  ): Promise<Response> {
    const token = await this.tokens.get();
    const request = { method, path, body, accept, signal: silence };
    const first = await this.request(token, request);
    const response =
      first.status === 401 ? await this.request(await this.tokens.renew(token), request) : first;
    if (response.ok) return response;
    throw await failure(response);
  }

  private async request(token: Token, { method, path, body, accept, signal }: ApiRequest): Promise<Response> {
    try {
      return await fetch(token.instanceUrl + path, {
        method,
        headers: {
          authorization: `Bearer ${token.accessToken}`,
          accept,
          ...(body ? { 'content-type': 'application/json' } : {})
        },
        body: body && JSON.stringify(body),
        signal: signal ? signal.watch() : AbortSignal.timeout(this.timeout)
      });
    } catch (error) {
      throw new WorkerError('SALESFORCE_UNREACHABLE', `No answer from ${token.instanceUrl}.`, {
        cause: error
      });
    }
  }
}

async function failure(response: Response): Promise<WorkerError> {
  const body = (await response.json().catch(() => [])) as ApiError | ApiError[];
  const { errorCode, message } = (Array.isArray(body) ? body[0] : body) ?? {};
  const words = `The org answered ${response.status}${errorCode ? ` ${errorCode}` : ''}${message ? `: ${message}` : ''}`;
  if (errorCode === 'REQUEST_LIMIT_EXCEEDED') return new WorkerError('SALESFORCE_LIMIT_REACHED', words);
  // 401 is left when a new token was refused as well.
  if (response.status === 401 || response.status === 403)
    return new WorkerError('SALESFORCE_FORBIDDEN', words);
  return new WorkerError(
    TRANSIENT.has(response.status) ? 'SALESFORCE_UNREACHABLE' : 'SALESFORCE_REFUSED',
    words,
    { cause: { status: response.status } }
  );
}
