import type { SalesforceRecord } from '../salesforce/records';
import type { EngineName, Sweep } from './sweep';

/** What asking a language model took. */
export interface LlmUsage {
  model: string;
  inputTokens: number;
  outputTokens: number;
  /** Input tokens that the provider had cached. */
  cachedTokens: number;
  /** US dollars. */
  cost: number;
  /** Milliseconds. */
  latency: number;
}

/** One record's answer of one workload. */
export interface Decision {
  /** What travels to the org. */
  output: object;
  /**
   * What was decided from, for the decision log: the fields that `decide` read, and as `gathered` what was gathered, so
   * that the same answer can be had from the log alone. Free text of a person only with its personal data masked.
   */
  inputs: Record<string, unknown>;
  /** 0–1; null for a formula. */
  confidence: number | null;
  /** When what was decided from was read, ISO 8601, if it is not the record itself. */
  readAt?: string;
  /** What decided, where it is not the workload's model alone: e.g. rules refined by a language model. */
  modelVersion?: string;
  /** What the language model took, if one was asked. */
  llm?: LlmUsage;
  /** Which of several variants answered, when variants are compared. */
  variant?: string;
  /** Factor values by key, for what is learnt from all decisions together. */
  values?: Readonly<Record<string, number>>;
}

/** A workload with the settings that are in force now, ready for any number of records. */
export interface PreparedWorkload {
  /** Fields of the record that `decide` reads. */
  fields: readonly string[];
  modelVersion: string;
  /** What the decision is about, in one sentence: the system message of the decision log. */
  instruction: string;
  /** How the workload goes through the whole org; undefined when there is no engine. */
  sweep?: Sweep;
  /** Reads what stands elsewhere about the records, for all of them together; `decide` gets its record's part. */
  gather?(records: readonly SalesforceRecord[], now: Date): Promise<ReadonlyMap<string, unknown>>;
  /** Decides about one record; undefined when there is nothing to say any more. Throws a WorkerError otherwise. */
  decide(record: SalesforceRecord, now: Date, gathered?: unknown): Decision | undefined;
  /** The answer for a person at a terminal. */
  describe(output: object): string;
}

/** A named kind of decision about records of one object. */
export interface Workload {
  readonly name: string;
  readonly object: string;
  /** Name of the engine that goes through the whole org with it; undefined when none does. */
  readonly engine: EngineName | undefined;
  /** What keeps the newest settings from being in force, for an admin; undefined when they are. */
  readonly problem: string | undefined;
  /** Has the settings reread before the next use, however young they are. */
  refresh(): void;
  /** Rereads the settings when they are old. Throws SWITCHED_OFF while an admin has switched the workload off. */
  prepare(): Promise<PreparedWorkload>;
}
