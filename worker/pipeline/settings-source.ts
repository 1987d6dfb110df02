import { z } from 'zod';
import { WorkerError } from '../errors';
import { BAND_FIELDS, bandsOf } from '../insights/bands';
import { NamedSettings, SETTING_FIELDS } from '../insights/settings-rows';
import type { RestConnection } from '../salesforce/rest';
import { RECOMMENDATION_FIELDS, recommendationsOf } from './recommendation-rows';
import type { PipelineSettings, Stage } from './settings';

/** The formula's own version; a change of settings does not change it. */
export const MODEL_VERSION = 'pipeline-formula-1';

const stageRow = z.object({
  ApiName: z.string(),
  DefaultProbability: z.number().nullable(),
  ForecastCategory: z.enum(['Omitted', 'Pipeline', 'BestCase', 'MostLikely', 'Forecast', 'Closed'])
});

/** The custom metadata records and stages that pipeline health follows, as the REST API returns them. */
export interface PipelineRows {
  bands: unknown[];
  settings: unknown[];
  stages: unknown[];
  recommendations: unknown[];
}

/** Reads the settings of the org, and its stages. */
export async function readPipelineSettings(
  connection: Pick<RestConnection, 'query'>
): Promise<PipelineSettings> {
  const rows = (type: string, fields: string[]): Promise<unknown[]> =>
    connection.query(`SELECT ${fields.join(', ')} FROM ${type}`);
  const [bands, settings, stages, recommendations] = await Promise.all([
    rows('Insight_Band__mdt', BAND_FIELDS),
    rows('Insight_Setting__mdt', SETTING_FIELDS),
    rows('OpportunityStage', Object.keys(stageRow.shape)),
    rows('Pipeline_Recommendation__mdt', RECOMMENDATION_FIELDS)
  ]);
  return pipelineSettingsFromRows({ bands, settings, stages, recommendations });
}

/** Turns records into settings. SETTINGS_INVALID with every problem, or SETTINGS_MISSING. */
export function pipelineSettingsFromRows(rows: PipelineRows): PipelineSettings {
  if (!rows.bands.length) {
    throw new WorkerError('SETTINGS_MISSING', 'There are no Insight_Band__mdt records.');
  }
  const problems: string[] = [];
  const named = new NamedSettings(rows.settings, problems);
  const points = (key: string): number => named.number(key, 0, 25);
  const settings: PipelineSettings = {
    modelVersion: MODEL_VERSION,
    bands: bandsOf('pipeline_health', rows.bands, problems),
    stages: toStages(rows.stages, problems),
    defaultQuota: named.number('default_quota', 0, Number.MAX_SAFE_INTEGER),
    stalledDays: named.number('stalled_days', 0, 3650),
    concentrationShare: named.number('concentration_share', 0, 1),
    fewEarlyDeals: named.number('few_early_deals', 0, Number.MAX_SAFE_INTEGER),
    lateStageProbability: named.number('late_stage_probability', 0, 100),
    velocityFullDays: named.number('velocity_full_days', 1, 3650),
    closedDealDays: named.optionalNumber('closed_deal_days', 1, 36_500),
    review: {
      coverage: points('coverage_points_review'),
      distribution: points('distribution_points_review'),
      winRate: points('win_rate_points_review'),
      velocity: points('velocity_points_review')
    },
    recommendations: recommendationsOf(rows.recommendations, problems),
    isActive: named.flag('insights_active')
  };
  if (problems.length) {
    throw new WorkerError(
      'SETTINGS_INVALID',
      `The pipeline settings cannot be used:\n- ${problems.join('\n- ')}`
    );
  }
  return settings;
}

function toStages(rows: readonly unknown[], problems: string[]): Map<string, Stage> {
  const stages = new Map<string, Stage>();
  for (const raw of rows) {
    const parsed = stageRow.safeParse(raw);
    if (parsed.success) {
      const { ApiName, DefaultProbability, ForecastCategory } = parsed.data;
      stages.set(ApiName, { probability: DefaultProbability ?? 0, category: ForecastCategory });
    } else {
      const [issue] = parsed.error.issues;
      problems.push(`OpportunityStage: ${issue.path.join('.')} ${issue.message}.`);
    }
  }
  return stages;
}
