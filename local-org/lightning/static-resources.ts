import { createReadStream, existsSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { requireUser } from '../identity/requests';
import type { LightningContext } from './context';

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml'
};

/** Static resources at the address that `@salesforce/resourceUrl/<name>` gives. */
export function resourceRoutes(app: FastifyInstance, org: LightningContext): void {
  app.get<{ Params: { name: string; '*'?: string } }>('/resource/:name', (request, reply) => {
    requireUser(request);
    return serve(request.params.name, '', reply);
  });
  app.get<{ Params: { name: string; '*': string } }>('/resource/:name/*', (request, reply) => {
    requireUser(request);
    return serve(request.params.name, request.params['*'], reply);
  });

  function serve(name: string, path: string, reply: import('fastify').FastifyReply) {
    const resource = org.project.staticResources.find((candidate) => candidate.name === name);
    const file = resource && join(resource.content, normalize(`/${path}`)).replace(/\/$/, '');
    if (!resource || !file || !existsSync(file) || !statSync(file).isFile()) {
      return reply
        .status(404)
        .send([{ errorCode: 'NOT_FOUND', message: `There is no static resource ${name}/${path}.` }]);
    }
    const type = path ? TYPES[file.split('.').at(-1) ?? ''] : resource.contentType;
    return reply.header('content-type', type ?? 'application/octet-stream').send(createReadStream(file));
  }
}
