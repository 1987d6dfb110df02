import { checkedBy, isPending, isStale, type LeadScore } from 'c/leadScoreRecord';
import type { TrendPoint } from 'c/leadScoreTrend';

/** What LeadScoreController.getPanel tells beside the lead's own fields. */
export interface ScoreContext {
  /** live; shadow: scores are kept and not shown; off: none will come. */
  mode: 'live' | 'shadow' | 'off';
  /** Hours without a check after which a score may be out of date. */
  staleAfterHours: number;
  /** ISO time of the last run over the org; null when there was none. */
  checkedAt?: string | null;
  /** How many fields of a lead the score is computed from. */
  inputCount: number;
  /** Oldest first. */
  trend: TrendPoint[];
  failure?: { message: string; nextStep: string } | null;
}

/**
 * What to know before trusting a score, in a sentence; empty when it is up to date.
 * A pending answer is late when it did not come while the reader was looking.
 */
export function scoreStatus(score: LeadScore, context: ScoreContext | undefined, isLate: boolean): string {
  const pending = isPending(score);
  if (pending && !isLate) return 'A new score is being computed…';
  if (context?.failure) return failed(context.failure);
  if (context?.mode === 'off') return 'Scoring is switched off. An admin can switch it on again.';
  if (context?.mode === 'shadow')
    return 'Scoring runs in shadow: scores are kept to compare and not shown here.';
  if (pending) return 'Still working on a new score. It will appear here when you come back to this page.';
  if (context && isStale(checkedBy(score, context.checkedAt), context.staleAfterHours)) {
    return 'This score has not been checked for a while and may be out of date.';
  }
  return '';
}

function failed({ message, nextStep }: { message: string; nextStep: string }): string {
  return ['The last answer failed.', message, nextStep].filter(Boolean).join(' ');
}
