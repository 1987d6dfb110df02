import Anthropic, { APIConnectionError, APIError } from '@anthropic-ai/sdk';
import type { Prompt } from './prompt';
import { LONGEST_ANSWER, ProviderFailure, TOOL, type Completion, type Provider } from './provider';

/** Claude, through Anthropic's own client. The rules and the tool are marked for the provider's prompt cache. */
export class Claude implements Provider {
  private readonly client: Anthropic;

  constructor(
    readonly model: string,
    apiKey: string,
    baseUrl: string | undefined
  ) {
    this.client = new Anthropic({ apiKey, baseURL: baseUrl ?? null, maxRetries: 0 });
  }

  async complete(prompt: Prompt, signal: AbortSignal): Promise<Completion> {
    const user = prompt.complaint ? `${prompt.user}\n\n${prompt.complaint}` : prompt.user;
    try {
      const message = await this.client.messages.create(
        {
          model: this.model,
          max_tokens: LONGEST_ANSWER,
          system: [{ type: 'text', text: prompt.system, cache_control: { type: 'ephemeral' } }],
          tools: [{ ...TOOL, input_schema: prompt.schema as Anthropic.Tool.InputSchema }],
          tool_choice: { type: 'tool', name: TOOL.name },
          messages: [{ role: 'user', content: user }]
        },
        { signal }
      );
      const { input_tokens: fresh, output_tokens: output } = message.usage;
      const cached = message.usage.cache_read_input_tokens ?? 0;
      const written = message.usage.cache_creation_input_tokens ?? 0;
      return {
        answer: message.content.find((block) => block.type === 'tool_use')?.input,
        isRefused: message.stop_reason === 'refusal',
        tokens: { input: fresh + written + cached, cached, output }
      };
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (error instanceof APIConnectionError) throw new ProviderFailure(0, error.message, { cause: error });
      if (error instanceof APIError) {
        throw new ProviderFailure(error.status ?? 0, error.message, { cause: error });
      }
      throw error;
    }
  }
}
