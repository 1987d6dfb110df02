import { randomUUID } from 'node:crypto';
import { WorkerError } from './errors';
import { answer } from './insights/answering';
import { pendingRecords } from './insights/pending';
import { unknownWorkload } from './insights/registry';
import { RESULT_TOPIC, resultEvents } from './insights/result';
import type { Org } from './org';

/**
 * Runs one workload for one record and returns what to print: the answer in words, then the result as JSON. Publishes
 * the result unless `isDryRun`. Needs no store, so it works beside a running worker.
 */
export async function runOne(
  org: Org,
  workload: string,
  recordId: string,
  isDryRun: boolean
): Promise<string> {
  if (!org.workloads.has(workload)) throw unknownWorkload(org.workloads, workload);
  if (!/^[A-Za-z0-9]{18}$/.test(recordId)) {
    throw new WorkerError('REQUEST_INVALID', `${recordId} is not an 18-character Id.`);
  }
  const now = new Date();
  const request = {
    id: randomUUID(),
    workloads: [workload],
    recordIds: [recordId],
    run: null,
    reason: 'person',
    requestedAt: now.toISOString()
  };
  const answers = await answer(pendingRecords([request]), org.workloads, org.connection, now);
  if (answers.failures.length) throw answers.failures[0].error;
  if (!answers.decisions.length) {
    throw new WorkerError(
      'RECORD_MISSING',
      `There is nothing to decide about ${recordId}: no such open record.`
    );
  }
  const [{ prepared, decision }] = answers.decisions;
  if (!isDryRun) await org.publisher.publish(RESULT_TOPIC, resultEvents(answers.results));
  return [
    prepared.describe(decision.output),
    isDryRun ? 'Dry run: nothing was published.' : 'Published to the org.',
    JSON.stringify(answers.results[0].result, undefined, 2)
  ].join('\n');
}
