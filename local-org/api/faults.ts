import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FAULT_KINDS, type Faults } from '../faults';
import { SessionInvalid } from '../identity/errors';
import { requireUser } from '../identity/requests';
import type { ApiContext } from './context';
import { ApiError, answerOf } from './errors';
import { readBody } from './json-body';

const PATH = '/local-org/faults';

const faultBody = z.object({
  kind: z.enum(FAULT_KINDS),
  count: z.number().int().min(1).default(1),
  path: z.string().optional()
});

const HTTP_FAULTS = {
  'http-401': () => new SessionInvalid(),
  'http-429': () => new ApiError('REQUEST_LIMIT_EXCEEDED', 'Too many requests. Wait and try again.', 429),
  'http-503': () =>
    new ApiError('SERVER_UNAVAILABLE', 'The server is temporarily unavailable. Try again later.', 503)
} as const;

/** Lets an administrator make things go wrong: POST arms a fault, GET lists those in wait, DELETE clears them. */
export function registerFaults(app: FastifyInstance, org: ApiContext, faults: Faults): void {
  const requireAdmin = (request: FastifyRequest) => {
    if (!org.records.access.hasUserPermission(requireUser(request), 'ModifyAllData')) {
      throw new ApiError('INSUFFICIENT_ACCESS', 'Faults are for a System Administrator', 403);
    }
  };
  app.post(PATH, (request, reply) => {
    requireAdmin(request);
    faults.arm(readBody(faultBody, request.body));
    return reply.code(201).send(faults.armed);
  });
  app.get(PATH, (request) => {
    requireAdmin(request);
    return faults.armed;
  });
  app.delete(PATH, (request, reply) => {
    requireAdmin(request);
    faults.clear();
    return reply.code(204).send();
  });
  app.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith(PATH) || !strikeRequest(request, reply, faults)) done();
  });
}

function strikeRequest(request: FastifyRequest, reply: FastifyReply, faults: Faults): boolean {
  const kinds = Object.keys(HTTP_FAULTS) as (keyof typeof HTTP_FAULTS)[];
  const kind = kinds.find((candidate) => faults.strike(candidate, request.url));
  if (!kind) return false;
  const { status, body } = answerOf(HTTP_FAULTS[kind]());
  void reply.code(status).headers({ 'retry-after': '1' }).send(body);
  return true;
}
