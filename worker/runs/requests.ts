import type { Workloads } from '../insights/registry';
import type { InsightRequest } from '../insights/request';
import type { Runs } from '../store/runs';

/** Takes a request that is about a run: keeps the run, with a stage for each workload, or asks it to end. */
export async function acceptRun(
  runs: Pick<Runs, 'accept' | 'cancel'>,
  workloads: Workloads,
  request: InsightRequest & { run: string }
): Promise<void> {
  if (request.reason === 'cancel') return runs.cancel(request.run);
  const stages = request.workloads.map((workload) => ({
    workload,
    // A workload that nobody knows is a stage too: it fails, and the org hears why.
    engine: workloads.get(workload)?.engine ?? workload
  }));
  await runs.accept({
    id: request.run,
    recordIds: request.recordIds,
    requestedAt: request.requestedAt,
    stages
  });
}
