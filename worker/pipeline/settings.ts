import type { Band } from '../insights/bands';
import type { Recommendation } from './model-advice';

/** The parts of pipeline health, 25 points each at most. */
export const PIPELINE_FACTORS = ['coverage', 'distribution', 'winRate', 'velocity'] as const;

/** Name of a part of pipeline health. */
export type PipelineFactor = (typeof PIPELINE_FACTORS)[number];

/** Forecast categories as the API names them; `Forecast` is shown to people as Commit. */
export type ForecastCategory = 'Omitted' | 'Pipeline' | 'BestCase' | 'MostLikely' | 'Forecast' | 'Closed';

/** What the org says of a stage. */
export interface Stage {
  /** 0–100. */
  probability: number;
  category: ForecastCategory;
}

/** Everything that pipeline health depends on beside the deals, already validated. */
export interface PipelineSettings {
  modelVersion: string;
  /** Bands of the health from low to high. */
  bands: Band[];
  /** The org's own stages, by the name that deals carry. */
  stages: ReadonlyMap<string, Stage>;
  /** Quota of a quarter of an owner for whom none is recorded. */
  defaultQuota: number;
  /** More days in one stage than this, and an open deal is stalled. */
  stalledDays: number;
  /** A deal with a larger part of the open value than this is a risk, 0–1. */
  concentrationShare: number;
  /** Fewer early deals than this are a risk. */
  fewEarlyDeals: number;
  /** Stages of this probability or above are late, 0–100. */
  lateStageProbability: number;
  /** Mean days in stage at which velocity earns nothing. */
  velocityFullDays: number;
  /** Closed deals count when they closed within so many days; undefined means all. */
  closedDealDays: number | undefined;
  /** Fewer points than these ask for a recommendation. */
  review: Record<PipelineFactor, number>;
  /** In the order in which they are given. */
  recommendations: readonly Recommendation[];
  isActive: boolean;
}
