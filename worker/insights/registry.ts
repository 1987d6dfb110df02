import { WorkerError } from '../errors';
import { ScoringSettingsSource } from '../lead-scoring/settings-source';
import { LeadScoreWorkload } from '../lead-scoring/workload';
import type { Logger } from '../logger';
import type { RestConnection } from '../salesforce/rest';
import type { Workload } from './workload';

/** Every workload by name. */
export type Workloads = ReadonlyMap<string, Workload>;

/** The one list of what the worker can decide, ready to read its settings from the org. */
export function createWorkloads(connection: RestConnection, logger: Logger): Workloads {
  const all: Workload[] = [new LeadScoreWorkload(new ScoringSettingsSource(connection, logger))];
  return new Map(all.map((workload) => [workload.name, workload]));
}

/** Says that nobody knows a workload, and which there are. */
export function unknownWorkload(workloads: Workloads, name: string): WorkerError {
  const known = [...workloads.keys()].join(', ');
  return new WorkerError('WORKLOAD_UNKNOWN', `There is no workload ${name}. There are: ${known}.`);
}
