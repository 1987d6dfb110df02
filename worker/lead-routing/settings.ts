import type { Mode } from '../insights/mode';
import type { Country } from './model-country';

/** What a rule does with a lead that it matches. The first two go on to the next rule, the others end the path. */
export const OUTCOMES = ['accept', 'priority', 'account_owner', 'validate', 'review', 'assign'] as const;

/** What a rule does with a lead that it matches. */
export type Outcome = (typeof OUTCOMES)[number];

/** A size of company: from `from` employees up to `to`, both inclusive. */
export interface Segment {
  name: string;
  from: number;
  to: number;
}

/** Values that a rule is for; `isOpposite` stands for all others. An empty list is for any value. */
export interface Condition {
  values: readonly string[];
  isOpposite: boolean;
}

/** The conditions of a rule. All must hold. */
export interface Conditions {
  segments: Condition;
  regions: Condition;
  countries: Condition;
  industries: Condition;
}

/** Who a rule assigns leads to, by name; a pool without a name is the one that serves the lead. */
export interface RuleTarget {
  type: 'pool' | 'queue' | 'user';
  name: string;
}

/** One rule. */
export interface Rule {
  key: string;
  label: string;
  conditions: Conditions;
  outcome: Outcome;
  /** Only for `assign`. */
  target?: RuleTarget;
  /** A language model looks at leads that the rule matches. */
  isComplex: boolean;
}

/** A pool of people with what it serves; an empty list serves everything. */
export interface Pool {
  name: string;
  regions: readonly string[];
  segments: readonly string[];
}

/** Everything that routing depends on beside the lead, already validated. */
export interface RoutingSettings {
  modelVersion: string;
  segments: readonly Segment[];
  /** Countries by the normalised form of every way to write them. */
  countries: ReadonlyMap<string, Country>;
  /** Every region that a country can have. */
  regions: readonly string[];
  /** In the order in which they are tried. */
  rules: readonly Rule[];
  /** Active pools, in the order of their names. */
  pools: readonly Pool[];
  queues: { review: string; fallback: string };
  confidence: { rules: number; complex: number; leastOfLlm: number };
  /** Mail domains that tell nothing about a company. */
  freeMailDomains: ReadonlySet<string>;
  mode: Mode;
  isActive: boolean;
}
