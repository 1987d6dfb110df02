import { platformClass } from './platform-class';

/** A value of System.AccessLevel. */
export class AccessLevel {
  static readonly system = new AccessLevel('system');
  static readonly user = new AccessLevel('user');

  private constructor(readonly mode: 'system' | 'user') {}

  toString(): string {
    return `AccessLevel.${this.mode.toUpperCase()}_MODE`;
  }
}

platformClass('AccessLevel', {
  staticFields: {
    'AccessLevel SYSTEM_MODE': () => AccessLevel.system,
    'AccessLevel USER_MODE': () => AccessLevel.user
  },
  isInstance: (value) => value instanceof AccessLevel
});
