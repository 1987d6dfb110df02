import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a stand-in model gets to see of a call. */
export interface ModelCall {
  system: string;
  user: string;
  /** The values that each slot allows. */
  slots: Record<string, string[]>;
}

/** What it does: the input of the tool, or a way to misbehave. */
export type ModelBehaviour = (
  call: ModelCall,
  calls: number
) => object | 'garbage' | 'refuse' | 'hang' | number;

/** A language model that answers as a test wants, behind Anthropic's and OpenAI's protocols, on this machine only. */
export class LlmServer {
  readonly calls: ModelCall[] = [];
  behaviour: ModelBehaviour;
  private readonly server: Server;

  private constructor(behaviour: ModelBehaviour) {
    this.behaviour = behaviour;
    this.server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        const isClaude = request.url === '/v1/messages';
        const call = isClaude ? claudeCall(body) : openAiCall(body);
        this.calls.push(call);
        const answer = this.behaviour(call, this.calls.length);
        if (answer === 'hang') return;
        response.setHeader('content-type', 'application/json');
        if (typeof answer === 'number') {
          response.statusCode = answer;
          response.end(JSON.stringify({ error: { type: 'api_error', message: `status ${answer}` } }));
          return;
        }
        response.end(JSON.stringify(isClaude ? claudeAnswer(answer) : openAiAnswer(answer)));
      });
    });
  }

  /** Starts it on any free port. */
  static async start(behaviour: ModelBehaviour): Promise<LlmServer> {
    const server = new LlmServer(behaviour);
    await new Promise<void>((resolve) => server.server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/* The parts of the two protocols that a call has. */
interface ClaudeBody {
  system: { text: string; cache_control?: object }[];
  messages: { content: string }[];
  tools: { input_schema: Schema }[];
}
interface OpenAiBody {
  messages: { content: string }[];
  tools: { function: { parameters: Schema } }[];
}
interface Schema {
  properties: Record<string, { enum?: string[] }>;
}

function claudeCall(body: unknown): ModelCall {
  const { system, messages, tools } = body as ClaudeBody;
  return { system: system[0].text, user: messages[0].content, slots: slotsOf(tools[0].input_schema) };
}

function openAiCall(body: unknown): ModelCall {
  const { messages, tools } = body as OpenAiBody;
  return {
    system: messages[0].content,
    user: messages[1].content,
    slots: slotsOf(tools[0].function.parameters)
  };
}

function slotsOf(schema: Schema): Record<string, string[]> {
  const slots = Object.entries(schema.properties).filter(([, property]) => property.enum);
  return Object.fromEntries(slots.map(([slot, property]) => [slot, property.enum!]));
}

function claudeAnswer(answer: object | string): object {
  return {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'stand-in',
    stop_reason: answer === 'refuse' ? 'refusal' : 'tool_use',
    content:
      typeof answer === 'string'
        ? [{ type: 'text', text: 'Lorem ipsum' }]
        : [{ type: 'tool_use', id: 'toolu_1', name: 'answer', input: answer }],
    usage: {
      input_tokens: 100,
      cache_read_input_tokens: 900,
      cache_creation_input_tokens: 0,
      output_tokens: 50
    }
  };
}

function openAiAnswer(answer: object | string): object {
  const calls =
    typeof answer === 'string'
      ? []
      : [{ id: '1', type: 'function', function: { name: 'answer', arguments: JSON.stringify(answer) } }];
  return {
    choices: [
      {
        finish_reason: 'stop',
        message: {
          role: 'assistant',
          content: 'Lorem ipsum',
          refusal: answer === 'refuse' ? 'No.' : null,
          tool_calls: calls
        }
      }
    ],
    usage: { prompt_tokens: 1000, completion_tokens: 50, prompt_tokens_details: { cached_tokens: 900 } }
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
