import { toWorkerError } from '../errors';
import type { Workloads } from '../insights/registry';
import type { Decision, PreparedWorkload } from '../insights/workload';
import type { LeadScoreOutput } from '../lead-scoring/workload';
import type { RouteOutput } from '../lead-routing/output';
import { RecordStream } from '../salesforce/record-stream';
import type { SalesforceRecord } from '../salesforce/records';
import type { RestConnection } from '../salesforce/rest';
import { Owners } from './owners';
import { DryRunTally, type DryRunReport, type LeadOutcome } from './report';

const LEADS_A_CHUNK = 500;
const WORKLOADS = ['lead.score', 'lead.route'];
const OWN_FIELDS = ['Id', 'OwnerId', 'IsConverted', 'Status'];

/** What a dry run works with. */
export interface DryRunTools {
  connection: RestConnection;
  workloads: Workloads;
  /** Told how many leads are done, of how many. */
  onProgress?(done: number, total: number): void;
}

/**
 * Scores and routes the leads of the last days by the settings in force, converted ones too, and says what would have
 * become of them. Nothing is written, neither to the org nor to the decision log.
 */
export async function dryRun(
  { connection, workloads, onProgress }: DryRunTools,
  days: number,
  now: Date
): Promise<DryRunReport> {
  const prepared = new Map<string, PreparedWorkload>();
  for (const name of WORKLOADS) prepared.set(name, await workloads.get(name)!.prepare());
  const [owners, closed] = await Promise.all([Owners.read(connection), readClosedStatuses(connection)]);
  const tally = new DryRunTally(days);
  const decided = new Set<string>();
  const since = new Date(now.getTime() - days * 86_400_000).toISOString();
  const fields = [...new Set([...OWN_FIELDS, ...[...prepared.values()].flatMap(({ fields: read }) => read)])];
  const query = { object: 'Lead', fields, where: `CreatedDate >= ${since}` };
  const stream = new RecordStream(connection);
  const total = await stream.count(query);
  let position = await stream.begin(query, total);
  let done = 0;
  for await (const { records, next } of stream.chunks(query, position, LEADS_A_CHUNK)) {
    // Converted leads are decided about as if they were still open.
    const open = records.map((record) => ({ ...record, IsConverted: false }));
    const scores = await decideAll(prepared.get('lead.score')!, open, now, tally);
    const routes = await decideAll(prepared.get('lead.route')!, open, now, tally);
    if (scores.size) decided.add('lead.score');
    if (routes.size) decided.add('lead.route');
    const outputOf = (record: SalesforceRecord): RouteOutput | undefined =>
      routes.get(record.Id)?.output as RouteOutput | undefined;
    const ofAccounts = await owners.ofAccounts(records.map(outputOf));
    for (const record of records) {
      const route = outputOf(record);
      tally.add({
        outcome: outcomeOf(record, closed),
        score: scores.get(record.Id)?.output as LeadScoreOutput | undefined,
        route,
        hasSameOwner: route && owners.isSame(route, String(record.OwnerId), ofAccounts)
      });
    }
    position = next;
    onProgress?.((done += records.length), total);
  }
  await stream.end(position);
  return tally.summary(total ? WORKLOADS.filter((name) => !decided.has(name)) : []);
}

async function decideAll(
  workload: PreparedWorkload,
  records: readonly SalesforceRecord[],
  now: Date,
  tally: DryRunTally
): Promise<Map<string, Decision>> {
  const gathered = await workload.gather?.(records, now);
  const decisions = new Map<string, Decision>();
  for (const record of records) {
    try {
      const decision = workload.decide(record, now, gathered?.get(record.Id));
      if (decision) decisions.set(record.Id, decision);
    } catch (thrown) {
      tally.fail(toWorkerError(thrown, 'Dry run').code);
    }
  }
  return decisions;
}

/** The statuses that an admin counts as closed. */
async function readClosedStatuses(connection: RestConnection): Promise<Set<string>> {
  const rows = await connection.query<{ Value__c: string | null; Is_Packaged_Default__c: boolean }>(
    "SELECT Value__c, Is_Packaged_Default__c FROM Insight_Setting__mdt WHERE Key__c = 'routing_closed_statuses'"
  );
  const inForce = rows.find((row) => !row.Is_Packaged_Default__c) ?? rows[0];
  return new Set((inForce?.Value__c ?? '').split(';').map((status) => status.trim()));
}

function outcomeOf({ IsConverted, Status }: SalesforceRecord, closed: ReadonlySet<string>): LeadOutcome {
  if (IsConverted === true) return 'converted';
  return closed.has(String(Status)) ? 'closed' : 'open';
}
