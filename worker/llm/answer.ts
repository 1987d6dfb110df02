import { z } from 'zod';
import { plainSentence } from './plain-sentence';
import type { Question } from './question';

/** An answer that keeps to the question. */
export interface ReadAnswer {
  values: Record<string, string>;
  confidence: number;
  reason: string;
}

/**
 * Reads what a model gave as input of the tool. What the slots do not allow is refused, not corrected; values that
 * nobody asked for are dropped. Returns a sentence that says what is wrong instead, fit to be sent back to the model.
 */
export function readAnswer(slots: Question['slots'], given: unknown): ReadAnswer | string {
  const shape: Record<string, z.ZodType<string>> = {};
  for (const [slot, allowed] of Object.entries(slots)) shape[slot] = z.enum(allowed as [string, ...string[]]);
  const parsed = z
    .object({ slots: z.object(shape), confidence: z.number().min(0).max(1), reason: z.string().min(1) })
    .safeParse(given && typeof given === 'object' ? { ...given, slots: given } : given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const place = issue.path.filter((part) => part !== 'slots').join('.') || 'The answer';
      return `${place}: ${issue.message}`;
    });
    return problems.join('; ');
  }
  const { confidence, reason } = parsed.data;
  return { values: parsed.data.slots, confidence, reason: plainSentence(reason) };
}
