import type { Logger } from '../logger';

/** What was logged, as [level, sentence]. */
export interface Entry {
  level: string;
  message: string;
}

/** A log that keeps its entries instead of printing them. */
export function keepingLogger(): Logger & { entries: Entry[] } {
  const entries: Entry[] = [];
  const write =
    (level: string) =>
    (...parts: unknown[]): void => {
      entries.push({ level, message: String(parts.at(-1)) });
    };
  return {
    entries,
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    fatal: write('fatal')
  } as unknown as Logger & { entries: Entry[] };
}
