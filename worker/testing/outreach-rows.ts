import type { OutreachRows } from '../outreach/settings-rows';
import { packagedRecords } from './packaged-records';

const KEYED = ['Key__c', 'Sort_Order__c', 'Is_Packaged_Default__c'];

/** The outreach settings that come with the package, as the REST API returns them, to be changed by tests. */
export function shippedOutreachRows(): Record<keyof OutreachRows, Record<string, unknown>[]> {
  return {
    templates: packagedRecords('outreach', 'Outreach_Template', [
      ...KEYED,
      'Churn_Levels__c',
      'Risk_Factors__c',
      'Calm_Factors__c'
    ]),
    variables: packagedRecords('outreach', 'Outreach_Variable', [
      ...KEYED,
      'Lead_Field__c',
      'Account_Field__c',
      'Fallback__c'
    ]),
    phrases: packagedRecords('outreach', 'Outreach_Phrase', KEYED),
    settings: [
      ...packagedRecords('insights', 'Insight_Setting', ['Value__c']),
      ...packagedRecords('outreach', 'Insight_Setting', ['Value__c'])
    ]
  };
}
