import type { RestConnection } from '../salesforce/rest';
import type { PipelineHealth } from './model';
import type { PipelineRisk } from './model-risks';

/** Fields of a snapshot that hold what the output's members say. */
const FIELDS = {
  health: 'Health__c',
  band: 'Band__c',
  coverage: 'Coverage__c',
  distribution: 'Distribution__c',
  winRate: 'Win_Rate__c',
  velocity: 'Velocity__c',
  openValue: 'Open_Value__c',
  quota: 'Quota__c',
  pipeline: 'Pipeline__c',
  bestCase: 'Best_Case__c',
  commit: 'Commit__c',
  weighted: 'Weighted__c',
  closedWon: 'Closed_Won__c',
  dealCount: 'Deal_Count__c',
  team: 'Team__c'
} as const;

/** What an answer says beside whose it is and of which day. */
export type StatedHealth = PipelineHealth & { team: string | null };

/** A snapshot as the org has it. */
export type StandingSnapshot = Record<string, unknown>;

/** The snapshots of a day, by key: `<scope>:<owner or org>:<day>`. */
export async function readStanding(
  connection: Pick<RestConnection, 'query'>,
  day: string
): Promise<Map<string, StandingSnapshot>> {
  const fields = ['Key__c', ...Object.values(FIELDS), 'Risks__c', 'Recommendations__c'].join(', ');
  const rows = await connection.query<StandingSnapshot>(
    `SELECT ${fields} FROM Pipeline_Snapshot__c WHERE Day__c = ${day}`
  );
  return new Map(rows.map((row) => [String(row.Key__c), row]));
}

/** True when the org would write the snapshot: it has none yet, or one that says something else. */
export function differs(standing: StandingSnapshot | undefined, health: StatedHealth): boolean {
  if (!standing) return true;
  for (const [member, field] of Object.entries(FIELDS)) {
    if ((standing[field] ?? null) !== health[member as keyof typeof FIELDS]) return true;
  }
  return (
    standing.Recommendations__c !== JSON.stringify(health.recommendations) ||
    wordRisks(standing.Risks__c) !== wordRisks(JSON.stringify(health.risks))
  );
}

/** Risks as a text in which the order of an object's members plays no part. */
function wordRisks(json: unknown): string {
  const risks = JSON.parse(String(json ?? '[]')) as PipelineRisk[];
  return JSON.stringify(risks.map(({ risk, severity, text, dealIds }) => [risk, severity, text, dealIds]));
}
