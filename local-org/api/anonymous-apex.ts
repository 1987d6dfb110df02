import type { AnonymousResult } from '../apex/anonymous/anonymous-result';
import type { UserIdentity } from '../records/user-identity';
import type { ApiContext } from './context';
import { ApiError } from './errors';
import type { Resource } from './resource';

/** Runs anonymous Apex for a user. Throws ApiError INSUFFICIENT_ACCESS without the permission "Author Apex". */
export function runAnonymous(org: ApiContext, user: UserIdentity, text: string): AnonymousResult {
  if (!org.records.access.hasUserPermission(user, 'AuthorApex'))
    throw ApiError.permissionMissing('AuthorApex');
  return org.apex.executeAnonymous(user, text);
}

/** `GET tooling/executeAnonymous?anonymousBody=…` */
export const anonymousApexResource: Resource = {
  method: 'GET',
  path: 'tooling/executeAnonymous',
  handle: ({ org, user, query }) => {
    const { log: _log, ...body } = runAnonymous(org, user, query.get('anonymousBody') ?? '');
    return { status: 200, body };
  }
};
