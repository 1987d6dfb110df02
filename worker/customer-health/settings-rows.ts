import { z } from 'zod';
import { WorkerError } from '../errors';
import { bandsOf } from '../insights/bands';
import { blankNumber, blankText, NamedSettings, rowsInForce, weighActive } from '../insights/settings-rows';
import { CHURN_FACTORS, type ChurnFactors, type ChurnSettings } from './settings';

/** The formula's own version; a change of settings does not change it. */
export const MODEL_VERSION = 'churn-formula-1';

const factorRow = z.object({
  DeveloperName: z.string(),
  Key__c: z.enum(CHURN_FACTORS),
  Label__c: blankText,
  Weight__c: z.number().min(0).max(1),
  Full_At__c: blankNumber,
  Second_Full_At__c: blankNumber,
  Share__c: blankNumber,
  Second_Share__c: blankNumber,
  Blank_Value__c: blankNumber,
  Best_Value__c: blankNumber,
  Other_Value__c: blankNumber,
  Starts_At__c: blankNumber,
  Sort_Order__c: blankNumber,
  Is_Active__c: z.boolean(),
  Is_Packaged_Default__c: z.boolean()
});

type FactorRow = z.infer<typeof factorRow>;
type NumberField = {
  [name in keyof FactorRow]: null extends FactorRow[name] ? name : never;
}[keyof FactorRow];

/** Fields to read of Churn_Factor__mdt. */
export const FACTOR_FIELDS = Object.keys(factorRow.shape);

/** The custom metadata records that the churn risk follows, as the REST API returns them. */
export interface ChurnRows {
  factors: unknown[];
  bands: unknown[];
  settings: unknown[];
}

/** Turns custom metadata records into settings. SETTINGS_INVALID with every problem, or SETTINGS_MISSING. */
export function churnSettingsFromRows(rows: ChurnRows): ChurnSettings {
  if (!rows.factors.length || !rows.bands.length) {
    throw new WorkerError(
      'SETTINGS_MISSING',
      'There are no Churn_Factor__mdt or no Insight_Band__mdt records.'
    );
  }
  const problems: string[] = [];
  const named = new NamedSettings(rows.settings, problems);
  const factorRows = rowsInForce('Churn_Factor__mdt', factorRow, rows.factors, problems);
  const settings: ChurnSettings = {
    modelVersion: MODEL_VERSION,
    factors: toFactors(weighActive('Churn_Factor__mdt', factorRows, problems), problems),
    bands: bandsOf('churn_risk', rows.bands, problems),
    notable: named.number('churn_factor_notable', 0, 1),
    caseWindowDays: named.number('case_window_days', 1, 3650),
    changeThreshold: named.number('churn_change_threshold', 0, 1),
    isActive: named.flag('insights_active')
  };
  if (problems.length) {
    throw new WorkerError(
      'SETTINGS_INVALID',
      `The churn settings cannot be used:\n- ${problems.join('\n- ')}`
    );
  }
  return settings;
}

function toFactors(rows: FactorRow[], problems: string[]): ChurnFactors {
  const factors: ChurnFactors = {};
  for (const row of rows) {
    const number = (field: NumberField, least: number, most: number): number => {
      const value = row[field];
      if (value !== null && value >= least && value <= most) return value;
      const range = most === Infinity ? `at least ${least}` : `from ${least} to ${most}`;
      problems.push(`Churn_Factor__mdt ${row.DeveloperName}: ${field} must be ${range}.`);
      return NaN;
    };
    const common = { label: row.Label__c || row.Key__c, weight: row.Weight__c };
    const count = (field: NumberField): number => number(field, 0.01, Infinity);
    const share = (field: NumberField): number => number(field, 0, 1);
    switch (row.Key__c) {
      case 'cases':
        factors.cases = {
          ...common,
          fullAt: count('Full_At__c'),
          share: share('Share__c'),
          urgentFullAt: count('Second_Full_At__c'),
          urgentShare: share('Second_Share__c')
        };
        if (Math.abs(factors.cases.share + factors.cases.urgentShare - 1) > 1e-6) {
          problems.push(
            `Churn_Factor__mdt ${row.DeveloperName}: Share__c and Second_Share__c must add up to 1.`
          );
        }
        break;
      case 'engagement':
        factors.engagement = {
          ...common,
          fullAt: count('Full_At__c'),
          never: number('Blank_Value__c', 0, Infinity)
        };
        break;
      case 'revenue':
        factors.revenue = {
          ...common,
          won: share('Best_Value__c'),
          without: share('Blank_Value__c'),
          other: share('Other_Value__c')
        };
        break;
      case 'satisfaction': {
        const worst = number('Starts_At__c', 0, Infinity);
        factors.satisfaction = {
          ...common,
          worst,
          best: number('Full_At__c', worst + 0.01, Infinity),
          unrated: share('Blank_Value__c')
        };
      }
    }
  }
  return factors;
}
