import { WorkerError } from '../errors';
import { BAND_FIELDS } from '../insights/bands';
import { SETTING_FIELDS } from '../insights/settings-rows';
import { SettingsSource } from '../insights/settings-source';
import type { Decision, PreparedWorkload, Workload } from '../insights/workload';
import type { Logger } from '../logger';
import type { SalesforceRecord } from '../salesforce/records';
import type { RestConnection } from '../salesforce/rest';
import { factsOf, readRelatedFacts, type RelatedFacts } from './facts';
import { churnRisk, type AccountFacts, type ChurnFactorValue, type ChurnRisk } from './model';
import type { ChurnSettings } from './settings';
import { churnSettingsFromRows, FACTOR_FIELDS } from './settings-rows';
import { wordFactor, wordUnusable } from './words';

/** What `account.churn` answers for an account. */
export interface ChurnOutput extends Omit<ChurnRisk, 'factors'> {
  factors: (ChurnFactorValue & { text: string })[];
}

const INSTRUCTION =
  'Estimate from 0 to 1 the risk that the customer leaves, by the weighted factors in force, and give each factor’s part.';
/** What the org compares a risk with before it writes. */
const STANDING = [
  'Churn_Risk_Score__c',
  'Churn_Risk_Level__c',
  'Model_Churn_Level__c',
  'Churn_Override_Level__c',
  'Churn_Override_Until__c'
];
/** Ids in one query of related records. */
const ACCOUNTS_AT_ONCE = 200;

/** The workload `account.churn`: the formula with the org's settings. */
export class ChurnWorkload implements Workload {
  readonly name = 'account.churn';
  readonly object = 'Account';
  readonly engine = 'churn_prediction';
  private readonly settings: SettingsSource<ChurnSettings>;

  constructor(
    private readonly connection: Pick<RestConnection, 'query'>,
    logger: Logger
  ) {
    this.settings = new SettingsSource(() => readChurnSettings(connection), logger);
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
    return {
      fields: ['LastActivityDate'],
      modelVersion: settings.modelVersion,
      instruction: INSTRUCTION,
      gather: (records, now) => this.gather(records, settings, now),
      decide: (record, now, related) => decide(settings, record, related as RelatedFacts, now),
      describe: (output) => describe(output as ChurnOutput),
      sweep: {
        subjects: { where: '' },
        standingFields: STANDING,
        isNews: (record, output) => isNews(record, output as ChurnOutput, settings.changeThreshold),
        columns: { risk: 'number', level: 'text', revenueAtRisk: 'number', factors: 'json' }
      }
    };
  }

  private async gather(
    accounts: readonly SalesforceRecord[],
    settings: ChurnSettings,
    now: Date
  ): Promise<Map<string, RelatedFacts>> {
    const gathered = new Map<string, RelatedFacts>();
    for (let from = 0; from < accounts.length; from += ACCOUNTS_AT_ONCE) {
      const ids = accounts.slice(from, from + ACCOUNTS_AT_ONCE).map((account) => account.Id);
      const facts = await readRelatedFacts(this.connection, ids, settings.caseWindowDays, now);
      for (const [id, fact] of facts) gathered.set(id, fact);
    }
    return gathered;
  }
}

async function readChurnSettings(connection: Pick<RestConnection, 'query'>): Promise<ChurnSettings> {
  const rows = (type: string, fields: string[]): Promise<unknown[]> =>
    connection.query(`SELECT ${fields.join(', ')} FROM ${type}`);
  const [factors, bands, settings] = await Promise.all([
    rows('Churn_Factor__mdt', FACTOR_FIELDS),
    rows('Insight_Band__mdt', BAND_FIELDS),
    rows('Insight_Setting__mdt', SETTING_FIELDS)
  ]);
  return churnSettingsFromRows({ factors, bands, settings });
}

function decide(
  settings: ChurnSettings,
  account: SalesforceRecord,
  related: RelatedFacts,
  now: Date
): Decision {
  const facts = factsOf(account, related, now);
  const unusable = Object.entries(facts).find(([, value]) => value !== null && !(value >= 0));
  if (unusable)
    throw new WorkerError('INPUT_INVALID', wordUnusable(unusable[0] as keyof AccountFacts, unusable[1]!));
  const risk = churnRisk(settings, facts);
  const factors = risk.factors.map((factor) => ({
    ...factor,
    text: wordFactor(factor.factor, facts, settings.caseWindowDays)
  }));
  const output: ChurnOutput = { ...risk, factors };
  return { output, inputs: { ...facts }, confidence: null };
}

/**
 * The org writes an account when its level changed, its risk moved by the threshold, a person's level has
 * ended, or it has never been rated.
 */
function isNews(account: SalesforceRecord, output: ChurnOutput, threshold: number): boolean {
  const standing = account.Churn_Risk_Score__c;
  const isOverruled = typeof account.Churn_Override_Level__c === 'string';
  if (isOverruled && Date.parse(String(account.Churn_Override_Until__c)) <= Date.now()) return true;
  // While a person's level stands, the model's own is kept beside it.
  const level = isOverruled ? account.Model_Churn_Level__c : account.Churn_Risk_Level__c;
  if (level !== output.level) return true;
  if (output.risk === null) return false;
  // Thousandths are compared as whole numbers: 0.7 − 0.69 is a little less than 0.01 in binary.
  const moved = Math.round(Math.abs(output.risk - Number(standing)) * 1000);
  return typeof standing !== 'number' || moved >= Math.round(threshold * 1000);
}

function describe(output: ChurnOutput): string {
  if (output.risk === null)
    return `${output.level}: there are no cases, opportunities, activities or ratings.`;
  const lines = output.factors.map(({ points, label, text }) => `  +${points.toFixed(3)}  ${label}: ${text}`);
  return [`Churn risk ${output.risk.toFixed(3)}, ${output.level}.`, ...lines].join('\n');
}
