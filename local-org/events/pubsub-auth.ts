import type { Metadata } from '@grpc/grpc-js';
import type { Sessions } from '../identity/sessions';
import type { UserIdentity } from '../records/user-identity';
import { pubSubErrors } from './errors';

/** What the headers of a call are checked against. */
export interface PubSubAuth {
  sessions: Sessions;
  /** 18 characters. */
  organizationId: string;
}

/** Returns whose call it is. Throws PubSubError when a header is missing or the session does not live. */
export function authenticate(metadata: Metadata, { sessions, organizationId }: PubSubAuth): UserIdentity {
  const [token, instance, tenant] = ['accesstoken', 'instanceurl', 'tenantid'].map((header) => {
    const [value] = metadata.get(header);
    if (typeof value !== 'string' || value === '') throw pubSubErrors.headersInvalid(header);
    return value;
  });
  if (!URL.canParse(instance)) throw pubSubErrors.headersInvalid('instanceurl');
  if (tenant !== organizationId) throw pubSubErrors.headersInvalid('tenantid');
  const user = sessions.find(token);
  if (!user) throw pubSubErrors.authError();
  return user;
}
