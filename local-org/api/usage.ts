import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requireUser } from '../identity/requests';
import { UsageLog } from '../records/usage';
import type { ApiContext } from './context';
import { ApiError } from './errors';

const PATH = '/local-org/usage';

/**
 * Lets an administrator see what the org's use costs: GET tells, since the start or the last DELETE, what each transaction used
 * of its limits and saved, the API requests by user, and the events delivered to clients.
 */
export function registerUsage(app: FastifyInstance, org: ApiContext): void {
  const log = new UsageLog();
  org.records.onTransaction((usage) => log.add(usage));
  const { allowances } = org;
  let before = { requests: new Map<string, number>(), delivered: 0 };
  const requireAdmin = (request: FastifyRequest) => {
    if (!org.records.access.hasUserPermission(requireUser(request), 'ModifyAllData')) {
      throw new ApiError('INSUFFICIENT_ACCESS', 'The usage is for a System Administrator', 403);
    }
  };
  app.get(PATH, (request) => {
    requireAdmin(request);
    const requests = [...allowances.requestsByUser].map(([user, count]) => [
      user,
      count - (before.requests.get(user) ?? 0)
    ]);
    return {
      apiRequests: Object.fromEntries(requests),
      deliveredEvents: allowances.deliveredEvents.used - before.delivered,
      transactions: log.latest
    };
  });
  app.delete(PATH, (request, reply) => {
    requireAdmin(request);
    log.clear();
    before = { requests: new Map(allowances.requestsByUser), delivered: allowances.deliveredEvents.used };
    return reply.code(204).send();
  });
}
