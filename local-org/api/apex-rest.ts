import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApexRestRequest } from '../apex/rest/rest-request';
import { requireUser } from '../identity/requests';
import type { ApiContext } from './context';

/** Hands `/services/apexrest/*` to the project's @RestResource classes. */
export function registerApexRest(app: FastifyInstance, org: ApiContext): void {
  app.register((scope, _options, done) => {
    // Apex reads the body itself, so it must arrive unparsed.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, parsed) => parsed(null, body));
    scope.route({
      method: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'],
      url: '/services/apexrest/*',
      handler: (request, reply) => {
        const user = requireUser(request);
        const rest = requestOf(request);
        const { statusCode, headers, body } = org.records.run(user, (tx) => org.apex.callRest(tx, rest));
        return reply.code(statusCode).headers(headers).send(body);
      }
    });
    done();
  });
}

function requestOf(request: FastifyRequest): ApexRestRequest {
  return {
    httpMethod: request.method,
    requestURI: request.url.replace(/\?.*$/s, '').slice('/services/apexrest'.length),
    params: request.query as Record<string, string>,
    headers: request.headers as Record<string, string>,
    requestBody: typeof request.body === 'string' ? request.body : '',
    remoteAddress: request.ip
  };
}
