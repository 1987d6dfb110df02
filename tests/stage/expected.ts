/**
 * What the numbers should be, computed from raw records as the specification words it, apart from the worker's code.
 * Slow and plain on purpose: the stories compare with it.
 */
export interface RawLead {
  Id: string;
  NumberOfEmployees: number | null;
  Website_Visits__c: number | null;
  Content_Downloads__c: number | null;
  Industry: string | null;
  AnnualRevenue: number | null;
  LastActivityDate: string | null;
  Email_Opens__c: number | null;
}

export interface RawCase {
  AccountId: string | null;
  Priority: string;
  CreatedDate: string;
  CSAT__c: number | null;
}

export interface RawDeal {
  Id: string;
  AccountId: string | null;
  OwnerId: string;
  Amount: number | null;
  Probability: number;
  IsClosed: boolean;
  IsWon: boolean;
  CreatedDate: string;
  LastStageChangeDate: string | null;
}

const TARGET_INDUSTRIES = ['Technology', 'Finance', 'Healthcare', 'Consulting'];
const DAY = 86_400_000;
const clip = (value: number): number => Math.min(1, Math.max(0, value));

/** Rounds half up; the nudge keeps what is a half in decimals from falling below it in binary. */
function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.floor(value * scale + 0.5 + 1e-9) / scale;
}

/** Whole UTC days from a date to today, never negative. */
function daysSince(date: string, now: Date): number {
  const day = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  const today = Math.floor(now.getTime() / DAY) * DAY;
  return Math.max(0, (today - day) / DAY);
}

/** Score of a lead by the packaged formula, 0–100 with one decimal. */
export function expectedScore(lead: RawLead, now: Date): number {
  const days = lead.LastActivityDate === null ? 30 : daysSince(lead.LastActivityDate, now);
  const parts = [
    0.2 * clip(Math.log(1 + (lead.NumberOfEmployees ?? 1)) / Math.log(10_001)),
    0.25 * clip((0.6 * (lead.Website_Visits__c ?? 0)) / 50 + (0.4 * (lead.Content_Downloads__c ?? 0)) / 10),
    0.15 * (TARGET_INDUSTRIES.includes(lead.Industry ?? '') ? 1 : 0.4),
    0.2 * clip(Math.log(1 + (lead.AnnualRevenue ?? 0)) / Math.log(100_000_001)),
    0.1 * clip(1 - days / 60),
    0.1 * clip((lead.Email_Opens__c ?? 0) / 30)
  ];
  return rounded(100 * parts.reduce((sum, part) => sum + part, 0), 1);
}

/** Band of a rounded lead score. */
export function expectedPriority(score: number): string {
  return score <= 30 ? 'Low' : score <= 60 ? 'Medium' : score <= 80 ? 'High' : 'Critical';
}

/** Churn risk and level of an account; the risk is null when nothing at all is known. */
export function expectedChurn(
  lastActivityDate: string | null,
  cases: RawCase[],
  deals: RawDeal[],
  now: Date
): { risk: number | null; level: string } {
  const inWindow = cases.filter(({ CreatedDate }) => now.getTime() - Date.parse(CreatedDate) <= 365 * DAY);
  const ratings = inWindow.flatMap(({ CSAT__c }) => (CSAT__c === null ? [] : [CSAT__c]));
  if (!inWindow.length && !deals.length && lastActivityDate === null) {
    return { risk: null, level: 'Not enough data' };
  }
  const urgent = inWindow.filter(({ Priority }) => ['High', 'Critical'].includes(Priority)).length;
  const won = deals.some(({ IsWon, Amount }) => IsWon && (Amount ?? 0) > 0);
  const mean = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
  const risk = rounded(
    0.3 * (0.5 * Math.min(inWindow.length / 10, 1) + 0.5 * Math.min(urgent / 3, 1)) +
      0.25 * Math.min((lastActivityDate === null ? 90 : daysSince(lastActivityDate, now)) / 90, 1) +
      0.25 * (won ? 0.2 : deals.length === 0 ? 0.5 : 1) +
      0.2 * (ratings.length ? 1 - (mean - 1) / 4 : 0.3),
    3
  );
  return { risk, level: risk >= 0.7 ? 'High' : risk >= 0.4 ? 'Medium' : 'Low' };
}

/** Pipeline health of a set of deals against a quota, 0–100 with one decimal. */
export function expectedHealth(deals: RawDeal[], quota: number, lateFrom: number, now: Date): number {
  const open = deals.filter(({ IsClosed }) => !IsClosed);
  const won = deals.filter(({ IsWon }) => IsWon).length;
  const closed = deals.length - open.length;
  const value = open.reduce((sum, { Amount }) => sum + (Amount ?? 0), 0);
  const late = open.filter(({ Probability }) => Probability >= lateFrom).length;
  const days = open.map((deal) => daysSince(deal.LastStageChangeDate ?? deal.CreatedDate, now));
  const meanDays = days.reduce((sum, one) => sum + one, 0) / days.length;
  const parts = [
    Math.min(value / quota, 1),
    deals.length ? (late + won) / deals.length : 0,
    closed ? won / closed : 0.5,
    open.length ? Math.max(0, 1 - meanDays / 60) : 0
  ];
  return rounded(25 * parts.reduce((sum, part) => sum + part, 0), 1);
}
