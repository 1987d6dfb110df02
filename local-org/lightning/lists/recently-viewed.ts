import type { UserIdentity } from '../../records/user-identity';

const MOST = 200;

/** What each user looked at last, newest first. In memory: a restart forgets it. */
export class RecentlyViewed {
  private readonly byUser = new Map<string, string[]>();

  /** Notes that the user has opened a record's page. */
  note(user: UserIdentity, recordId: string): void {
    const earlier = (this.byUser.get(user.id) ?? []).filter((id) => id !== recordId);
    this.byUser.set(user.id, [recordId, ...earlier].slice(0, MOST));
  }

  /** Ids of the user's records whose Id begins with the prefix, newest first. */
  of(user: UserIdentity, keyPrefix: string): string[] {
    return (this.byUser.get(user.id) ?? []).filter((id) => id.startsWith(keyPrefix));
  }
}
