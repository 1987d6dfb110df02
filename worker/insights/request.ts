import { z } from 'zod';
import { WorkerError } from '../errors';
import type { EventFields } from '../salesforce/pubsub/codec';

/** The topic on which the org asks. */
export const REQUEST_TOPIC = '/event/Insight_Request__e';

/** What the org asks for: some workloads for some records. */
export interface InsightRequest {
  /** EventUuid of the request. */
  id: string;
  workloads: string[];
  /** 18-character Ids, each once; empty only for a run over everything. */
  recordIds: string[];
  run: string | null;
  reason: string | null;
  /** ISO 8601 with milliseconds, UTC. */
  requestedAt: string;
}

const recordIds = z.array(z.string().regex(/^[A-Za-z0-9]{18}$/, 'is not an 18-character Id'));
const someRecordIds = recordIds.min(1);
const fields = z.object({
  CreatedDate: z.number(),
  Workloads__c: z.string().min(1),
  Record_Ids__c: z.string().min(1),
  Run__c: z.string().nullish(),
  Reason__c: z.string().nullish(),
  Requested_At__c: z.number().nullish()
});

/** Reads a request from the fields of its event. Throws REQUEST_INVALID, saying what is wrong with which field. */
export function parseRequest(id: string, event: EventFields): InsightRequest {
  const parsed = fields.safeParse(event);
  if (!parsed.success) throw invalid(id, parsed.error);
  const isOfRun = Boolean(parsed.data.Run__c) && /^(run|cancel)$/.test(parsed.data.Reason__c ?? '');
  const ids = (isOfRun ? recordIds : someRecordIds).safeParse(jsonOrNothing(parsed.data.Record_Ids__c));
  if (!ids.success) throw invalid(id, ids.error, 'Record_Ids__c');
  const workloads = parsed.data.Workloads__c.split(';').map((name) => name.trim());
  return {
    id,
    workloads: [...new Set(workloads.filter(Boolean))],
    recordIds: [...new Set(ids.data)],
    run: parsed.data.Run__c || null,
    reason: parsed.data.Reason__c || null,
    requestedAt: new Date(parsed.data.Requested_At__c ?? parsed.data.CreatedDate).toISOString()
  };
}

/** A request that is about a run as such: to begin it, or to end it early. */
export function isOfRun(request: InsightRequest): request is InsightRequest & { run: string } {
  return request.run !== null && (request.reason === 'run' || request.reason === 'cancel');
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function invalid(id: string, error: z.ZodError, field = ''): WorkerError {
  const [issue] = error.issues;
  const place = [field, ...issue.path].filter((part) => part !== '').join('.');
  return new WorkerError('REQUEST_INVALID', `Request ${id}: ${place}: ${issue.message}.`);
}
