import type { Curve, ScoringSettings, StandIn } from './settings';

/** What kind of thing an input is, hence how its field is read. */
export const NUMBER = 0;
export const DAYS_SINCE = 1;
export const TARGET = 2;

/** Curves as small integers, for the inner loop. */
export const CURVE: Record<Curve, number> = { log: 0, linear: 1, weighted_sum: 2, decay: 3, target: 4 };

/**
 * Settings laid out flat for the inner loop: one entry a factor, one entry an input (factors in order, each with one
 * or two inputs). Compiled once per change of the settings. The scratch arrays make a plan usable by one caller at a
 * time, which a single-threaded worker always is.
 */
export interface ScoringPlan {
  readonly settings: ScoringSettings;
  readonly factorCount: number;
  readonly curves: Uint8Array;
  /** Tenths of points that a factor gives at value 1: weight × 1,000. */
  readonly weights: Float64Array;
  readonly firstInput: Uint8Array;
  readonly typicalValues: Float64Array;
  readonly otherValues: Float64Array;
  readonly inputCount: number;
  readonly inputFields: string[];
  readonly inputKinds: Uint8Array;
  readonly inputBlanks: Float64Array;
  /** What an input is multiplied with: share ÷ fullAt, or 1 ÷ ln(1 + fullAt) for the curve `log`. */
  readonly inputScales: Float64Array;
  /** What stands in for each input that is blank; undefined when no input has any. */
  readonly inputStandIns: (StandIn | undefined)[] | undefined;
  readonly inputTargets: (ReadonlySet<string> | undefined)[];
  /** Completeness by the number of inputs present, two decimals. */
  readonly completeness: number[];
  /** Upper ends of the bands in tenths, low to high; the last one is open. */
  readonly bandEnds: Int32Array;
  readonly bandKeys: string[];
  readonly typicalTenths: number;
  /** Bits of the factors that are dropped where nothing is known for them; 0 when none is. */
  readonly droppable: number;
  /** The plan without some factors, by their bits: made when the first lead needs it. */
  readonly without: Map<number, ScoringPlan>;
  /** Copied for each lead: an array that holds a fraction from the start is stored flat and never converted. */
  readonly emptyValues: number[];
  readonly scratchParts: Float64Array;
  readonly scratchShares: Int32Array;
  readonly scratchLost: Float64Array;
}
