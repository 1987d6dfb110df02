import { checkedBy, isPending, isStale, leadScoreOf, wasConfirmed, type LeadScore } from 'c/leadScoreRecord';

const score = (times: Partial<LeadScore>) => ({ ...leadScoreOf({ fields: {} }), ...times });

describe('c-lead-score-record', () => {
  it('reads the fields of a record', () => {
    const read = leadScoreOf({
      fields: {
        Lead_Score__c: { value: 72.4 },
        Priority__c: { value: 'High' },
        Score_Reasons__c: { value: '[{"factor":"engagement","points":-4.8,"text":"few site visits"}]' }
      }
    });
    expect(read).toMatchObject({ value: 72.4, band: 'High', scoredAt: null });
    expect(read.reasons[0].points).toBe(-4.8);
  });

  it.each([
    [{ requestedAt: null, checkedAt: null }, false],
    [{ requestedAt: '2026-11-21T09:00:00.000Z', checkedAt: null }, true],
    [{ requestedAt: '2026-11-21T09:00:00.000Z', checkedAt: '2026-11-21T08:59:59.000Z' }, true],
    [{ requestedAt: '2026-11-21T09:00:00.000Z', checkedAt: '2026-11-21T09:00:00.000Z' }, false]
  ])('knows whether an answer is pending: %p', (times, pending) => {
    expect(isPending(score(times))).toBe(pending);
  });

  it('is stale when neither scored nor checked for long', () => {
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    expect(isStale(score({ scoredAt: hoursAgo(72) }), 48)).toBe(true);
    expect(isStale(score({ scoredAt: hoursAgo(72), checkedAt: hoursAgo(1) }), 48)).toBe(false);
    expect(isStale(score({}), 48)).toBe(false);
  });

  it('is confirmed when checked after it was scored', () => {
    const scoredAt = '2026-11-20T09:00:00.000Z';
    expect(wasConfirmed(score({ scoredAt, checkedAt: '2026-11-21T09:00:00.000Z' }))).toBe(true);
    expect(wasConfirmed(score({ scoredAt, checkedAt: scoredAt }))).toBe(false);
  });

  it('was checked by a run that came later, whether or not the run wrote it', () => {
    const scoredAt = '2026-11-20T09:00:00.000Z';
    const runAt = '2026-11-21T06:00:00.000Z';
    expect(checkedBy(score({ scoredAt }), runAt).checkedAt).toBe(runAt);
    expect(checkedBy(score({ scoredAt, checkedAt: '2026-11-21T07:00:00.000Z' }), runAt).checkedAt).toBe(
      '2026-11-21T07:00:00.000Z'
    );
    expect(checkedBy(score({}), runAt).checkedAt).toBeNull();
    expect(checkedBy(score({ scoredAt }), null).checkedAt).toBeNull();
  });
});
