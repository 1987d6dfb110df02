import type { FastifyInstance } from 'fastify';
import { requireUser } from '../identity/requests';
import { Outbox } from '../records/mail/outbox';
import type { ApiContext } from './context';
import { ApiError } from './errors';

/** `GET /local-org/outbox`: every mail that the org sent, the newest first. Mail never leaves the machine. */
export function registerOutbox(app: FastifyInstance, org: ApiContext): void {
  app.get('/local-org/outbox', (request) => {
    const user = requireUser(request);
    if (!org.records.access.hasUserPermission(user, 'ModifyAllData')) {
      throw new ApiError('INSUFFICIENT_ACCESS', 'The outbox is for a System Administrator', 403);
    }
    return Outbox.of(org.records).all();
  });
}
