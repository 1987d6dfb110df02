import type { Override } from 'c/commonOverride';
import { getFieldValue } from 'lightning/uiRecordApi';
import FACTORS from '@salesforce/schema/Account.Churn_Factors__c';
import LEVEL from '@salesforce/schema/Account.Churn_Risk_Level__c';
import MODEL from '@salesforce/schema/Account.Churn_Model__c';
import MODEL_LEVEL from '@salesforce/schema/Account.Model_Churn_Level__c';
import OVERRIDE from '@salesforce/schema/Account.Churn_Override_Level__c';
import OVERRIDE_BY from '@salesforce/schema/Account.Churn_Override_By__r.Name';
import OVERRIDE_REASON from '@salesforce/schema/Account.Churn_Override_Reason__c';
import OVERRIDE_UNTIL from '@salesforce/schema/Account.Churn_Override_Until__c';
import REVENUE from '@salesforce/schema/Account.Revenue_At_Risk__c';
import RISK from '@salesforce/schema/Account.Churn_Risk_Score__c';
import SCORED_AT from '@salesforce/schema/Account.Churn_Scored_At__c';

/** What one factor contributes to the churn risk. */
export interface ChurnFactor {
  factor: string;
  label: string;
  /** From 0 (safe) to 1 (alarming). */
  value: number;
  /** Its share of the risk. */
  points: number;
  text: string;
  /** Whether it is alarming by itself. */
  isRisk: boolean;
}

/** An account's churn risk. */
export interface ChurnRisk {
  /** From 0 to 1; null when there is not enough data, and before the first run. */
  risk: number | null;
  /** High, Medium, Low or Not enough data; null before the first run. */
  level: string | null;
  revenueAtRisk: number | null;
  /** ISO time. */
  scoredAt: string | null;
  model: string | null;
  /** Weightiest first. */
  factors: ChurnFactor[];
  /** The level that a person gave; null when the model's counts. */
  override: Override | null;
}

/** Fields to ask of getRecord. */
export const CHURN_FIELDS = [
  FACTORS,
  LEVEL,
  MODEL,
  MODEL_LEVEL,
  OVERRIDE,
  OVERRIDE_BY,
  OVERRIDE_REASON,
  OVERRIDE_UNTIL,
  REVENUE,
  RISK,
  SCORED_AT
];

/** Reads the churn risk from a record that getRecord gave. */
export function churnRiskOf(record: unknown): ChurnRisk {
  const value = <T>(field: unknown) => (getFieldValue(record, field) ?? null) as T | null;
  return {
    risk: value<number>(RISK),
    level: value<string>(LEVEL),
    revenueAtRisk: value<number>(REVENUE),
    scoredAt: value<string>(SCORED_AT),
    model: value<string>(MODEL),
    factors: JSON.parse(value<string>(FACTORS) ?? '[]') as ChurnFactor[],
    override:
      value<string>(OVERRIDE) === null
        ? null
        : {
            by: value<string>(OVERRIDE_BY),
            reason: value<string>(OVERRIDE_REASON),
            until: value<string>(OVERRIDE_UNTIL),
            model: value<string>(MODEL_LEVEL)
          }
  };
}
