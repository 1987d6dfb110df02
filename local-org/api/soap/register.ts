import type { FastifyInstance } from 'fastify';
import { NotEmulated } from '../../errors';
import { SessionInvalid } from '../../identity/errors';
import type { ApiContext } from '../context';
import { readCall, sendEnvelope, sendFault, type SoapCall } from './envelope';
import type { SoapService } from './service';

/** Adds SOAP services to a server. A call that a service does not have is a fault that names it. */
export function registerSoap(app: FastifyInstance, org: ApiContext, services: SoapService[]): void {
  app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, parsed) => parsed(null, body));
    for (const service of services) {
      const base = `/services/Soap/${service.path}/:version`;
      for (const url of [base, `${base}/:organization`]) {
        scope.post(url, async (request, reply) => {
          try {
            const content = await answer(org, service, readCall(String(request.body ?? '')));
            return sendEnvelope(reply, 200, service.namespace, content);
          } catch (error) {
            return sendFault(reply, service.namespace, error);
          }
        });
      }
    }
    done();
  });
}

/** Header and body of the answer. */
function answer(org: ApiContext, { operations }: SoapService, call: SoapCall): object | Promise<object> {
  if (!Object.hasOwn(operations, call.name)) throw new NotEmulated(`SOAP call ${call.name}`);
  const user = org.sessions.find(call.sessionId);
  if (!user) throw new SessionInvalid();
  return operations[call.name](org, user, call.arguments);
}
