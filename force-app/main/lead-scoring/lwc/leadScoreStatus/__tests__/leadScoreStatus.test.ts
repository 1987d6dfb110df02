import { leadScoreOf, type LeadScore } from 'c/leadScoreRecord';
import { scoreStatus } from 'c/leadScoreStatus';

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const score = (values: Partial<LeadScore>) => ({ ...leadScoreOf({ fields: {} }), value: 50, ...values });
const fresh = score({ scoredAt: hoursAgo(1), checkedAt: hoursAgo(1), requestedAt: hoursAgo(1) });
const pending = score({ ...fresh, requestedAt: hoursAgo(0) });
const old = score({ scoredAt: hoursAgo(72) });
const context = { mode: 'live' as const, staleAfterHours: 48, inputCount: 7, trend: [], failure: null };
const failure = { message: 'The weights add up to 0.', nextStep: 'Correct the score factors.' };

describe('c-lead-score-status', () => {
  it.each([
    ['up to date', fresh, context, false, /^$/],
    ['up to date while the context loads', fresh, undefined, false, /^$/],
    ['pending', pending, context, false, /being computed/],
    ['pending for long', pending, context, true, /^Still working/],
    [
      'pending after an answer that failed',
      pending,
      { ...context, failure },
      true,
      /failed.*weights.*Correct/
    ],
    ['answered by a failure', fresh, { ...context, failure }, false, /failed.*weights.*Correct/],
    ['switched off', fresh, { ...context, mode: 'off' as const }, false, /switched off/],
    ['in shadow', fresh, { ...context, mode: 'shadow' as const }, false, /runs in shadow/],
    ['stale', old, context, false, /out of date/],
    ['old but not yet stale', old, { ...context, staleAfterHours: 100 }, false, /^$/]
  ])('knows a score that is %s', (_state, subject, around, isLate, sentence) => {
    expect(scoreStatus(subject, around, isLate)).toMatch(sentence);
  });
});
