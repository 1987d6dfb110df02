import type { z } from 'zod';
import { LightningError } from './errors';

/** What a request gives, if it has the form that is asked for. Throws LightningError INVALID_INPUT naming what has not. */
export function readInput<T>(form: z.ZodType<T>, given: unknown): T {
  const { success, data, error } = form.safeParse(given);
  if (success) return data;
  const [{ path, message }] = error.issues;
  throw LightningError.malformedInput(`${path.join('.') || 'The request'}: ${message}`);
}
