import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { sessionIdOf } from '../identity/requests';
import { LightningError } from './errors';

const secret = randomBytes(32);

/** The token that pages of this session send back with every change. */
export function csrfToken(sessionId: string): string {
  return createHmac('sha256', secret).update(sessionId).digest('base64url');
}

/**
 * Refuses a change that comes by cookie without the page's token: another site can make a browser send the cookie,
 * but cannot read the page. A request with an Authorization header needs none. Throws LightningError INVALID_CSRF_TOKEN.
 */
export function requireCsrfToken(request: FastifyRequest): void {
  if (['GET', 'HEAD'].includes(request.method) || request.headers.authorization) return;
  const given = Buffer.from(String(request.headers['x-csrf-token'] ?? ''));
  const expected = Buffer.from(csrfToken(sessionIdOf(request) ?? ''));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw LightningError.csrf();
}
