import { randomBytes } from 'node:crypto';
import type { UserIdentity } from '../records/user-identity';

/** A session ends when it was not used for this long: two hours, the platform's default. */
export const SESSION_MILLISECONDS = 2 * 60 * 60 * 1000;

interface Session {
  user: UserIdentity;
  createdAt: number;
  usedAt: number;
}

/** The org's sessions, in memory: a restart signs everybody out, as a client must expect. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();

  constructor(
    private readonly organizationId: string,
    private readonly clock: () => Date = () => new Date(),
    /** A user who was deactivated has no session any more. */
    private readonly isActive: (user: UserIdentity) => boolean = () => true
  ) {}

  /** Opens a session and returns its id, `<15 characters of the organization's Id>!<secret>`. */
  create(user: UserIdentity): string {
    const now = this.clock().getTime();
    for (const [sid, session] of this.#sessions) if (this.#isOver(session, now)) this.#sessions.delete(sid);
    const sid = `${this.organizationId.slice(0, 15)}!${randomBytes(72).toString('base64url')}`;
    this.#sessions.set(sid, { user, createdAt: now, usedAt: now });
    return sid;
  }

  /** Returns whose session it is and counts as a use of it; undefined when it is unknown, revoked or over. */
  find(sid: string | undefined): UserIdentity | undefined {
    const session = sid === undefined ? undefined : this.#sessions.get(sid);
    const now = this.clock().getTime();
    if (!session || this.#isOver(session, now) || !this.isActive(session.user)) return undefined;
    session.usedAt = now;
    return session.user;
  }

  /** When the session was opened and when it ends if it is not used again; undefined when it does not live. */
  times(sid: string): { createdAt: Date; endsAt: Date } | undefined {
    const session = this.#sessions.get(sid);
    if (!session || this.#isOver(session, this.clock().getTime())) return undefined;
    return {
      createdAt: new Date(session.createdAt),
      endsAt: new Date(session.usedAt + SESSION_MILLISECONDS)
    };
  }

  /** Ends a session; returns whether there was one. */
  revoke(sid: string): boolean {
    return this.#sessions.delete(sid);
  }

  #isOver(session: Session, now: number): boolean {
    return now - session.usedAt > SESSION_MILLISECONDS;
  }
}
