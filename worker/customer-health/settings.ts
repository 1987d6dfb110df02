import type { Band } from '../insights/bands';

/** The four parts of the churn risk. */
export const CHURN_FACTORS = ['cases', 'engagement', 'revenue', 'satisfaction'] as const;

/** Name of a part of the churn risk. */
export type ChurnFactorKey = (typeof CHURN_FACTORS)[number];

/** What every factor has: a name for the reader, and its part of the risk, 0–1. */
interface Weighted {
  label: string;
  weight: number;
}

/** Each factor with the numbers that make its value, 0 (safe) to 1 (alarming). A factor that is missing does not count. */
export interface ChurnFactors {
  /** share × min(cases/fullAt, 1) + urgentShare × min(urgent cases/urgentFullAt, 1). */
  cases?: Weighted & { fullAt: number; share: number; urgentFullAt: number; urgentShare: number };
  /** min(days since the last activity/fullAt, 1); `never` days when there was none. */
  engagement?: Weighted & { fullAt: number; never: number };
  /** `won` with a won amount, `without` with no opportunities at all, else `other`. */
  revenue?: Weighted & { won: number; without: number; other: number };
  /** 1 − (mean rating − worst)/(best − worst); `unrated` when nobody rated. */
  satisfaction?: Weighted & { worst: number; best: number; unrated: number };
}

/** Everything that the churn risk depends on beside the account, already validated. */
export interface ChurnSettings {
  modelVersion: string;
  factors: ChurnFactors;
  /** Levels from low to high. */
  bands: Band[];
  /** Above this value a factor is a risk worth telling. */
  notable: number;
  /** Days back that cases are counted. */
  caseWindowDays: number;
  /** The account is written when its risk has moved this much. */
  changeThreshold: number;
  isActive: boolean;
}
