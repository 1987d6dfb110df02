import type { FastifyInstance, FastifyRequest } from 'fastify';
import { NotEmulated } from '../errors';
import { requireUser } from '../identity/requests';
import type { Transaction } from '../records/transaction';
import type { ApiContext } from './context';

/** What an Apex REST class is given. */
export interface ApexRestRequest {
  httpMethod: string;
  /** From `/services/apexrest` on, without the query, e.g. `/cakes/1`. */
  requestURI: string;
  params: Record<string, string>;
  headers: Record<string, string>;
  /** The body as it came. */
  requestBody: string;
  remoteAddress: string;
}

/** What an Apex REST class answers. */
export interface ApexRestResponse {
  statusCode: number;
  headers?: Record<string, string>;
  /** Text is sent as it is, anything else as JSON. */
  body?: unknown;
}

/** The part of the Apex runtime that serves `/services/apexrest`. */
export interface ApexRest {
  callRest(tx: Transaction, request: ApexRestRequest): ApexRestResponse;
}

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
        const { apex } = org;
        if (!servesRest(apex)) throw new NotEmulated(`Apex REST ${rest.httpMethod} ${rest.requestURI}`);
        const {
          statusCode,
          headers = {},
          body = ''
        } = org.records.run(user, (tx) => apex.callRest(tx, rest));
        return reply.code(statusCode).headers(headers).send(body);
      }
    });
    done();
  });
}

function servesRest(apex: object): apex is ApexRest {
  return 'callRest' in apex;
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
