import type { PipelineSettings } from '../pipeline/settings';

/** The pipeline settings that the package ships, with stages like those of a new org. */
export const SHIPPED_PIPELINE: PipelineSettings = {
  modelVersion: 'pipeline-formula-1',
  bands: [
    { band: 'Poor', from: 0 },
    { band: 'Fair', from: 35 },
    { band: 'Good', from: 55 },
    { band: 'Excellent', from: 75 }
  ],
  stages: new Map([
    ['Prospecting', { probability: 10, category: 'Pipeline' }],
    ['Proposal', { probability: 50, category: 'BestCase' }],
    ['Negotiation', { probability: 90, category: 'Forecast' }],
    ['Closed Won', { probability: 100, category: 'Closed' }],
    ['Closed Lost', { probability: 0, category: 'Omitted' }]
  ]),
  defaultQuota: 500_000,
  stalledDays: 30,
  concentrationShare: 0.4,
  fewEarlyDeals: 5,
  lateStageProbability: 50,
  velocityFullDays: 60,
  closedDealDays: undefined,
  review: { coverage: 10, distribution: 10, winRate: 10, velocity: 10 },
  recommendations: [
    { condition: 'stalled', text: 'Stalled deals ({count}): move them on, or close them.' },
    {
      condition: 'concentration',
      text: 'Build further deals: the quarter hangs on one that holds {share} % of the open value.'
    },
    {
      condition: 'few_early',
      text: 'Find new deals: fewer than {limit} in an early stage do not carry the coming quarters.'
    },
    {
      condition: 'coverage',
      text: 'Build pipeline: {open_value} open is little against a quota of {quota}.'
    },
    {
      condition: 'distribution',
      text: 'Move deals into late stages: most stand early ({points} of 25 points).'
    },
    {
      condition: 'win_rate',
      text: 'Review qualification: few closed deals are won ({points} of 25 points).'
    },
    {
      condition: 'velocity',
      text: 'Look at the slow deals: they stay long in a stage ({points} of 25 points).'
    }
  ],
  isActive: true
};
