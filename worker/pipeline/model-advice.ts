import type { PipelineRisk } from './model-risks';
import { PIPELINE_FACTORS, type PipelineFactor, type PipelineSettings } from './settings';

const FOR_RISK: Record<PipelineRisk['risk'], string> = {
  stalled: 'Move the stalled deals on, or close them.',
  concentration: 'Build further deals, so that the quarter does not hang on one.',
  few_early: 'Find new deals: too few are in an early stage to carry the coming quarters.'
};

const FOR_FACTOR: Record<PipelineFactor, string> = {
  coverage: 'Build pipeline: the open value is small against the quota.',
  distribution: 'Move deals into late stages: most stand early.',
  winRate: 'Review qualification: few closed deals are won.',
  velocity: 'Look at the slow deals: they stay long in a stage.'
};

/** What to do, most urgent first: one sentence for each risk, and for each part below its limit. */
export function recommendationsFor(
  settings: PipelineSettings,
  points: Record<PipelineFactor, number>,
  risks: readonly PipelineRisk[]
): string[] {
  const weak = PIPELINE_FACTORS.filter((factor) => points[factor] < settings.review[factor]);
  return [...risks.map(({ risk }) => FOR_RISK[risk]), ...weak.map((factor) => FOR_FACTOR[factor])];
}
