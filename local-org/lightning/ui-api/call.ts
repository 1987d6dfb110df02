import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ObjectType } from '../../metadata/object-type';
import { requireUser } from '../../identity/requests';
import type { Transaction } from '../../records/transaction';
import type { UserIdentity } from '../../records/user-identity';
import type { LightningContext } from '../context';
import { LightningError } from '../errors';
import { FieldPaths } from './field-paths';

/** One request to a UI API resource: who asks, in which transaction, with which parameters. */
export interface UiCall {
  org: LightningContext;
  user: UserIdentity;
  tx: Transaction;
  params: Record<string, string>;
  /** Values of a parameter that lists: repeated, or separated by commas. */
  list(name: string): string[];
  one(name: string): string | undefined;
  body: Record<string, unknown>;
  paths: FieldPaths;
  /** The object by name, if the user may see it. Throws LightningError INVALID_TYPE. */
  object(name: string): ObjectType;
}

export type UiMethod = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** Serves a UI API resource under every API version. What `handle` returns is the answer; undefined is 204. */
export function uiResource(
  app: FastifyInstance,
  org: LightningContext,
  method: UiMethod,
  path: string,
  handle: (call: UiCall) => unknown
): void {
  app.route({
    method,
    url: `/services/data/:version/ui-api/${path}`,
    handler: (request, reply) => {
      const user = requireUser(request);
      const answer = org.records.run(user, (tx) => handle(callOf(request, org, user, tx)));
      return answer === undefined
        ? reply.status(204).send()
        : reply.status(method === 'POST' ? 201 : 200).send(answer);
    }
  });
}

function callOf(request: FastifyRequest, org: LightningContext, user: UserIdentity, tx: Transaction): UiCall {
  const query = request.query as Record<string, string | string[] | undefined>;
  const list = (name: string) =>
    [query[name] ?? []]
      .flat()
      .flatMap((value) => value.split(','))
      .filter((value) => value !== '');
  return {
    org,
    user,
    tx,
    params: request.params as Record<string, string>,
    list,
    one: (name) => [query[name]].flat()[0],
    body: (request.body ?? {}) as Record<string, unknown>,
    paths: new FieldPaths(org.schema, org.records, user),
    object: (name) => visibleObject(org, user, name)
  };
}

/** An object that the user may see. Throws LightningError INVALID_TYPE. */
export function visibleObject(org: LightningContext, user: UserIdentity, name: string): ObjectType {
  const object = org.schema.object(name);
  if (!object || !org.records.access.canRead(user, object)) throw LightningError.noSuchObject(name);
  return object;
}

/** The object of a record Id, if the user may see it. Throws LightningError NOT_FOUND. */
export function objectOfRecord(org: LightningContext, user: UserIdentity, recordId: string): ObjectType {
  const object = /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(recordId)
    ? org.schema.byPrefix(recordId.slice(0, 3))
    : undefined;
  if (!object || !org.records.access.canRead(user, object)) throw LightningError.noSuchRecord();
  return object;
}
