import { z } from 'zod';
import type { Logger } from '../logger';
import { Claude } from './claude';
import { LlmChooser, type UsageListener } from './llm-chooser';
import { OpenAiCompatible } from './openai-compatible';
import type { Provider } from './provider';
import { NO_MODEL, type Chooser } from './question';
import type { SpendStore } from './spending';

const amount = (preset: number) => z.coerce.number().min(0).default(preset);
const url = z.url({ protocol: /^https?$/, error: 'is not a URL; for example https://api.openai.com' });

/** The variables of the environment that choose a language model; all may be absent. */
export const llmVariables = z.object({
  ANTHROPIC_API_KEY: z.string().optional(),
  OPENAI_API_KEY: z.string().optional(),
  // The names that Heroku Managed Inference gives its config vars.
  INFERENCE_KEY: z.string().optional(),
  INFERENCE_URL: url.optional(),
  INFERENCE_MODEL_ID: z.string().optional(),
  LLM_MODEL: z.string().optional(),
  LLM_BASE_URL: url.optional(),
  LLM_TIMEOUT_SECONDS: z.coerce.number().positive().max(30).default(3),
  LLM_CONCURRENCY: z.coerce.number().int().min(1).max(100).default(4),
  LLM_DOLLARS_A_DAY: amount(5),
  LLM_INPUT_PRICE: amount(3),
  LLM_CACHED_INPUT_PRICE: amount(0.3),
  LLM_OUTPUT_PRICE: amount(15)
});

/** The validated variables. */
export type LlmConfiguration = z.infer<typeof llmVariables>;

const CLAUDE = 'claude-sonnet-5-5';

/** Failures in a row after which the provider is left in peace for half a minute. */
const FAILURES = 5;
const REST = 30_000;

/**
 * The chooser that the environment asks for: Claude with ANTHROPIC_API_KEY, else an OpenAI-compatible service with
 * OPENAI_API_KEY or Heroku's INFERENCE_KEY, else none.
 */
export function createChooser(
  configuration: LlmConfiguration,
  store: SpendStore,
  listener: UsageListener,
  logger: Logger
): Chooser {
  const provider = providerOf(configuration);
  if (!provider) return NO_MODEL;
  const limits = {
    timeout: configuration.LLM_TIMEOUT_SECONDS * 1000,
    concurrency: configuration.LLM_CONCURRENCY,
    dollarsADay: configuration.LLM_DOLLARS_A_DAY,
    prices: {
      input: configuration.LLM_INPUT_PRICE,
      cachedInput: configuration.LLM_CACHED_INPUT_PRICE,
      output: configuration.LLM_OUTPUT_PRICE
    },
    failures: FAILURES,
    rest: REST
  };
  return new LlmChooser(provider, limits, store, listener, logger);
}

/** What is wrong with variables that are each valid by themselves; empty when nothing is. */
export function llmProblems(configuration: LlmConfiguration): string[] {
  const { ANTHROPIC_API_KEY: claude, OPENAI_API_KEY: openAi, LLM_MODEL: model } = configuration;
  const { INFERENCE_KEY: heroku, INFERENCE_URL: herokuUrl, INFERENCE_MODEL_ID: herokuModel } = configuration;
  if (claude) return [];
  if (openAi && !model) return ['LLM_MODEL is missing; name the model that OPENAI_API_KEY is for'];
  if (heroku && !openAi && !(herokuUrl && (model || herokuModel))) {
    return ['INFERENCE_URL and INFERENCE_MODEL_ID are missing; INFERENCE_KEY needs both'];
  }
  return [];
}

function providerOf(configuration: LlmConfiguration): Provider | undefined {
  const { LLM_MODEL: model, LLM_BASE_URL: baseUrl } = configuration;
  const bare = (address: string): string => address.replace(/\/+(v1\/*)?$/, '');
  if (configuration.ANTHROPIC_API_KEY) {
    return new Claude(model ?? CLAUDE, configuration.ANTHROPIC_API_KEY, baseUrl && bare(baseUrl));
  }
  if (configuration.OPENAI_API_KEY) {
    return new OpenAiCompatible(
      model!,
      configuration.OPENAI_API_KEY,
      bare(baseUrl ?? 'https://api.openai.com')
    );
  }
  if (configuration.INFERENCE_KEY) {
    const named = model ?? configuration.INFERENCE_MODEL_ID!;
    return new OpenAiCompatible(named, configuration.INFERENCE_KEY, bare(configuration.INFERENCE_URL!));
  }
  return undefined;
}
