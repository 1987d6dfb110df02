import { bandAt } from '../insights/bands';
import { apportion, roundHalfUp } from '../insights/rounding';
import { CHURN_FACTORS, type ChurnFactorKey, type ChurnFactors, type ChurnSettings } from './settings';

/** What is known of an account. */
export interface AccountFacts {
  /** Cases in the window. */
  cases: number;
  /** Cases in the window of priority High or Critical. */
  urgentCases: number;
  /** Mean rating of the cases in the window; null when nobody rated. */
  meanRating: number | null;
  /** Whole UTC days since the last activity; null when there never was one. */
  daysSinceActivity: number | null;
  opportunities: number;
  /** Sum of the amounts of won opportunities. */
  wonAmount: number;
}

/** One factor's part of the risk. */
export interface ChurnFactorValue {
  factor: ChurnFactorKey;
  label: string;
  /** 0 (safe) to 1 (alarming), three decimals. */
  value: number;
  /** Part of the risk, three decimals; the points of all factors add up to the risk. */
  points: number;
  /** True when the value is above what counts as a risk worth telling. */
  isRisk: boolean;
}

/** How likely a customer leaves, and why. */
export interface ChurnRisk {
  /** 0–1, three decimals, rounded half up; null when nothing is known. */
  risk: number | null;
  /** Band of the rounded risk, or `Not enough data`. */
  level: string;
  /** Weightiest first; empty when nothing is known. */
  factors: ChurnFactorValue[];
  /** What the customer has paid: lost if it leaves. 0 when nothing is known. */
  revenueAtRisk: number;
}

/** The level of an account of which nothing is known: never `Low`. */
export const NOT_ENOUGH_DATA = 'Not enough data';

const THOUSANDTHS = 1000;

/** Weighs the factors of one account. Depends on nothing but its arguments. */
export function churnRisk(settings: ChurnSettings, facts: AccountFacts): ChurnRisk {
  if (isUnknown(facts)) return { risk: null, level: NOT_ENOUGH_DATA, factors: [], revenueAtRisk: 0 };
  const keys = CHURN_FACTORS.filter((key) => settings.factors[key]);
  const values = keys.map((key) => valueOf(key, settings.factors, facts));
  const parts = Float64Array.from(keys, (key, i) => settings.factors[key]!.weight * values[i] * THOUSANDTHS);
  const total = roundHalfUp(parts.reduce((sum, part) => sum + part, 0));
  const shares = new Int32Array(keys.length);
  apportion(parts, total, shares, new Float64Array(keys.length));
  const factors = keys.map((factor, i) => ({
    factor,
    label: settings.factors[factor]!.label,
    value: roundHalfUp(values[i] * THOUSANDTHS) / THOUSANDTHS,
    points: shares[i] / THOUSANDTHS,
    isRisk: values[i] > settings.notable
  }));
  const risk = total / THOUSANDTHS;
  return {
    risk,
    level: bandAt(settings.bands, risk),
    factors: factors.sort((a, b) => b.points - a.points),
    revenueAtRisk: facts.wonAmount
  };
}

function isUnknown(facts: AccountFacts): boolean {
  return (
    facts.cases === 0 &&
    facts.opportunities === 0 &&
    facts.daysSinceActivity === null &&
    facts.meanRating === null
  );
}

function valueOf(key: ChurnFactorKey, factors: ChurnFactors, facts: AccountFacts): number {
  switch (key) {
    case 'cases': {
      const { fullAt, share, urgentFullAt, urgentShare } = factors.cases!;
      return share * clip(facts.cases / fullAt) + urgentShare * clip(facts.urgentCases / urgentFullAt);
    }
    case 'engagement': {
      const { fullAt, never } = factors.engagement!;
      return clip((facts.daysSinceActivity ?? never) / fullAt);
    }
    case 'revenue': {
      const { won, without, other } = factors.revenue!;
      return facts.wonAmount > 0 ? won : facts.opportunities === 0 ? without : other;
    }
    case 'satisfaction': {
      const { worst, best, unrated } = factors.satisfaction!;
      return facts.meanRating === null ? unrated : clip(1 - (facts.meanRating - worst) / (best - worst));
    }
  }
}

function clip(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value;
}
