import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { admit, type Admission } from '../admission';
import type { ApiContext } from '../context';

const admissions = new WeakMap<FastifyRequest, Admission>();

/** Lets requests of a plugin in as the REST API does: session, version, permission, allowance. */
export function guard(app: FastifyInstance, org: ApiContext): void {
  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    admissions.set(request, admit(org, request, reply));
  });
}

/** Who asks, and in which version of the API. */
export function admitted(request: FastifyRequest): Admission {
  return admissions.get(request) as Admission;
}
