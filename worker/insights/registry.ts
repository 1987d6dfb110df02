import { ChurnWorkload } from '../customer-health/workload';
import { WorkerError } from '../errors';
import { ScoringSettingsSource, type TypicalValues } from '../lead-scoring/settings-source';
import type { StoreMeans } from '../lead-scoring/typical-lead';
import { LeadScoreWorkload } from '../lead-scoring/workload';
import { NO_MODEL, type Chooser } from '../llm/question';
import { routingSettingsSource } from '../lead-routing/settings-source';
import { LEADS, LeadRouteWorkload, SIMULATIONS } from '../lead-routing/workload';
import type { Logger } from '../logger';
import { AccountSuggestWorkload } from '../outreach/account-workload';
import { OutreachSettingsSource } from '../outreach/settings-source';
import { TemplateSuggestWorkload } from '../outreach/template-workload';
import { PipelineWorkload } from '../pipeline/workload';
import { RecordStream } from '../salesforce/record-stream';
import type { RestConnection } from '../salesforce/rest';
import type { TokenSource } from '../salesforce/token';
import type { Workload } from './workload';

/** Every workload by name. */
export type Workloads = ReadonlyMap<string, Workload>;

/** What workloads remember from one run to the next. */
export interface Memory {
  typicalValues: TypicalValues;
  storeTypicalValues: StoreMeans;
}

/** What workloads work with. */
export interface WorkloadTools {
  connection: RestConnection;
  tokens: Pick<TokenSource, 'get'>;
  logger: Logger;
  /** Refines what rules decide; without it the rules stand. */
  chooser?: Chooser;
  /** Without it no run is remembered. */
  memory?: Memory;
}

/** The one list of what the worker can decide, ready to read its settings from the org. */
export function createWorkloads({ connection, tokens, logger, chooser, memory }: WorkloadTools): Workloads {
  const scoring = new ScoringSettingsSource(connection, logger, Date.now, memory?.typicalValues);
  const outreach = new OutreachSettingsSource(connection, logger);
  const routing = routingSettingsSource(connection, logger);
  const routes = [LEADS, SIMULATIONS].map(
    (kind) => new LeadRouteWorkload(connection, routing, chooser ?? NO_MODEL, kind)
  );
  const deals = { connection, stream: new RecordStream(connection) };
  const organizationId = async (): Promise<string> => (await tokens.get()).organizationId;
  const all: Workload[] = [
    new LeadScoreWorkload(connection, scoring, memory?.storeTypicalValues),
    ...routes,
    new PipelineWorkload(deals, organizationId, logger),
    new ChurnWorkload(connection, logger),
    new TemplateSuggestWorkload(outreach, chooser ?? NO_MODEL),
    new AccountSuggestWorkload(connection, outreach)
  ];
  return new Map(all.map((workload) => [workload.name, workload]));
}

/** Says that nobody knows a workload, and which there are. */
export function unknownWorkload(workloads: Workloads, name: string): WorkerError {
  const known = [...workloads.keys()].join(', ');
  return new WorkerError('WORKLOAD_UNKNOWN', `There is no workload ${name}. There are: ${known}.`);
}
