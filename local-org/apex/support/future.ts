import { execution } from '../execution';
import { freeze } from '../frozen/freeze';
import { currentJob } from '../platform/async/async-context';
import { submit } from '../platform/async/submit';
import { now } from '../platform/user-clock';
import { ApexList } from '../values/apex-list';
import { AsyncException } from '../values/apex-exception';
import type { UserClass } from '../values/apex-object';
import { ApexType } from '../values/apex-type';

/** Calls of @future methods: the arguments are taken now, the method runs later in a transaction of its own. */
export const futureCalls = {
  /** `parameters` are the types of the method's parameters, which tell it from others of its name. */
  future(className: string, method: string, parameters: string, ...args: unknown[]): void {
    const kind = currentJob()?.work.kind;
    if (kind === 'Future' || kind === 'BatchApex') {
      throw new AsyncException(
        `Future method cannot be called from a future or batch method: ${className}.${method}`
      );
    }
    const values = freeze(new ApexList(ApexType.of('Object'), args));
    const userClass = execution().classNamed(className) as UserClass;
    submit(userClass, 1, now(), { kind: 'Future', method, parameters, values });
  }
};
