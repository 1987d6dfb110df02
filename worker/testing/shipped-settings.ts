import type { ScoringSettings } from '../lead-scoring/settings';

/** The factors and bands that the package ships, as validated settings: what most tests and benchmarks score with. */
export const SHIPPED: ScoringSettings = {
  modelVersion: 'formula-1',
  factors: [
    {
      key: 'company_size',
      label: 'Company size',
      weight: 0.2,
      curve: 'log',
      sources: [{ field: 'NumberOfEmployees', fullAt: 10_000, share: 1 }],
      blankValue: 1,
      targetValues: [],
      otherValue: 0,
      typicalValue: 0.5,
      raisesText: 'large company',
      lowersText: 'small company',
      adviceText: '',
      isDroppedWhenBlank: false
    },
    {
      key: 'engagement',
      label: 'Engagement',
      weight: 0.25,
      curve: 'weighted_sum',
      sources: [
        { field: 'Website_Visits__c', fullAt: 50, share: 0.6 },
        { field: 'Content_Downloads__c', fullAt: 10, share: 0.4 }
      ],
      blankValue: 0,
      targetValues: [],
      otherValue: 0,
      typicalValue: 0.5,
      raisesText: 'many site visits and downloads',
      lowersText: 'few site visits and downloads',
      adviceText: '',
      isDroppedWhenBlank: false
    },
    {
      key: 'industry_fit',
      label: 'Industry fit',
      weight: 0.15,
      curve: 'target',
      sources: [{ field: 'Industry', fullAt: 1, share: 1 }],
      blankValue: 0,
      targetValues: ['Technology', 'Finance', 'Healthcare', 'Consulting'],
      otherValue: 0.4,
      typicalValue: 0.5,
      raisesText: 'target industry',
      lowersText: 'not a target industry',
      adviceText: '',
      isDroppedWhenBlank: false
    },
    {
      key: 'revenue',
      label: 'Revenue',
      weight: 0.2,
      curve: 'log',
      sources: [{ field: 'AnnualRevenue', fullAt: 100_000_000, share: 1 }],
      blankValue: 0,
      targetValues: [],
      otherValue: 0,
      typicalValue: 0.5,
      raisesText: 'high annual revenue',
      lowersText: 'low annual revenue',
      adviceText: '',
      isDroppedWhenBlank: false
    },
    {
      key: 'recency',
      label: 'Recency',
      weight: 0.1,
      curve: 'decay',
      sources: [{ field: 'LastActivityDate', fullAt: 60, share: 1 }],
      blankValue: 30,
      targetValues: [],
      otherValue: 0,
      typicalValue: 0.5,
      raisesText: 'active recently',
      lowersText: 'no activity for {value}',
      adviceText: '',
      isDroppedWhenBlank: false
    },
    {
      key: 'email_opens',
      label: 'Email opens',
      weight: 0.1,
      curve: 'linear',
      sources: [{ field: 'Email_Opens__c', fullAt: 30, share: 1 }],
      blankValue: 0,
      targetValues: [],
      otherValue: 0,
      typicalValue: 0.5,
      raisesText: 'opens many emails',
      lowersText: 'opens few emails',
      adviceText: '',
      isDroppedWhenBlank: false
    }
  ],
  bands: [
    { key: 'Low', upTo: 30 },
    { key: 'Medium', upTo: 60 },
    { key: 'High', upTo: 80 },
    { key: 'Critical', upTo: 100 }
  ]
};
