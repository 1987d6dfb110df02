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
    try {
      return await this.policy.execute(() => this.authorised<T>(path));
    } catch (error) {
      if (error instanceof WorkerError) throw error;
      throw new WorkerError(
        'SALESFORCE_UNREACHABLE',
        'The org has failed repeatedly and is left in peace for now.',
        {
          cause: error
        }
      );
    }
  }

  private get dataPath(): string {
    return `/services/data/v${this.options.apiVersion}`;
  }

  private async authorised<T>(path: string): Promise<T> {
    const token = await this.tokens.get();
    const first = await this.request(token, path);
    const response = first.status === 401 ? await this.request(await this.tokens.renew(token), path) : first;
    if (response.ok) return (await response.json()) as T;
    throw await failure(response);
  }

  private async request(token: Token, path: string): Promise<Response> {
    try {
      return await fetch(token.instanceUrl + path, {
        headers: { authorization: `Bearer ${token.accessToken}`, accept: 'application/json' },
        signal: AbortSignal.timeout(this.timeout)
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
    words
  );
}
