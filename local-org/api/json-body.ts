import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { ApiError } from './errors';

/** Teaches the server to read JSON (with the platform's errors) and URL-encoded forms. */
export function readBodies(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, parseJson(text as string));
    } catch (error) {
      done(error as Error);
    }
  });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, text, done) => {
      done(null, Object.fromEntries(new URLSearchParams(text as string)));
    }
  );
}

function parseJson(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    const offset = Number(/position (\d+)/.exec((cause as Error).message)?.[1] ?? text.length);
    const before = text.slice(0, offset).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    throw ApiError.jsonParser(`${(cause as Error).message} at [line:${before.length}, column:${column}]`);
  }
}

/** Returns the body as the schema types it. Throws ApiError JSON_PARSER_ERROR that names the first thing amiss. */
export function readBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
  throw ApiError.jsonParser(`The request body is not as this resource expects${place}: ${issue.message}`);
}
