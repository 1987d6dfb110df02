import {
  BrokenCircuitError,
  bulkhead,
  BulkheadRejectedError,
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhen,
  wrap,
  type IPolicy
} from 'cockatiel';
import type { LlmUsage } from '../insights/workload';
import type { Logger } from '../logger';
import { readAnswer } from './answer';
import { promptOf } from './prompt';
import { ProviderFailure, type Completion, type Provider } from './provider';
import type { Choice, Chooser, Question, Refusal, RefusalCode } from './question';
import { Budget, costOf, type Prices, type SpendStore } from './spending';

/** How much may be asked. */
export interface ChooserLimits {
  /** Milliseconds from the question to the answer, waiting and a second attempt included. */
  timeout: number;
  /** Questions at once; others wait for their turn as long as their time lasts. */
  concurrency: number;
  dollarsADay: number;
  prices: Prices;
  /** Failures in a row after which the provider is left in peace, and for how many milliseconds. */
  failures: number;
  rest: number;
}

/** Told of every question that was not free of charge or not answered. */
export type UsageListener = (workload: string, outcome: RefusalCode | 'answered', usage: LlmUsage) => void;

const SENTENCES: Record<Exclude<RefusalCode, 'LLM_OFF'>, string> = {
  LLM_BUSY: 'The language model had too many other questions.',
  LLM_TIMEOUT: 'The language model did not answer in time.',
  LLM_UNAVAILABLE: 'The language model cannot be reached at the moment.',
  LLM_REFUSED: 'The language model declined to answer.',
  LLM_UNUSABLE: 'The language model gave an answer that cannot be used.',
  LLM_OVER_BUDGET: 'The budget for the language model is used up for today.'
};

/** How many questions may wait, for each that is being answered. */
const WAITING_FOR_ONE = 50;

/**
 * Asks a provider's model: one call, and a second one that names the mistake when the first answer does not keep to the
 * question. A time limit for the whole, so many calls at once, a budget a day, and a circuit breaker.
 */
export class LlmChooser implements Chooser {
  readonly isConfigured = true;
  private readonly policy: IPolicy;
  private readonly budget: Budget;

  constructor(
    private readonly provider: Provider,
    private readonly limits: ChooserLimits,
    store: SpendStore,
    private readonly listener: UsageListener,
    private readonly logger: Logger,
    private readonly clock: () => number = Date.now
  ) {
    this.budget = new Budget(store, limits.dollarsADay, clock);
    this.policy = wrap(
      bulkhead(limits.concurrency, limits.concurrency * WAITING_FOR_ONE),
      circuitBreaker(handleWhen(isTrouble), {
        halfOpenAfter: limits.rest,
        breaker: new ConsecutiveBreaker(limits.failures)
      })
    );
  }

  async choose(question: Question): Promise<Choice | Refusal> {
    const call = new Call(this.provider.model, this.limits.prices, this.clock);
    const answer = await this.ask(question, call).catch((error: unknown) => this.refusalOf(error, question));
    const outcome = 'values' in answer ? 'answered' : answer.code;
    this.listener(question.workload, outcome, call.usage());
    return 'values' in answer ? answer : { ...answer, ...(call.wasMade && { usage: call.usage() }) };
  }

  private async ask(question: Question, call: Call): Promise<Choice | Refusal> {
    if (await this.budget.isSpent()) return refusal('LLM_OVER_BUDGET');
    const limit = AbortSignal.timeout(this.limits.timeout);
    const expired = new Promise<never>((_, reject) =>
      limit.addEventListener('abort', () => reject(limit.reason as Error))
    );
    // The race ends the wait for a turn too, which the policy would sit out.
    return Promise.race([this.policy.execute(() => this.attempt(question, call, limit)), expired]);
  }

  private async attempt(question: Question, call: Call, limit: AbortSignal): Promise<Choice | Refusal> {
    limit.throwIfAborted();
    const prompt = promptOf(question);
    let read = readAnswer(question.slots, undefined);
    for (let attempt = 1; attempt <= 2 && typeof read === 'string'; attempt++) {
      const complaint = attempt === 1 ? undefined : `Your last answer cannot be used. ${read}`;
      const completion = await this.provider.complete({ ...prompt, complaint }, limit);
      await this.budget.spend(call.add(completion));
      if (completion.isRefused) return refusal('LLM_REFUSED');
      read = readAnswer(question.slots, completion.answer);
    }
    return typeof read === 'string' ? refusal('LLM_UNUSABLE') : { ...read, usage: call.usage() };
  }

  private refusalOf(error: unknown, question: Question): Refusal {
    if (error instanceof BulkheadRejectedError) return refusal('LLM_BUSY');
    if (error instanceof BrokenCircuitError) return refusal('LLM_UNAVAILABLE');
    const code = isTimeout(error) ? 'LLM_TIMEOUT' : 'LLM_UNAVAILABLE';
    const status = error instanceof ProviderFailure ? error.status : undefined;
    this.logger.warn({ code, status, workload: question.workload }, SENTENCES[code]);
    return refusal(code);
  }
}

/** What one question has taken so far. */
class Call {
  wasMade = false;
  private readonly startedAt: number;
  private readonly tokens = { input: 0, cached: 0, output: 0 };
  private cost = 0;

  constructor(
    private readonly model: string,
    private readonly prices: Prices,
    private readonly clock: () => number
  ) {
    this.startedAt = clock();
  }

  /** Adds a completion and returns what it cost. */
  add({ tokens }: Completion): number {
    this.wasMade = true;
    for (const kind of ['input', 'cached', 'output'] as const) this.tokens[kind] += tokens[kind];
    const cost = costOf(tokens, this.prices);
    this.cost += cost;
    return cost;
  }

  usage(): LlmUsage {
    return {
      model: this.model,
      inputTokens: this.tokens.input,
      outputTokens: this.tokens.output,
      cachedTokens: this.tokens.cached,
      cost: this.cost,
      latency: this.clock() - this.startedAt
    };
  }
}

function refusal(code: Exclude<RefusalCode, 'LLM_OFF'>): Refusal {
  return { code, sentence: SENTENCES[code] };
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

/** What says that the provider is in trouble, rather than the question. */
function isTrouble(error: unknown): boolean {
  return error instanceof ProviderFailure || isTimeout(error);
}
