/** How a factor turns an input into a value from 0 to 1. */
export type Curve = 'log' | 'linear' | 'weighted_sum' | 'decay' | 'target';

/** What the org records by itself and may stand in for a field that nobody fills. */
export const STAND_INS = [
  'Campaign responses',
  'Opened emails',
  'Emails from the lead',
  'Activities'
] as const;

/** One of them. */
export type StandIn = (typeof STAND_INS)[number];

/** What one factor reads: a field of the lead, and the quantity at which it counts in full. */
export interface Source {
  field: string;
  fullAt: number;
  /** Part of the factor's value that this source can give, 0–1; 1 unless the factor is a weighted sum. */
  share: number;
  /** What is counted where the field is blank; undefined: nothing, it stays blank. */
  standIn?: StandIn;
}

/** One part of the score: where it comes from, how much it weighs, and how to talk about it. */
export interface Factor {
  key: string;
  label: string;
  /** Part of the whole score, 0–1; the weights of all factors add up to 1. */
  weight: number;
  curve: Curve;
  sources: Source[];
  /** Stands in for a blank number, or for the days since a blank date. */
  blankValue: number;
  /** Values that count in full, for the curve `target`. */
  targetValues: string[];
  /** What any other value, or a blank one, counts for the curve `target`. */
  otherValue: number;
  /** The factor's value for the typical lead, 0–1: contributions are measured from it. */
  typicalValue: number;
  raisesText: string;
  lowersText: string;
  /** What a person can do to raise it, in words; blank when nobody can. */
  adviceText: string;
  /** A lead of which nothing is known for the factor is scored by the other factors alone. */
  isDroppedWhenBlank: boolean;
}

/** A named range of scores: everything above the band before it, up to and including `upTo`. */
export interface Band {
  key: string;
  upTo: number;
}

/** Everything that scoring needs to know, already validated: factors in order, bands from low to high. */
export interface ScoringSettings {
  modelVersion: string;
  factors: Factor[];
  bands: Band[];
}
