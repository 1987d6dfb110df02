import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireUser } from '../identity/requests';
import type { UserIdentity } from '../records/user-identity';
import type { ApiContext } from './context';
import { ApiError } from './errors';
import { isSpoken } from './versions';

/** Who asks, and in which version of the API (`65.0`). */
export interface Admission {
  user: UserIdentity;
  version: string;
}

/**
 * Lets a request to `/services/data/vNN.0/…` in and counts it, or throws: SessionInvalid, ApiError for a version the
 * org does not speak, a user without the permission "API Enabled", an exhausted allowance.
 */
export function admit(org: ApiContext, request: FastifyRequest, reply: FastifyReply): Admission {
  const user = requireUser(request);
  const version = (request.params as { version: string }).version.replace(/^v/, '');
  if (!isSpoken(version, org.schema.apiVersion)) throw ApiError.unsupportedVersion(version);
  if (!mayUseApi(org, user)) throw ApiError.apiDisabled();
  const { apiRequests } = org.allowances;
  if (org.allowances.enforced && apiRequests.remaining === 0) throw ApiError.requestLimit();
  org.allowances.countRequest(user.username);
  void reply.header('sforce-limit-info', `api-usage=${apiRequests.used}/${apiRequests.max}`);
  return { user, version };
}

/** The permission "API Enabled", which Standard User has by itself. */
function mayUseApi({ records: { access } }: ApiContext, user: UserIdentity): boolean {
  return access.profileName(user) === 'Standard User' || access.hasUserPermission(user, 'ApiEnabled');
}
