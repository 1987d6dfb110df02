import { z } from 'zod';
import { ApiError } from './errors';
import { readBody } from './json-body';
import type { Resource } from './resource';
import type { ResourceTable } from './resource-table';
import { dispatch } from './subrequest';

const SUBREQUEST_LIMIT = 25;

const batchBody = z.object({
  haltOnError: z.boolean().default(false),
  batchRequests: z
    .array(
      z.object({
        method: z.enum(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']),
        url: z.string(),
        richInput: z.unknown().optional()
      })
    )
    .min(1)
});

const HALTED = {
  statusCode: 412,
  result: [{ errorCode: 'BATCH_PROCESSING_HALTED', message: 'Batch processing halted per request' }]
};

/** `composite/batch`: up to 25 independent requests in one. Each counts as an API request. */
export function batchResource(table: () => ResourceTable): Resource {
  return {
    method: 'POST',
    path: 'composite/batch',
    handle(call) {
      const { haltOnError, batchRequests } = readBody(batchBody, call.body);
      if (batchRequests.length > SUBREQUEST_LIMIT) {
        throw new ApiError(
          'LIMIT_EXCEEDED',
          `Limit exceeded: at most ${SUBREQUEST_LIMIT} subrequests are allowed`,
          400
        );
      }
      let hasErrors = false;
      const results = batchRequests.map(({ method, url, richInput }) => {
        if (hasErrors && haltOnError) return HALTED;
        call.org.allowances.countRequest(call.user.username);
        const { status, body } = dispatch(call, table(), { method, url, body: richInput });
        hasErrors ||= status >= 300;
        return { statusCode: status, result: body ?? null };
      });
      return { status: 200, body: { hasErrors, results } };
    }
  };
}
