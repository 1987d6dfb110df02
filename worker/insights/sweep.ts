import type { SalesforceRecord } from '../salesforce/records';
import type { Decision } from './workload';

/** Engines by the name that runs, steps and the archive give them, in the order in which a run works through them. */
export const ENGINES = ['lead_scoring', 'pipeline_health', 'churn_prediction'] as const;

/** Name of an engine. */
export type EngineName = (typeof ENGINES)[number];

/** Types of the archive's columns; JSON is text that holds JSON. */
export type ColumnType = 'text' | 'number' | 'json';

/** How a workload goes through the whole org in a run. */
export interface Sweep {
  /**
   * What to decide about: the records that meet a condition, or whatever `gatherAll` finds, by Id, with what `decide` is
   * given for each. `recordIds` restricts a run to these; none means all.
   */
  subjects:
    | { where: string }
    | { gatherAll(recordIds: readonly string[], now: Date): Promise<ReadonlyMap<string, unknown>> };
  /** Further fields, which `isNews` compares with. */
  standingFields: readonly string[];
  /** False when the org would not write anything for this output. The org stays the judge of what is sent. */
  isNews(record: SalesforceRecord, output: object): boolean;
  /** The archive's columns, by name of the output's members. */
  columns: Readonly<Record<string, ColumnType>>;
  /** What is learnt from all decisions together; undefined when nothing is. */
  tally?: Tally;
}

/** Adds up something over all decisions of a run. What it has added up survives a restart as JSON. */
export interface Tally {
  add(decision: Decision): void;
  sums(): unknown;
  restore(sums: unknown): void;
  /** Puts the result into force, after the last decision. */
  store(): Promise<void>;
}
