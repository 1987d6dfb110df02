import type { LlmUsage } from '../insights/workload';

/** What a language model is asked: to choose, of each slot, one of the values that it allows. */
export interface Question {
  workload: string;
  recordId: string;
  /** What is to be chosen and by which policy; the same for every record, so that providers can cache it. */
  instruction: string;
  /** Fields of the record that may leave the org, by name. */
  facts: Readonly<Record<string, string | number | boolean | null>>;
  /** Free text that strangers wrote, by name: masked and fenced before it leaves. */
  texts: Readonly<Record<string, string>>;
  /** The only values that an answer may have, by slot. */
  slots: Readonly<Record<string, readonly string[]>>;
}

/** An answer: of each slot an allowed value, whatever the model or the text of the record wanted. */
export interface Choice {
  values: Readonly<Record<string, string>>;
  /** 0–1, by the model's own account. */
  confidence: number;
  /** Why, in the model's words, at most 300 characters, without links. */
  reason: string;
  usage: LlmUsage;
}

/** Why there is no answer. */
export type RefusalCode =
  | 'LLM_OFF'
  | 'LLM_BUSY'
  | 'LLM_TIMEOUT'
  | 'LLM_UNAVAILABLE'
  | 'LLM_REFUSED'
  | 'LLM_UNUSABLE'
  | 'LLM_OVER_BUDGET';

/** No answer: what the rules say stands. */
export interface Refusal {
  code: RefusalCode;
  /** For the people who see the decision. */
  sentence: string;
  /** What was paid all the same; undefined when nothing was sent. */
  usage?: LlmUsage;
}

/** Answers questions, or says why not; never throws and never takes longer than its time limit. */
export interface Chooser {
  /** False when no model is configured: nobody needs to ask. */
  readonly isConfigured: boolean;
  choose(question: Question): Promise<Choice | Refusal>;
}

/** Whether there is an answer. */
export function isChoice(answer: Choice | Refusal): answer is Choice {
  return 'values' in answer;
}

/** The chooser of a worker without a model. */
export const NO_MODEL: Chooser = {
  isConfigured: false,
  choose: async () => ({ code: 'LLM_OFF', sentence: 'No language model is configured.' })
};
