import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks `attempt` again and again until it returns something other than undefined, and returns that.
 * The deadline only catches hanging; it measures nothing. What `attempt` last threw is the cause of the error.
 */
export async function eventually<T>(
  what: string,
  attempt: () => Promise<T | undefined>,
  options: { withinMs?: number; everyMs?: number } = {}
): Promise<T> {
  const deadline = Date.now() + (options.withinMs ?? 20_000);
  let cause: unknown;
  do {
    try {
      const found = await attempt();
      if (found !== undefined) return found;
    } catch (error) {
      cause = error;
    }
    await sleep(options.everyMs ?? 50);
  } while (Date.now() < deadline);
  throw new Error(`It never happened: ${what}`, { cause });
}
