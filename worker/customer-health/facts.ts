import { epochDay, epochDayOf } from '../insights/epoch-day';
import type { SalesforceRecord } from '../salesforce/records';
import type { RestConnection } from '../salesforce/rest';
import type { AccountFacts } from './model';

/** Priorities of a case that count as urgent. */
const URGENT = "'High','Critical'";
const MILLISECONDS_A_DAY = 86_400_000;

/** What stands elsewhere about an account: cases of the window, and opportunities. */
export type RelatedFacts = Omit<AccountFacts, 'daysSinceActivity'>;

interface CaseRow {
  AccountId: string;
  cases: number;
  rating: number | null;
}

interface OpportunityRow {
  AccountId: string;
  IsWon: boolean;
  opportunities: number;
  amount: number | null;
}

/**
 * Sums up the cases and opportunities of up to 200 accounts in three queries that return a few rows an account however
 * many records there are. Cases count when they were created within the window before `now`.
 */
export async function readRelatedFacts(
  connection: Pick<RestConnection, 'query'>,
  accountIds: readonly string[],
  caseWindowDays: number,
  now: Date
): Promise<Map<string, RelatedFacts>> {
  const facts = new Map(accountIds.map((id) => [id, nothing()]));
  if (!accountIds.length) return facts;
  const theirs = `AccountId IN (${accountIds.map((id) => `'${id}'`).join(',')})`;
  const since = new Date(now.getTime() - caseWindowDays * MILLISECONDS_A_DAY).toISOString();
  const cases = `FROM Case WHERE ${theirs} AND CreatedDate >= ${since}`;
  const [all, urgent, opportunities] = await Promise.all([
    connection.query<CaseRow>(
      `SELECT AccountId, COUNT(Id) cases, AVG(CSAT__c) rating ${cases} GROUP BY AccountId`
    ),
    connection.query<CaseRow>(
      `SELECT AccountId, COUNT(Id) cases ${cases} AND Priority IN (${URGENT}) GROUP BY AccountId`
    ),
    connection.query<OpportunityRow>(
      `SELECT AccountId, IsWon, COUNT(Id) opportunities, SUM(Amount) amount FROM Opportunity WHERE ${theirs} GROUP BY AccountId, IsWon`
    )
  ]);
  for (const row of all) {
    const fact = facts.get(row.AccountId)!;
    fact.cases = row.cases;
    fact.meanRating = row.rating;
  }
  for (const row of urgent) facts.get(row.AccountId)!.urgentCases = row.cases;
  for (const row of opportunities) {
    const fact = facts.get(row.AccountId)!;
    fact.opportunities += row.opportunities;
    if (row.IsWon) fact.wonAmount = row.amount ?? 0;
  }
  return facts;
}

/** All facts of an account: its own, and those that stand elsewhere. */
export function factsOf(account: SalesforceRecord, related: RelatedFacts, now: Date): AccountFacts {
  const last = account.LastActivityDate;
  const days = typeof last === 'string' && last ? Math.max(0, epochDayOf(now) - epochDay(last)) : null;
  return { ...related, daysSinceActivity: days };
}

function nothing(): RelatedFacts {
  return { cases: 0, urgentCases: 0, meanRating: null, opportunities: 0, wonAmount: 0 };
}
