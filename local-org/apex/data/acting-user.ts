import type { UserIdentity } from '../../records/user-identity';
import type { Execution } from '../execution';
import { IllegalArgumentException, NullPointerException } from '../values/apex-exception';
import type { SObject } from '../values/sobject';

/** Lets the rest of a test act as another user; answers how to become the one before again. */
export function actAs(current: Execution, user: SObject | null): () => void {
  if (!user) {
    throw new NullPointerException('Attempt to de-reference a null object');
  }
  const identity = current.records.user(user.id ?? '');
  if (!identity) {
    throw new IllegalArgumentException('System.runAs needs a user who has been inserted');
  }
  const before = current.user;
  become(current, identity);
  return () => become(current, before);
}

/** Everything a transaction does is done by its user, which only System.runAs changes on the way. */
function become(current: Execution, user: UserIdentity): void {
  current.user = user;
  (current.tx as { user: UserIdentity }).user = user;
}
