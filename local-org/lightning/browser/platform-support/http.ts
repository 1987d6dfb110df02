import { pageConfig } from '../page-config';

/** A failed request in the shape components are given on the platform (FetchResponse). */
export interface FetchError {
  ok: false;
  status: number;
  statusText: string;
  body: {
    message: string;
    statusCode?: number;
    errorCode?: string;
    exceptionType?: string;
    enhancedErrorType?: string;
    output?: RecordErrors;
  };
}

/** Why a record could not be saved: for the record as a whole and by field. */
export interface RecordErrors {
  errors: { errorCode: string; message: string }[];
  fieldErrors: Record<string, { field: string; fieldLabel: string; errorCode: string; message: string }[]>;
}

/**
 * Sends a request as the page's user and returns the JSON answer, undefined for an empty one. Rejects with a
 * FetchError. An ended session leads to the sign-in page and from there back.
 */
export async function request<T>(method: string, url: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (method !== 'GET') headers['x-csrf-token'] = pageConfig.csrfToken;
  const response = await fetch(url, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body)
  }).catch((cause) => {
    throw failure(0, 'No connection', { message: `The org does not answer: ${cause.message}.` });
  });
  const text = await response.text();
  const answer = text ? parse(text) : undefined;
  if (response.ok) return answer as T;
  if (response.status === 401) signInAgain();
  const [entry] = Array.isArray(answer) ? answer : [answer];
  throw failure(response.status, response.statusText, { statusCode: response.status, ...Object(entry) });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { message: text.slice(0, 500) };
  }
}

function failure(status: number, statusText: string, body: Partial<FetchError['body']>): FetchError {
  return { ok: false, status, statusText, body: { ...body, message: body.message ?? statusText } };
}

function signInAgain(): void {
  window.location.assign(
    `/?startURL=${encodeURIComponent(window.location.pathname + window.location.search)}`
  );
}
