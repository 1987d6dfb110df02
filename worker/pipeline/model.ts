import { bandAt } from '../insights/bands';
import { apportion, roundHalfUp } from '../insights/rounding';
import { recommendationsFor } from './model-advice';
import { risksOf, type PipelineRisk } from './model-risks';
import type { PipelineSums } from './model-sums';
import type { PipelineSettings } from './settings';

/** Health and forecast of the deals of one owner, or of the whole org. Money in the org's currency. */
export interface PipelineHealth {
  /** 0–100, one decimal: the sum of the four parts. */
  health: number;
  band: string;
  /** Points of 25, one decimal each. */
  coverage: number;
  distribution: number;
  winRate: number;
  velocity: number;
  /** Amounts of all open deals. */
  openValue: number;
  quota: number;
  /** Amounts of open deals by forecast category; a deal that is most likely counts as best case. */
  pipeline: number;
  bestCase: number;
  commit: number;
  /** Amounts of open deals, each times its probability. */
  weighted: number;
  /** Amounts of deals won in the quarter. */
  closedWon: number;
  /** Open deals. */
  dealCount: number;
  risks: PipelineRisk[];
  recommendations: string[];
}

const TENTHS_A_FACTOR = 250;

/** Judges what was added up over the deals against a quota. Depends on nothing but its arguments. */
export function pipelineHealth(
  settings: PipelineSettings,
  sums: PipelineSums,
  quota: number
): PipelineHealth {
  const all = sums.open + sums.closed;
  const shares = [
    quota > 0 ? clip(sums.openValue / quota) : sums.openValue > 0 ? 1 : 0,
    all ? (sums.late + sums.won) / all : 0,
    sums.closed ? sums.won / sums.closed : 0.5,
    // Without an open deal nothing moves, however short no days are.
    sums.open ? clip(1 - sums.daysInStage / sums.open / settings.velocityFullDays) : 0
  ];
  const parts = Float64Array.from(shares, (share) => share * TENTHS_A_FACTOR);
  const total = roundHalfUp(parts.reduce((sum, part) => sum + part, 0));
  const tenths = new Int32Array(shares.length);
  apportion(parts, total, tenths, new Float64Array(shares.length));
  const [coverage, distribution, winRate, velocity] = Array.from(tenths, (value) => value / 10);
  const health = total / 10;
  const risks = risksOf(settings, sums);
  return {
    health,
    band: bandAt(settings.bands, health),
    coverage,
    distribution,
    winRate,
    velocity,
    openValue: cents(sums.openValue),
    quota: cents(quota),
    pipeline: cents(sums.pipeline),
    bestCase: cents(sums.bestCase),
    commit: cents(sums.commit),
    weighted: cents(sums.weighted),
    closedWon: cents(sums.closedWon),
    dealCount: sums.open,
    risks,
    recommendations: recommendationsFor(settings, {
      points: { coverage, distribution, winRate, velocity },
      risks,
      sums,
      quota
    })
  };
}

function clip(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value;
}

function cents(amount: number): number {
  return roundHalfUp(amount * 100) / 100;
}
