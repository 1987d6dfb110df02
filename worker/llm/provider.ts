import type { Prompt } from './prompt';

/** Tokens of one call. */
export interface Tokens {
  input: number;
  /** Those of the input that the provider had cached, which cost less. */
  cached: number;
  output: number;
}

/** What a provider sent back: the input of the tool, still unchecked. */
export interface Completion {
  /** undefined when the model called no tool. */
  answer: unknown;
  /** The model declined to answer. */
  isRefused: boolean;
  tokens: Tokens;
}

/** A service that runs language models. */
export interface Provider {
  /** As the provider names it; logged with every decision. */
  readonly model: string;
  /** One call without retries. Throws ProviderFailure, or whatever the aborted signal says. */
  complete(prompt: Prompt, signal: AbortSignal): Promise<Completion>;
}

/** The provider could not be reached or would not serve. */
export class ProviderFailure extends Error {
  /** `status` is that of HTTP; 0 when no answer came. */
  constructor(
    readonly status: number,
    message: string,
    options?: ErrorOptions
  ) {
    super(message, options);
  }
}

/** An answer is a few short values and a sentence. */
export const LONGEST_ANSWER = 500;

/** What the tool is for, in words for the model. */
export const TOOL = { name: 'answer', description: 'Gives the chosen value of every slot.' };
