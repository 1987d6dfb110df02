import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { admit } from './admission';
import { actionResources } from './actions';
import { anonymousApexResource } from './anonymous-apex';
import { registerApexRest } from './apex-rest';
import { batchResource } from './batch';
import { registerBulk } from './bulk/register';
import { collectionResources } from './collections';
import { compositeResource } from './composite';
import type { ApiContext } from './context';
import { describeResources } from './describe';
import { ApiError, answerOf, isForeseen } from './errors';
import { readBodies } from './json-body';
import { limitResources } from './limits';
import { registerDeployRequest } from './metadata/deploy-request';
import { Deployments } from './metadata/deployments';
import { metadataService } from './metadata/metadata-service';
import { registerOAuth } from './oauth';
import { registerOutbox } from './outbox';
import { queryResources } from './query';
import { QueryCursors } from './query-cursors';
import type { Method, Resource, ResourceAnswer, ResourceCall } from './resource';
import { ResourceTable } from './resource-table';
import { rowResources } from './rows';
import { apexService } from './soap/apex-service';
import { registerSoap } from './soap/register';
import { toolingResources } from './tooling';
import { treeResources } from './tree';
import { listVersions, versionResource } from './versions';

/** Every resource under `/services/data/vNN.0` that the org emulates. */
export function restResources(): Resource[] {
  const resources: Resource[] = [
    versionResource,
    ...limitResources,
    ...queryResources(new QueryCursors()),
    ...describeResources,
    ...collectionResources,
    ...treeResources,
    ...rowResources,
    ...toolingResources,
    anonymousApexResource,
    ...actionResources,
    compositeResource(() => table),
    batchResource(() => table)
  ];
  const table = new ResourceTable(resources);
  return resources;
}

/** Adds OAuth, the REST API, Apex REST, SOAP, the Metadata API and the Bulk API to a server. Whatever else is asked answers 501 NOT_EMULATED. */
export function registerApi(app: FastifyInstance, org: ApiContext): void {
  const table = new ResourceTable(restResources());
  readBodies(app);
  app.setErrorHandler((error, request, reply) => sendError(app, error, request, reply));
  app.setNotFoundHandler((request, reply) => {
    sendError(app, ApiError.noSuchPath(request.method, pathOf(request.url)), request, reply);
  });
  registerOAuth(app, org);
  registerApexRest(app, org);
  const deployments = new Deployments();
  registerSoap(app, org, [apexService, metadataService(deployments)]);
  registerDeployRequest(app, org, deployments);
  registerBulk(app, org);
  registerOutbox(app, org);
  app.get('/services/data', () => listVersions(org.schema.apiVersion));
  for (const url of ['/services/data/:version', '/services/data/:version/*']) {
    app.route({
      method: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'],
      url,
      handler: (request, reply) => serve(org, table, request, reply)
    });
  }
}

function serve(
  org: ApiContext,
  table: ResourceTable,
  request: FastifyRequest,
  reply: FastifyReply
): FastifyReply {
  const { user, version } = admit(org, request, reply);
  const method = request.method as Method;
  const { resource, params } = table.match(
    method,
    pathOf(request.url).replace(/^\/services\/data\/[^/]+/, '')
  );
  const call: ResourceCall = {
    org,
    user,
    version,
    method,
    url: request.url,
    params,
    query: new URL(request.url, 'http://localhost').searchParams,
    headers: request.headers as Record<string, string | undefined>,
    body: request.body ?? undefined,
    run: (work) => org.records.run(user, work)
  };
  return send(reply, resource.handle(call));
}

function pathOf(url: string): string {
  return url.replace(/\?.*$/s, '');
}

function send(reply: FastifyReply, { status, body, headers }: ResourceAnswer): FastifyReply {
  void reply.code(status).headers(headers ?? {});
  return body === undefined ? reply.send() : reply.type('application/json;charset=UTF-8').send(body);
}

function sendError(app: FastifyInstance, error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const isClientError = (error as { statusCode?: number }).statusCode === 415;
  const known = isClientError ? ApiError.unsupportedMedia(request.headers['content-type'] ?? 'none') : error;
  if (!isForeseen(known)) process.stderr.write(`${request.method} ${request.url}: ${stackOf(known)}\n`);
  send(reply, answerOf(known));
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
