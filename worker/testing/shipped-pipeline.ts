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
  isActive: true
};
