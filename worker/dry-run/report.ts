import type { LeadScoreOutput } from '../lead-scoring/workload';
import type { RouteOutput } from '../lead-routing/output';

/** What became of a lead, as it stands today. */
export type LeadOutcome = 'converted' | 'closed' | 'open';

/** What one lead would have got; a workload that is switched off or could not compute it is absent. */
export interface Rehearsed {
  outcome: LeadOutcome;
  score?: LeadScoreOutput;
  route?: RouteOutput;
  /** Whether the lead's owner is the one, or in the pool, that it would have gone to; undefined when it cannot be told. */
  hasSameOwner?: boolean;
}

type Counts = Record<string, number>;

/** What a dry run found. */
export interface DryRunReport {
  days: number;
  leads: number;
  /** Leads that could not be computed, by code. */
  failures: Counts;
  /** By ten points: "60" counts scores from 60.0 to 69.9. */
  scores: Counts;
  averageScore: Partial<Record<LeadOutcome, number>>;
  outcomesByBand: Record<string, Counts>;
  segments: Counts;
  regions: Counts;
  targets: Counts;
  owners: { same: number; other: number; unknown: number };
  review: { leads: number; reasons: Counts };
  reasons: Counts;
  /** What to know before trusting the figures. */
  caveats: string[];
}

const MOST_REASONS = 10;
const CAVEATS = [
  'Leads were scored and routed by the fields as they are today: what was filled in later is counted as if it had been known.',
  'Rules alone decided; no language model was asked.',
  'A pool counts as the same owner when the lead’s owner is a member: who of it would have got the lead is chosen only when it is given away.'
];

/** Adds up a dry run, one lead at a time: what it keeps does not grow with the number of leads. */
export class DryRunTally {
  private readonly sums: Record<LeadOutcome, { leads: number; points: number }> = {
    converted: { leads: 0, points: 0 },
    closed: { leads: 0, points: 0 },
    open: { leads: 0, points: 0 }
  };
  private readonly report: DryRunReport;

  constructor(days: number) {
    this.report = {
      days,
      leads: 0,
      failures: {},
      scores: {},
      averageScore: {},
      outcomesByBand: {},
      segments: {},
      regions: {},
      targets: {},
      owners: { same: 0, other: 0, unknown: 0 },
      review: { leads: 0, reasons: {} },
      reasons: {},
      caveats: CAVEATS
    };
  }

  /** Counts a lead. */
  add({ outcome, score, route, hasSameOwner }: Rehearsed): void {
    this.report.leads++;
    if (score) this.addScore(outcome, score);
    if (route) this.addRoute(route, hasSameOwner);
  }

  /** Counts a workload that could not compute a lead. */
  fail(code: string): void {
    count(this.report.failures, code);
  }

  /** Everything counted so far. `switchedOff` names workloads that decided nothing. */
  summary(switchedOff: readonly string[]): DryRunReport {
    const averageScore: DryRunReport['averageScore'] = {};
    for (const [outcome, { leads, points }] of Object.entries(this.sums)) {
      if (leads) averageScore[outcome as LeadOutcome] = Math.round((points / leads) * 10) / 10;
    }
    const off = switchedOff.map((name) => `${name} is switched off, so nothing is said about it.`);
    return {
      ...this.report,
      averageScore,
      reasons: top(this.report.reasons),
      review: { ...this.report.review, reasons: top(this.report.review.reasons) },
      caveats: [...this.report.caveats, ...off]
    };
  }

  private addScore(outcome: LeadOutcome, { score, band, reasons }: LeadScoreOutput): void {
    count(this.report.scores, String(Math.min(90, Math.floor(score / 10) * 10)));
    this.sums[outcome].leads++;
    this.sums[outcome].points += score;
    count((this.report.outcomesByBand[band] ??= {}), outcome);
    // Inputs of one lead are in the words of one reason: reasons are counted by their factor.
    const [weightiest] = [...reasons].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
    if (weightiest)
      count(this.report.reasons, `${weightiest.label} ${weightiest.points < 0 ? 'lowers' : 'raises'}`);
  }

  private addRoute(route: RouteOutput, hasSameOwner: boolean | undefined): void {
    count(this.report.segments, route.segment);
    count(this.report.regions, route.region ?? 'none');
    count(this.report.targets, targetOf(route));
    const { owners, review } = this.report;
    owners[hasSameOwner === undefined ? 'unknown' : hasSameOwner ? 'same' : 'other']++;
    if (route.outcome === 'review' || route.outcome === 'validate') {
      review.leads++;
      count(review.reasons, route.reason);
    }
  }
}

function targetOf({ pool, queue, user, account }: RouteOutput): string {
  if (pool) return `pool ${pool}`;
  if (queue) return `queue ${queue}`;
  if (user) return `user ${user}`;
  return account ? 'the owner of the lead’s account' : 'nobody';
}

/** Counts at most a thousand different things, so that free words cannot fill the memory. */
function count(counts: Counts, key: string): void {
  const known = key in counts || Object.keys(counts).length < 1000 ? key : 'others';
  counts[known] = (counts[known] ?? 0) + 1;
}

function top(counts: Counts): Counts {
  return Object.fromEntries(
    Object.entries(counts)
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_REASONS)
  );
}
