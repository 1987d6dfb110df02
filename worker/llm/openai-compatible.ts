import { z } from 'zod';
import type { Prompt } from './prompt';
import { LONGEST_ANSWER, ProviderFailure, TOOL, type Completion, type Provider } from './provider';

const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          refusal: z.string().nullish(),
          tool_calls: z.array(z.object({ function: z.object({ arguments: z.string() }) })).nullish()
        })
      })
    )
    .min(1),
  usage: z
    .object({
      prompt_tokens: z.number().default(0),
      completion_tokens: z.number().default(0),
      prompt_tokens_details: z.object({ cached_tokens: z.number().nullish() }).nullish()
    })
    .optional()
});

/** Any service with OpenAI's chat completions: OpenAI itself, Heroku Managed Inference, and many others. */
export class OpenAiCompatible implements Provider {
  constructor(
    readonly model: string,
    private readonly apiKey: string,
    private readonly baseUrl: string
  ) {}

  async complete(prompt: Prompt, signal: AbortSignal): Promise<Completion> {
    const user = prompt.complaint ? `${prompt.user}\n\n${prompt.complaint}` : prompt.user;
    // OpenAI's newer models refuse the old name; other services know only the old one.
    const limit = new URL(this.baseUrl).host === 'api.openai.com' ? 'max_completion_tokens' : 'max_tokens';
    const body = await this.post(
      {
        model: this.model,
        [limit]: LONGEST_ANSWER,
        messages: [
          { role: 'system', content: prompt.system },
          { role: 'user', content: user }
        ],
        tools: [{ type: 'function', function: { ...TOOL, parameters: prompt.schema } }],
        tool_choice: { type: 'function', function: { name: TOOL.name } }
      },
      signal
    );
    const parsed = completion.safeParse(body);
    if (!parsed.success) return { answer: undefined, isRefused: false, tokens: NONE };
    const [{ finish_reason: reason, message }] = parsed.data.choices;
    const usage = parsed.data.usage;
    return {
      answer: jsonOrNothing(message.tool_calls?.[0]?.function.arguments),
      isRefused: Boolean(message.refusal) || reason === 'content_filter',
      tokens: {
        input: usage?.prompt_tokens ?? 0,
        cached: usage?.prompt_tokens_details?.cached_tokens ?? 0,
        output: usage?.completion_tokens ?? 0
      }
    };
  }

  private async post(body: object, signal: AbortSignal): Promise<unknown> {
    try {
      const response = await fetch(`${this.baseUrl}/v1/chat/completions`, {
        method: 'POST',
        headers: { authorization: `Bearer ${this.apiKey}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal
      });
      const text = await response.text();
      if (!response.ok) throw new ProviderFailure(response.status, text.slice(0, 300));
      return jsonOrNothing(text);
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (error instanceof ProviderFailure) throw error;
      throw new ProviderFailure(0, (error as Error).message, { cause: error });
    }
  }
}

const NONE = { input: 0, cached: 0, output: 0 };

function jsonOrNothing(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
