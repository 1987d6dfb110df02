import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { WorkerError } from './errors';
import { unknownWorkload, type Workloads } from './insights/registry';

const logLine = z.object({
  id: z.string(),
  timestamp: z.iso.datetime(),
  workload_id: z.string(),
  request: z.object({
    model: z.string(),
    messages: z.array(z.object({ role: z.string(), content: z.string() }))
  }),
  response: z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) }),
  metadata: z.object({ lead_id: z.string() })
});

/**
 * Decides once more from what a line of the decision log says was known then, with the settings in force now. Returns
 * what to print: both answers, and whether they are the same. Nothing is published.
 */
export async function replay(workloads: Workloads, text: string): Promise<string> {
  const parsed = logLine.safeParse(jsonOrNothing(text));
  if (!parsed.success)
    throw new WorkerError(
      'LOG_LINE_INVALID',
      `This is no line of the decision log: ${z.prettifyError(parsed.error)}`
    );
  const line = parsed.data;
  const workload = workloads.get(line.workload_id);
  if (!workload) throw unknownWorkload(workloads, line.workload_id);
  const prepared = await workload.prepare();
  const user = line.request.messages.find(({ role }) => role === 'user');
  const { gathered, ...fields } = (jsonOrNothing(user?.content ?? '') ?? {}) as Record<string, unknown>;
  const record = { Id: line.metadata.lead_id, SystemModstamp: line.timestamp, ...fields };
  const decision = prepared.decide(record, new Date(line.timestamp), gathered);
  const then: unknown = jsonOrNothing(line.response.choices[0].message.content);
  // Through JSON, as the logged one went.
  const now: unknown = decision && JSON.parse(JSON.stringify(decision.output));
  return [
    `${line.id}, decided at ${line.timestamp} by ${line.request.model}`,
    isDeepStrictEqual(then, now)
      ? 'The same answer today.'
      : `Another answer today, by ${decision?.modelVersion ?? prepared.modelVersion}.`,
    `Then: ${JSON.stringify(then)}`,
    `Now:  ${JSON.stringify(now)}`
  ].join('\n');
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
