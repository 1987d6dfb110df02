import type { Override } from 'c/commonOverride';
import { getFieldValue } from 'lightning/uiRecordApi';
import CHECKED_AT from '@salesforce/schema/Lead.Last_Checked_At__c';
import COMPLETENESS from '@salesforce/schema/Lead.Score_Completeness__c';
import MODEL_SCORE from '@salesforce/schema/Lead.Model_Score__c';
import OVERRIDE from '@salesforce/schema/Lead.Score_Override__c';
import OVERRIDE_BY from '@salesforce/schema/Lead.Score_Override_By__r.Name';
import OVERRIDE_REASON from '@salesforce/schema/Lead.Score_Override_Reason__c';
import OVERRIDE_UNTIL from '@salesforce/schema/Lead.Score_Override_Until__c';
import MODEL from '@salesforce/schema/Lead.Score_Model__c';
import PRIORITY from '@salesforce/schema/Lead.Priority__c';
import REASONS from '@salesforce/schema/Lead.Score_Reasons__c';
import REQUESTED_AT from '@salesforce/schema/Lead.Insights_Requested_At__c';
import SCORE from '@salesforce/schema/Lead.Lead_Score__c';
import SCORED_AT from '@salesforce/schema/Lead.Last_Scored_At__c';
import TYPICAL from '@salesforce/schema/Lead.Score_Typical__c';

/** What one factor contributes: points above (positive) or below (negative) the typical lead. */
export interface ScoreReason {
  factor: string;
  label: string;
  /** Value of the factor, from 0 to 1. */
  value: number;
  points: number;
  text: string;
  /** What a rep can do about it, and by how many points the score can rise at most. */
  advice?: { text: string; points: number };
}

/** A lead's score. Times are ISO texts. */
export interface LeadScore {
  /** From 0 to 100, or null before the first score. */
  value: number | null;
  band: string | null;
  scoredAt: string | null;
  checkedAt: string | null;
  requestedAt: string | null;
  /** Share of the inputs that were known, from 0 to 1. */
  completeness: number | null;
  model: string | null;
  /** Score of the typical lead. */
  typical: number | null;
  /** Best first, worst last. */
  reasons: ScoreReason[];
  /** Null when the score is the model's. */
  override: Override | null;
}

/** Fields to ask of getRecord. */
export const LEAD_SCORE_FIELDS = [
  CHECKED_AT,
  COMPLETENESS,
  MODEL,
  MODEL_SCORE,
  OVERRIDE,
  OVERRIDE_BY,
  OVERRIDE_REASON,
  OVERRIDE_UNTIL,
  PRIORITY,
  REASONS,
  REQUESTED_AT,
  SCORE,
  SCORED_AT,
  TYPICAL
];

/** Reads the score from a record that getRecord gave. */
export function leadScoreOf(record: unknown): LeadScore {
  const value = <T>(field: unknown) => (getFieldValue(record, field) ?? null) as T | null;
  return {
    value: value<number>(SCORE),
    band: value<string>(PRIORITY),
    scoredAt: value<string>(SCORED_AT),
    checkedAt: value<string>(CHECKED_AT),
    requestedAt: value<string>(REQUESTED_AT),
    completeness: value<number>(COMPLETENESS),
    model: value<string>(MODEL),
    typical: value<number>(TYPICAL),
    reasons: JSON.parse(value<string>(REASONS) ?? '[]') as ScoreReason[],
    override:
      value<number>(OVERRIDE) === null
        ? null
        : {
            by: value<string>(OVERRIDE_BY),
            reason: value<string>(OVERRIDE_REASON),
            until: value<string>(OVERRIDE_UNTIL),
            model: value<number>(MODEL_SCORE)?.toFixed(1) ?? null
          }
  };
}

/** Whether a score was asked for and its answer has not come. */
export function isPending({ requestedAt, checkedAt }: LeadScore): boolean {
  return requestedAt !== null && (checkedAt === null || Date.parse(checkedAt) < Date.parse(requestedAt));
}

/**
 * The score with the time of its last check raised to that of the last run over the org: a run looks at every lead but
 * writes only those whose score moved. Whether an answer is pending must not be asked of it.
 */
export function checkedBy(score: LeadScore, runAt?: string | null): LeadScore {
  const isLater =
    runAt && score.scoredAt && Date.parse(runAt) > Date.parse(score.checkedAt ?? score.scoredAt);
  return isLater ? { ...score, checkedAt: runAt } : score;
}

/** Whether nobody has looked at the score for so many hours that it may no longer hold. */
export function isStale({ scoredAt, checkedAt }: LeadScore, afterHours: number): boolean {
  const last = Math.max(Date.parse(scoredAt ?? '') || 0, Date.parse(checkedAt ?? '') || 0);
  return last > 0 && Date.now() - last > afterHours * 3_600_000;
}

/** Whether the score was looked at again later and found unchanged. */
export function wasConfirmed({ scoredAt, checkedAt }: LeadScore): boolean {
  return scoredAt !== null && checkedAt !== null && Date.parse(checkedAt) - Date.parse(scoredAt) > 1000;
}
