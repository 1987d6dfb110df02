import { WorkerError } from '../errors';
import { inMode } from '../insights/mode';
import type { Decision, PreparedWorkload, Workload } from '../insights/workload';
import type { SalesforceRecord } from '../salesforce/records';
import type { RestConnection } from '../salesforce/rest';
import { epochDayOf } from '../insights/epoch-day';
import { explainInput, fillBlanks, readInputs } from './inputs';
import { scoreInputs } from './model';
import type { ScoringPlan } from './plan';
import { reasonsOf, type Reason } from './reasons';
import type { ScoringSettingsSource } from './settings-source';
import { countStandIns, type Counted } from './stand-ins';
import { TypicalLead, type StoreMeans } from './typical-lead';

/** What `lead.score` answers for a lead. */
export interface LeadScoreOutput {
  score: number;
  band: string;
  completeness: number;
  /** null: a formula is not more or less sure. */
  confidence: number | null;
  typical: number;
  reasons: Reason[];
}

const INSTRUCTION =
  'Score the lead from 0 to 100 by the weighted factors in force and give each factor’s signed points.';

/** What the org compares a score with before it writes. */
const STANDING = [
  'Lead_Score__c',
  'Priority__c',
  'Model_Score__c',
  'Score_Override__c',
  'Score_Override_Until__c',
  'Insights_Requested_At__c',
  'Last_Checked_At__c'
];

/** What a run decides about while scoring is switched off. */
const NOBODY = { gatherAll: async (): Promise<ReadonlyMap<string, unknown>> => new Map() };

const COLUMNS = {
  score: 'number',
  band: 'text',
  completeness: 'number',
  confidence: 'number',
  typical: 'number',
  reasons: 'json'
} as const;

/** The workload `lead.score`: the formula with the org's settings. */
export class LeadScoreWorkload implements Workload {
  readonly name = 'lead.score';
  readonly object = 'Lead';
  readonly engine = 'lead_scoring';

  /** `typical` takes the means of a run; without it a run leaves the typical lead as it is. */
  constructor(
    private readonly connection: Pick<RestConnection, 'query'>,
    private readonly settings: ScoringSettingsSource,
    private readonly typical?: StoreMeans
  ) {}

  get problem(): string | undefined {
    return this.settings.problem;
  }

  refresh(): void {
    this.settings.refresh();
  }

  async prepare(): Promise<PreparedWorkload> {
    const { plan, isActive, mode, changeThreshold } = await this.settings.current();
    if (!isActive) throw new WorkerError('SWITCHED_OFF', 'Insight_Setting__mdt insights_active is false.');
    const inputs = new Float64Array(plan.inputCount);
    const standIns = new Set(plan.inputStandIns?.filter((standIn) => standIn !== undefined));
    return {
      fields: ['IsConverted', ...plan.inputFields],
      modelVersion: plan.settings.modelVersion,
      instruction: INSTRUCTION,
      ...(standIns.size && {
        gather: (records) =>
          countStandIns(
            this.connection,
            standIns,
            records.map((record) => record.Id)
          )
      }),
      decide: (record, now, counted) =>
        record.IsConverted === true || mode === 'off'
          ? undefined
          : inMode(mode, decide(plan, record, now, inputs, counted as Counted)),
      describe: (output) => describe(output as LeadScoreOutput),
      sweep: {
        subjects: mode === 'off' ? NOBODY : { where: 'IsConverted = false' },
        standingFields: STANDING,
        // A run in shadow would give the org a decision about every lead every day: the archive and the log keep them.
        isNews: (record, output) =>
          mode === 'live'
            ? isNews(record, output as LeadScoreOutput, changeThreshold, new Date())
            : isAwaited(record),
        columns: COLUMNS,
        tally: this.typical && new TypicalLead(this.typical)
      }
    };
  }
}

function decide(
  plan: ScoringPlan,
  record: SalesforceRecord,
  now: Date,
  inputs: Float64Array,
  counted: Counted | undefined
): Decision {
  const refused = readInputs(plan, record, epochDayOf(now), inputs);
  if (refused >= 0) throw new WorkerError('INPUT_INVALID', explainInput(plan, record, refused));
  if (counted) fillBlanks(plan, counted, inputs);
  const scored = scoreInputs(plan, inputs);
  const output: LeadScoreOutput = {
    score: scored.score,
    band: scored.band,
    completeness: scored.completeness,
    confidence: null,
    typical: scored.typical,
    reasons: reasonsOf(plan, record, inputs, scored)
  };
  const read = plan.inputFields.map((field) => [field, record[field] ?? null]);
  const values = plan.settings.factors.flatMap((factor, i) =>
    Number.isNaN(scored.values[i]) ? [] : [[factor.key, scored.values[i]]]
  );
  return {
    output,
    inputs: { ...Object.fromEntries(read), ...(counted && { gathered: counted }) },
    confidence: null,
    values: Object.fromEntries(values)
  };
}

/**
 * The org writes a lead when its score moved by the threshold, its band changed, it has none yet, a person's score has
 * ended, or somebody waits for an answer.
 */
function isNews(lead: SalesforceRecord, output: LeadScoreOutput, threshold: number, now: Date): boolean {
  const isOverridden = typeof lead.Score_Override__c === 'number';
  if (isOverridden && Date.parse(String(lead.Score_Override_Until__c)) <= now.getTime()) return true;
  // While a person's score stands, the model's own is kept beside it.
  const standing = isOverridden ? lead.Model_Score__c : lead.Lead_Score__c;
  if (typeof standing !== 'number' || (!isOverridden && lead.Priority__c !== output.band)) return true;
  // Tenths are compared as whole numbers: 60.3 − 59.3 is a little less than 1 in binary.
  if (Math.round(Math.abs(output.score - standing) * 10) >= Math.round(threshold * 10)) return true;
  return isAwaited(lead);
}

function isAwaited({
  Insights_Requested_At__c: asked,
  Last_Checked_At__c: checked
}: SalesforceRecord): boolean {
  if (typeof asked !== 'string') return false;
  return typeof checked !== 'string' || Date.parse(checked) < Date.parse(asked);
}

function describe(output: LeadScoreOutput): string {
  const signed = (points: number): string =>
    `${points > 0 ? '+' : points < 0 ? '−' : ' '}${Math.abs(points).toFixed(1)}`;
  const lines = output.reasons.map(
    (reason) => `  ${signed(reason.points).padStart(6)}  ${reason.label}: ${reason.text}`
  );
  return [
    `Score ${output.score.toFixed(1)}, ${output.band}; the typical lead has ${output.typical.toFixed(1)}.`,
    `${Math.round(output.completeness * 100)} % of the inputs are filled.`,
    ...lines
  ].join('\n');
}
