import type { InsightRequest } from './request';

/** What is to be decided about one record, for the latest request that names it. */
export interface PendingRecord {
  recordId: string;
  workloads: Set<string>;
  request: InsightRequest;
}

/**
 * The records of the given requests, oldest request first. Where several requests name a record the later supersedes
 * the earlier: the record is decided about once, in the name of the later, for all workloads that either asked for.
 */
export function pendingRecords(requests: readonly InsightRequest[]): PendingRecord[] {
  const byRecord = new Map<string, PendingRecord>();
  for (const request of requests) {
    for (const recordId of request.recordIds) {
      const earlier = byRecord.get(recordId);
      // Put in anew, so that the record stands at the place of its latest request.
      byRecord.delete(recordId);
      const workloads = new Set([...(earlier?.workloads ?? []), ...request.workloads]);
      const isLater = !earlier || request.requestedAt >= earlier.request.requestedAt;
      byRecord.set(recordId, { recordId, workloads, request: isLater ? request : earlier.request });
    }
  }
  return [...byRecord.values()];
}
