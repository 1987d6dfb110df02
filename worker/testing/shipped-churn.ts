import type { ChurnSettings } from '../customer-health/settings';

/** The churn factors and levels that the package ships, as validated settings. */
export const SHIPPED_CHURN: ChurnSettings = {
  modelVersion: 'churn-formula-1',
  factors: {
    cases: {
      label: 'Support cases',
      weight: 0.3,
      fullAt: 10,
      share: 0.5,
      urgentFullAt: 3,
      urgentShare: 0.5
    },
    engagement: { label: 'Engagement', weight: 0.25, fullAt: 90, never: 90 },
    revenue: { label: 'Revenue', weight: 0.25, won: 0.2, without: 0.5, other: 1 },
    satisfaction: { label: 'Satisfaction', weight: 0.2, worst: 1, best: 5, unrated: 0.3 }
  },
  bands: [
    { band: 'Low', from: 0 },
    { band: 'Medium', from: 0.4 },
    { band: 'High', from: 0.7 }
  ],
  notable: 0.6,
  caseWindowDays: 365,
  changeThreshold: 0.01,
  isActive: true
};
