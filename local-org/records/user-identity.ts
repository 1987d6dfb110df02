/** Who does something. Access is looked up when it is needed. */
export interface UserIdentity {
  id: string;
  username: string;
  name: string;
  profileId: string;
  timeZone: string;
  locale: string;
}

/** Username of the user under which the platform itself works, e.g. event triggers without a user of their own. */
export const AUTOMATED_USERNAME = 'autoproc@local-org.invalid';
