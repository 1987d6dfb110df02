import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { UserIdentity } from '../records/user-identity';
import { SessionInvalid } from './errors';
import type { Sessions } from './sessions';

declare module 'fastify' {
  interface FastifyInstance {
    sessions: Sessions;
  }
}

/** Makes the sessions known to a server, so that `requireUser` finds them. */
export function useSessions(app: FastifyInstance, sessions: Sessions): void {
  app.decorate('sessions', sessions);
}

/** The session id that a request carries: the Bearer (or OAuth) header, else the `sid` cookie. */
export function sessionIdOf(request: FastifyRequest): string | undefined {
  const header = /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(request.headers.authorization ?? '');
  if (header) return header[1];
  const cookie = /(?:^|;\s*)sid=([^;]+)/.exec(request.headers.cookie ?? '');
  return cookie ? decodeURIComponent(cookie[1]) : undefined;
}

/** Returns the user of the request's session. Throws SessionInvalid (HTTP 401 INVALID_SESSION_ID) when there is none. */
export function requireUser(request: FastifyRequest): UserIdentity {
  const user = request.server.sessions.find(sessionIdOf(request));
  if (!user) throw new SessionInvalid();
  return user;
}
