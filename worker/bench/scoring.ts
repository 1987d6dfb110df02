import { epochDayOf } from '../insights/epoch-day';
import { readInputs, type LeadRecord } from '../lead-scoring/inputs';
import { compilePlan, scoreInputs, type LeadScore } from '../lead-scoring/model';
import type { ScoringPlan } from '../lead-scoring/plan';
import { sampleLeads, type SampleLead } from '../testing/leads';
import { SHIPPED } from '../testing/shipped-settings';
import { bareScores } from './bare-scoring';
import { pandasScores } from './pandas-scoring';

const LEADS = 200_000;
const BATCH = 2_000;
const ROUNDS = 9;

/** One line of the benchmark: rates in leads a second on one core, medians over the rounds. */
export interface ScoringBenchmark {
  benchmark: 'scoring';
  leads: number;
  leadsPerSecond: number;
  /** The same arithmetic on columns that are already laid out, writing scores and points into columns. */
  bareLeadsPerSecond: number;
  ratioToBare: number;
  pandas: { leadsPerSecond: number; ratio: number; sameAnswers: boolean } | { skipped: string };
}

/**
 * Records in, scored records with contributions out, measured in turn with a bare loop over the same arithmetic and,
 * where python3 with pandas is there, with a pandas version from the same records. Throws when the answers differ.
 */
export async function benchmarkScoring(): Promise<ScoringBenchmark> {
  const today = new Date();
  const leads = sampleLeads(LEADS, today);
  const plan = compilePlan(SHIPPED);
  const ours: number[] = [];
  const bare: number[] = [];
  const bareRound = bareScores(leads, epochDayOf(today));
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(rate(() => scoreInBatches(plan, leads, epochDayOf(today), () => {})));
    bare.push(rate(bareRound.run));
  }
  const scored: LeadScore[] = [];
  scoreInBatches(plan, leads, epochDayOf(today), (batch) => scored.push(...batch));
  for (const [i, lead] of scored.entries()) {
    if (bareRound.scores[i] !== lead.score) throw new Error(`The bare loop scores lead ${i} differently.`);
  }
  const leadsPerSecond = median(ours);
  const pandas = await pandasScores(leads, today);
  return {
    benchmark: 'scoring',
    leads: LEADS,
    leadsPerSecond,
    bareLeadsPerSecond: median(bare),
    ratioToBare: twoDecimals(leadsPerSecond / median(bare)),
    pandas:
      'skipped' in pandas
        ? pandas
        : {
            leadsPerSecond: pandas.leadsPerSecond,
            ratio: twoDecimals(leadsPerSecond / pandas.leadsPerSecond),
            sameAnswers: sameAnswers(scored, pandas.answers)
          }
  };
}

/** As the worker does it: scored records leave in batches, so that memory stays flat whatever the number. */
function scoreInBatches(
  plan: ScoringPlan,
  leads: SampleLead[],
  today: number,
  onScored: (batch: LeadScore[]) => void
): void {
  const inputs = new Float64Array(plan.inputCount);
  for (let from = 0; from < leads.length; from += BATCH) {
    const batch: LeadScore[] = [];
    for (let i = from; i < Math.min(from + BATCH, leads.length); i++) {
      if (readInputs(plan, leads[i] as unknown as LeadRecord, today, inputs) >= 0) {
        throw new Error(`Sample lead ${i} cannot be read.`);
      }
      batch.push(scoreInputs(plan, inputs));
    }
    onScored(batch);
  }
}

function sameAnswers(
  scored: LeadScore[],
  answers: { score: number[]; band: string[]; points: number[][] }
): boolean {
  return scored.every(
    (lead, i) =>
      lead.score === answers.score[i] &&
      lead.band === answers.band[i] &&
      lead.points.every((points, factor) => points === answers.points[factor][i])
  );
}

function rate(work: () => void): number {
  const startedAt = performance.now();
  work();
  return Math.round(LEADS / ((performance.now() - startedAt) / 1000));
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100;
}
