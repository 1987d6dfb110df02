import { execution } from '../execution';
import { currentJob } from '../platform/async/async-context';
import { submit } from '../platform/async/enqueue';
import { now } from '../platform/user-clock';
import { AsyncException } from '../values/apex-exception';
import type { UserClass } from '../values/apex-object';

/** Calls of @future methods: the arguments are taken now, the method runs later in a transaction of its own. */
export const futureCalls = {
  future(className: string, name: string, method: (...args: unknown[]) => void, ...args: unknown[]): void {
    const kind = currentJob()?.kind;
    if (kind === 'Future' || kind === 'BatchApex') {
      throw new AsyncException(
        `Future method cannot be called from a future or batch method: ${className}.${name}`
      );
    }
    submit('Future', execution().classNamed(className) as UserClass, 1, now(), () => method(...args));
  }
};
