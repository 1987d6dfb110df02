import { z } from 'zod';
import { ApiError, answerOf } from './errors';
import { readBody } from './json-body';
import { resolveReferences, ReferenceMissing } from './references';
import type { Resource, ResourceAnswer, ResourceCall } from './resource';
import { dispatch, type Subrequest } from './subrequest';
import type { ResourceTable } from './resource-table';

const SUBREQUEST_LIMIT = 25;

const subrequest = z.object({
  method: z.enum(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']),
  url: z.string(),
  referenceId: z.string().regex(/^[A-Za-z0-9]\w*$/, 'must contain only letters, digits and underscores'),
  body: z.unknown().optional(),
  httpHeaders: z.record(z.string(), z.string()).optional()
});
const compositeBody = z.object({
  allOrNone: z.boolean().default(false),
  collateSubrequests: z.boolean().optional(),
  compositeRequest: z.array(subrequest).min(1)
});

type CompositeResult = {
  body: unknown;
  httpHeaders: Record<string, string>;
  httpStatusCode: number;
  referenceId: string;
};

/** `composite`: up to 25 requests in one, later ones using the answers of earlier ones as `@{reference.path}`. */
export function compositeResource(table: () => ResourceTable): Resource {
  return { method: 'POST', path: 'composite', handle: (call) => runComposite(call, table()) };
}

function runComposite(call: ResourceCall, table: ResourceTable): ResourceAnswer {
  const { allOrNone, compositeRequest } = readBody(compositeBody, call.body);
  if (compositeRequest.length > SUBREQUEST_LIMIT) {
    throw new ApiError(
      'LIMIT_EXCEEDED',
      `Limit exceeded: at most ${SUBREQUEST_LIMIT} subrequests are allowed`,
      400
    );
  }
  const references = compositeRequest.map(({ referenceId }) => referenceId);
  const repeated = references.find((reference, index) => references.indexOf(reference) !== index);
  if (repeated) throw ApiError.jsonParser(`Duplicate referenceId: ${repeated}`);
  const compositeResponse = allOrNone
    ? runAllOrNone(call, table, compositeRequest)
    : runEach(call, table, compositeRequest);
  return { status: 200, body: { compositeResponse } };
}

type CompositeRequest = z.infer<typeof subrequest>[];

function runEach(call: ResourceCall, table: ResourceTable, requests: CompositeRequest): CompositeResult[] {
  const bodies = new Map<string, unknown>();
  return requests.map((request) => runOne(call, table, request, bodies));
}

function runOne(
  call: ResourceCall,
  table: ResourceTable,
  request: CompositeRequest[number],
  bodies: Map<string, unknown>
): CompositeResult {
  let answer: ResourceAnswer;
  try {
    const resolved: Subrequest = {
      method: request.method,
      url: resolveReferences(request.url, bodies, encodeURIComponent),
      body: resolveReferences(request.body, bodies),
      headers: request.httpHeaders
    };
    answer = dispatch(call, table, resolved);
  } catch (error) {
    if (!(error instanceof ReferenceMissing)) throw error;
    answer = answerOf(ApiError.processingHalted(error.message));
  }
  if (answer.status < 300) bodies.set(request.referenceId, answer.body ?? {});
  return {
    body: answer.body ?? null,
    httpHeaders: answer.headers ?? {},
    httpStatusCode: answer.status,
    referenceId: request.referenceId
  };
}

class Halted extends Error {
  constructor(readonly results: CompositeResult[]) {
    super('a subrequest failed');
  }
}

function runAllOrNone(
  call: ResourceCall,
  table: ResourceTable,
  requests: CompositeRequest
): CompositeResult[] {
  try {
    return call.run((tx) => {
      const together: ResourceCall = { ...call, run: (work) => tx.savepoint(() => work(tx)) };
      const bodies = new Map<string, unknown>();
      const results: CompositeResult[] = [];
      for (const request of requests) {
        results.push(runOne(together, table, request, bodies));
        if (results[results.length - 1].httpStatusCode >= 300) throw new Halted(results);
      }
      return results;
    });
  } catch (error) {
    if (!(error instanceof Halted)) throw error;
    const failed = error.results[error.results.length - 1];
    return requests.map(({ referenceId }) =>
      referenceId === failed.referenceId ? failed : haltedResult(referenceId)
    );
  }
}

function haltedResult(referenceId: string): CompositeResult {
  const message = 'The transaction was rolled back since another operation in the same transaction failed.';
  return {
    body: [{ errorCode: 'PROCESSING_HALTED', message }],
    httpHeaders: {},
    httpStatusCode: 400,
    referenceId
  };
}
