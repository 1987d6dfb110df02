import type { LlmUsage } from '../insights/workload';

/** One workload's answer for one record, as it is logged. */
export interface LoggedDecision {
  /** ISO 8601, UTC. */
  timestamp: string;
  /** Id of the org that was served. */
  clientId: string;
  workload: string;
  modelVersion: string;
  /** Which of several variants answered; null when none are compared. */
  variant: string | null;
  /** What a language model took; null when none was asked. */
  llm: LlmUsage | null;
  /** Running number in the worker's database; null when decided outside of it. */
  number: number | null;
  requestId: string;
  run: string | null;
  recordId: string;
  /** What the decision is about, in one sentence. */
  instruction: string;
  /** What was decided from. */
  inputs: object;
  output: object;
  /** The output as JSON, where it is written already. */
  outputText?: string;
  confidence: number | null;
  /** Milliseconds from receiving the request to the answer; null when there was no request. */
  latency: number | null;
}

/**
 * A decision as one line of JSON in OpenAI chat format, so that the log can train a model that replaces the formula:
 * the instruction as system message, the inputs as user message, the output as the assistant's.
 */
export function decisionLine(decision: LoggedDecision): string {
  const line = {
    id: `${decision.requestId}:${decision.recordId}:${decision.workload}`,
    timestamp: decision.timestamp,
    client_id: decision.clientId,
    workload_id: decision.workload,
    request: {
      model: decision.modelVersion,
      messages: [
        { role: 'system', content: decision.instruction },
        { role: 'user', content: JSON.stringify(decision.inputs) }
      ]
    },
    response: {
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: decision.outputText ?? JSON.stringify(decision.output) },
          finish_reason: 'stop'
        }
      ]
    },
    metadata: {
      number: decision.number,
      lead_id: decision.recordId,
      request_id: decision.requestId,
      run: decision.run,
      assigned_to: assignee(decision.output),
      confidence: decision.confidence,
      latency: decision.latency,
      tokens: decision.llm ? decision.llm.inputTokens + decision.llm.outputTokens : 0,
      cost: decision.llm?.cost ?? 0,
      variant: decision.variant ?? decision.modelVersion
    }
  };
  return `${JSON.stringify(line)}\n`;
}

/** Whom a routing names: the owner, or the pool from which the org picks one; null for other decisions. */
function assignee(output: object): string | null {
  const { owner, pool, queue } = output as Partial<Record<'owner' | 'pool' | 'queue', string | null>>;
  return owner ?? pool ?? queue ?? null;
}
