import { z } from 'zod';
import { WorkerError } from '../errors';
import type { Mode } from '../insights/mode';
import { blankNumber, blankText, NamedSettings, rowsInForce, weighActive } from '../insights/settings-rows';
import {
  STAND_INS,
  type Band,
  type Curve,
  type Factor,
  type ScoringSettings,
  type StandIn
} from './settings';

/** The formula's own version; a change of curves or rounding changes it, a change of settings does not. */
export const MODEL_VERSION = 'formula-1';

/** Field names go into queries: nothing but a plain API name may. */
const fieldName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'is no API name of a field');

const standIn = z
  .enum(STAND_INS)
  .nullish()
  .transform((value) => value ?? undefined);

const factorRow = z.object({
  Label: z.string().nullish(),
  DeveloperName: z.string(),
  Key__c: z.string().min(1),
  Weight__c: z.number().min(0).max(1),
  Curve__c: z.enum(['log', 'linear', 'weighted_sum', 'decay', 'target']),
  Source_Field__c: fieldName,
  Stand_In__c: standIn,
  Full_At__c: blankNumber,
  Share__c: blankNumber,
  Second_Source_Field__c: z.union([fieldName, z.literal(''), z.null(), z.undefined()]),
  Second_Stand_In__c: standIn,
  Second_Full_At__c: blankNumber,
  Second_Share__c: blankNumber,
  Is_Dropped_When_Blank__c: z.boolean().nullish(),
  Blank_Value__c: blankNumber,
  Target_Values__c: blankText,
  Other_Value__c: blankNumber,
  Sort_Order__c: blankNumber,
  Is_Active__c: z.boolean(),
  Is_Packaged_Default__c: z.boolean(),
  Raises_Text__c: blankText,
  Lowers_Text__c: blankText,
  Advice_Text__c: blankText
});
const bandRow = z.object({
  DeveloperName: z.string(),
  Key__c: z.string().min(1),
  Up_To__c: z.number(),
  Is_Packaged_Default__c: z.boolean()
});
type FactorRow = z.infer<typeof factorRow>;

/** The custom metadata records that scoring follows, as the REST API returns them. */
export interface SettingsRows {
  factors: unknown[];
  bands: unknown[];
  settings: unknown[];
}

/** Fields to read of each custom metadata type. */
export const FACTOR_FIELDS = Object.keys(factorRow.shape);
export const BAND_FIELDS = Object.keys(bandRow.shape);

/** What scoring follows, and whether it is switched on. */
export interface SettingsInForce {
  scoring: ScoringSettings;
  /** A lead is written when its score has moved this much. */
  changeThreshold: number;
  mode: Mode;
  isActive: boolean;
}

/**
 * Turns custom metadata records into settings. An admin's own record takes precedence over the packaged default with
 * the same key. Throws SETTINGS_INVALID with every problem, each naming its record, or SETTINGS_MISSING.
 */
export function settingsFromRows(rows: SettingsRows): SettingsInForce {
  const problems: string[] = [];
  const factorRows = rowsInForce('Score_Factor__mdt', factorRow, rows.factors, problems);
  const bandRows = rowsInForce('Score_Band__mdt', bandRow, rows.bands, problems);
  const settings = new NamedSettings(rows.settings, problems);
  if (!rows.factors.length || !rows.bands.length) {
    throw new WorkerError(
      'SETTINGS_MISSING',
      'There are no Score_Factor__mdt or no Score_Band__mdt records.'
    );
  }
  const typical = settings.number('typical_factor_value', 0, 1);
  const changeThreshold = settings.number('score_change_threshold', 0, 100);
  const mode = settings.mode('scoring_mode');
  const isActive = settings.flag('insights_active');

  const weighed = weighActive('Score_Factor__mdt', factorRows, problems);
  const factors = weighed.map((row) => toFactor(row, typical, problems));
  const bands = toBands(bandRows, problems);
  if (problems.length) {
    throw new WorkerError(
      'SETTINGS_INVALID',
      `The scoring settings cannot be used:\n- ${problems.join('\n- ')}`
    );
  }
  return { scoring: { modelVersion: MODEL_VERSION, factors, bands }, changeThreshold, mode, isActive };
}

function toFactor(row: FactorRow, typicalValue: number, problems: string[]): Factor {
  const complain = (words: string): unknown =>
    problems.push(`Score_Factor__mdt ${row.DeveloperName}: ${words}.`);
  const curve: Curve = row.Curve__c;
  const needsFull = curve !== 'target';
  const isSum = curve === 'weighted_sum';
  if (needsFull && !((row.Full_At__c ?? 0) > 0)) complain('Full_At__c must be above zero');
  if (needsFull && !((row.Blank_Value__c ?? 0) >= 0)) complain('Blank_Value__c must not be below zero');
  if (isSum) {
    if (!row.Second_Source_Field__c) complain('the curve weighted_sum needs Second_Source_Field__c');
    if (!((row.Second_Full_At__c ?? 0) > 0)) complain('Second_Full_At__c must be above zero');
    const shares = [row.Share__c ?? 0, row.Second_Share__c ?? 0];
    if (shares.some((share) => share < 0) || Math.abs(shares[0] + shares[1] - 1) > 1e-6) {
      complain('Share__c and Second_Share__c must add up to 1');
    }
  }
  const other = row.Other_Value__c ?? 0;
  if (!(other >= 0 && other <= 1)) complain('Other_Value__c must be from 0 to 1');
  const targetValues = row.Target_Values__c.split(';').map((value) => value.trim());
  const countsQuantities = curve === 'log' || curve === 'linear' || isSum;
  if (!countsQuantities && row.Stand_In__c) complain(`the curve ${curve} takes no stand-in`);
  const sources = [
    {
      field: row.Source_Field__c,
      fullAt: row.Full_At__c ?? 1,
      share: isSum ? (row.Share__c ?? 0) : 1,
      ...standingIn(row.Stand_In__c)
    }
  ];
  if (isSum) {
    sources.push({
      field: row.Second_Source_Field__c ?? '',
      fullAt: row.Second_Full_At__c ?? 1,
      share: row.Second_Share__c ?? 0,
      ...standingIn(row.Second_Stand_In__c)
    });
  }
  return {
    key: row.Key__c,
    label: row.Label || row.Key__c,
    weight: row.Weight__c,
    curve,
    sources,
    blankValue: row.Blank_Value__c ?? 0,
    targetValues: targetValues.filter(Boolean),
    otherValue: other,
    typicalValue,
    raisesText: row.Raises_Text__c,
    lowersText: row.Lowers_Text__c,
    adviceText: row.Advice_Text__c,
    isDroppedWhenBlank: row.Is_Dropped_When_Blank__c ?? false
  };
}

function standingIn(standIn: StandIn | undefined): { standIn?: StandIn } {
  return standIn ? { standIn } : {};
}

function toBands(rows: z.infer<typeof bandRow>[], problems: string[]): Band[] {
  const bands = rows.map((row) => ({ key: row.Key__c, upTo: row.Up_To__c })).sort((a, b) => a.upTo - b.upTo);
  for (const [i, band] of bands.entries()) {
    if (i > 0 && band.upTo === bands[i - 1].upTo) {
      problems.push(`Score_Band__mdt ${band.key}: ends where ${bands[i - 1].key} ends, at ${band.upTo}.`);
    }
  }
  const last = bands.at(-1);
  if (last && last.upTo < 100)
    problems.push(`Score_Band__mdt: the highest band, ${last.key}, must reach 100.`);
  return bands;
}
