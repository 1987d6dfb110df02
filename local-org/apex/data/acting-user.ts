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
  const end = current.tx.become(identity);
  current.user = identity;
  return () => {
    end();
    current.user = before;
  };
}
