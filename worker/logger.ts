import pino from 'pino';

/** A structured log: one JSON line an entry, an object of facts and a sentence. */
export type Logger = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

/**
 * The worker's log on stdout. Secrets never reach it: what could carry one is cut out by name, and callers log Ids,
 * codes and counts, never the text of a record.
 */
export function createLogger(level: string, name: string): Logger {
  return pino({
    level,
    base: { worker: name },
    messageKey: 'message',
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'accessToken',
        '*.accessToken',
        'privateKey',
        '*.privateKey',
        'headers',
        '*.headers',
        '*.metadata'
      ],
      remove: true
    }
  });
}
