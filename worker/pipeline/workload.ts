import { WorkerError } from '../errors';
import { SettingsSource } from '../insights/settings-source';
import type { Decision, PreparedWorkload, Workload } from '../insights/workload';
import type { Logger } from '../logger';
import { readSums, type DealSource, type SumsByOwner } from './deals';
import { pipelineHealth, type PipelineHealth } from './model';
import type { PipelineSums } from './model-sums';
import type { PipelineSettings } from './settings';
import { readPipelineSettings } from './settings-source';
import { differs, readStanding, type StandingSnapshot } from './standing';

/**
 * What `pipeline.health` answers for an owner (`id` is a user), for a team (`id` is the role at its head) or for the whole org
 * (`id` is the organization).
 */
export interface PipelineOutput extends PipelineHealth {
  scope: 'owner' | 'team' | 'org';
  /** Name of the team's role; null but for teams. */
  team: string | null;
  /** UTC day of which it speaks. */
  day: string;
}

const INSTRUCTION =
  'Rate the health of a sales pipeline from 0 to 100 by coverage, distribution, win rate and velocity, and name its risks.';

/** The workload `pipeline.health`: the formula with the org's settings and stages. */
export class PipelineWorkload implements Workload {
  readonly name = 'pipeline.health';
  readonly object = 'User';
  readonly engine = 'pipeline_health';
  private readonly settings: SettingsSource<PipelineSettings>;

  /** `organizationId` gives the 18-character Id of the org. */
  constructor(
    private readonly source: DealSource,
    private readonly organizationId: () => Promise<string>,
    logger: Logger
  ) {
    this.settings = new SettingsSource(() => readPipelineSettings(source.connection), logger);
  }

  get problem(): string | undefined {
    return this.settings.problem;
  }

  refresh(): void {
    this.settings.refresh();
  }

  async prepare(): Promise<PreparedWorkload> {
    const settings = await this.settings.current();
    if (!settings.isActive)
      throw new WorkerError('SWITCHED_OFF', 'Insight_Setting__mdt insights_active is false.');
    let standing: ReadonlyMap<string, StandingSnapshot> = new Map();
    return {
      fields: [],
      modelVersion: settings.modelVersion,
      instruction: INSTRUCTION,
      gather: (users, now) =>
        this.ofOwners(
          settings,
          users.map((user) => user.Id),
          now
        ),
      decide: (_user, _now, decision) => decision as Decision,
      describe: (output) => describe(output as PipelineOutput),
      sweep: {
        subjects: {
          gatherAll: async (ids, now) => {
            standing = await readStanding(this.source.connection, dayOf(now));
            return ids.length ? this.ofOwners(settings, ids, now) : this.ofAll(settings, now);
          }
        },
        standingFields: [],
        isNews: ({ Id }, output) => {
          const { scope, day, ...rest } = output as PipelineOutput;
          return differs(standing.get(`${scope}:${Id}:${day}`), rest);
        },
        columns: COLUMNS
      }
    };
  }

  private async ofOwners(
    settings: PipelineSettings,
    ownerIds: readonly string[],
    now: Date
  ): Promise<Map<string, Decision>> {
    if (!ownerIds.length) return new Map();
    const readAt = new Date().toISOString();
    const sums = await readSums(this.source, settings, ownerIds, now);
    return ownerDecisions(settings, sums, now, readAt);
  }

  /** The org first, then every team, then every owner. */
  private async ofAll(settings: PipelineSettings, now: Date): Promise<Map<string, Decision>> {
    const readAt = new Date().toISOString();
    const sums = await readSums(this.source, settings, [], now);
    const owners = ownerDecisions(settings, sums, now, readAt);
    const quotaOfAll = (ids: Iterable<string>): number =>
      [...ids].reduce((total, id) => total + quotaOf(settings, sums, id), 0);
    const org = toDecision(settings, sums.all, quotaOfAll(sums.owners.keys()), { scope: 'org' }, now, readAt);
    const teams = [...sums.teams].map(([roleId, { name, sums: theirs, ownerIds }]): [string, Decision] => [
      roleId,
      toDecision(settings, theirs, quotaOfAll(ownerIds), { scope: 'team', team: name }, now, readAt)
    ]);
    return new Map([[await this.organizationId(), org], ...teams, ...owners]);
  }
}

const COLUMNS = {
  scope: 'text',
  team: 'text',
  day: 'text',
  health: 'number',
  band: 'text',
  coverage: 'number',
  distribution: 'number',
  winRate: 'number',
  velocity: 'number',
  openValue: 'number',
  quota: 'number',
  pipeline: 'number',
  bestCase: 'number',
  commit: 'number',
  weighted: 'number',
  closedWon: 'number',
  dealCount: 'number',
  risks: 'json',
  recommendations: 'json'
} as const;

/** Owners in the order of their Ids, so that a run that goes on finds them where it left them. */
function ownerDecisions(
  settings: PipelineSettings,
  sums: SumsByOwner,
  now: Date,
  readAt: string
): Map<string, Decision> {
  const ids = [...sums.owners.keys()].sort();
  return new Map(
    ids.map((id) => {
      const quota = quotaOf(settings, sums, id);
      return [id, toDecision(settings, sums.owners.get(id)!, quota, { scope: 'owner' }, now, readAt)];
    })
  );
}

function quotaOf(settings: PipelineSettings, sums: SumsByOwner, ownerId: string): number {
  return sums.quotas.get(ownerId) ?? settings.defaultQuota;
}

function toDecision(
  settings: PipelineSettings,
  sums: PipelineSums,
  quota: number,
  { scope, team = null }: { scope: PipelineOutput['scope']; team?: string | null },
  now: Date,
  readAt: string
): Decision {
  const day = dayOf(now);
  const output: PipelineOutput = { scope, team, day, ...pipelineHealth(settings, sums, quota) };
  const { open, closed, won, late, openValue, daysInStage, stalled, early } = sums;
  const inputs = {
    scope,
    team,
    open,
    closed,
    won,
    late,
    openValue,
    quota,
    daysInStage,
    stalled: stalled.count,
    early: early.count
  };
  return { output, inputs, confidence: null, readAt };
}

/** The UTC day of an instant. */
function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

function describe(output: PipelineOutput): string {
  const parts = (['coverage', 'distribution', 'winRate', 'velocity'] as const).map(
    (factor) => `  ${output[factor].toFixed(1).padStart(4)} of 25  ${factor}`
  );
  const risks = output.risks.map((risk) => `  ${risk.severity}: ${risk.text}`);
  return [
    `Pipeline health ${output.health.toFixed(1)}, ${output.band}; ${output.dealCount} open deals.`,
    ...parts,
    ...risks
  ].join('\n');
}
