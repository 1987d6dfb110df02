import { largest, type PipelineSums } from './model-sums';
import type { PipelineSettings } from './settings';

/** Something that endangers the pipeline, with the deals that make it up (the largest hundred). */
export interface PipelineRisk {
  risk: 'stalled' | 'concentration' | 'few_early';
  severity: 'High' | 'Medium';
  text: string;
  dealIds: string[];
}

/** The risks in the sums, the most severe first. */
export function risksOf(settings: PipelineSettings, sums: PipelineSums): PipelineRisk[] {
  const risks: PipelineRisk[] = [];
  const { stalled, early } = sums;
  if (stalled.count) {
    const [deals, have] = stalled.count === 1 ? ['deal', 'has'] : ['deals', 'have'];
    risks.push({
      risk: 'stalled',
      severity: 'High',
      text: `${stalled.count.toLocaleString('en-US')} ${deals} ${have} not moved for more than ${settings.stalledDays} days`,
      dealIds: largest(stalled.deals).map(({ id }) => id)
    });
  }
  const share = sums.largest && sums.openValue > 0 ? sums.largest.amount / sums.openValue : 0;
  if (share > settings.concentrationShare) {
    risks.push({
      risk: 'concentration',
      severity: 'Medium',
      text: `One deal holds ${Math.round(share * 100)} % of the open value`,
      dealIds: [sums.largest!.id]
    });
  }
  if (early.count < settings.fewEarlyDeals) {
    const deals = early.count === 1 ? 'deal is' : 'deals are';
    risks.push({
      risk: 'few_early',
      severity: 'Medium',
      text: `Only ${early.count} ${deals} in an early stage`,
      dealIds: largest(early.deals).map(({ id }) => id)
    });
  }
  return risks;
}
