import { execution, running } from '../execution';
import { ApexException, AssertException, LimitException } from '../values/apex-exception';
import { callStack, MAX_STACK_DEPTH } from '../values/stack-trace';

/** What compiled code does when a method starts and ends, and when something is thrown or caught. */
export const frames = {
  ApexException,

  /** Opens a frame and answers its depth. A thousand frames are too many, as on the platform. */
  enter(method: { name: string; file: string }): number {
    const depth = ++callStack.depth;
    if (depth > MAX_STACK_DEPTH) {
      callStack.depth = depth - 1;
      throw new LimitException(`Maximum stack depth reached: ${MAX_STACK_DEPTH + 1}`);
    }
    callStack.methods[depth] = method;
    return depth;
  },

  /** Applies the class's own sharing and answers what held before. */
  enterSharing(sharing: boolean): boolean {
    const current = execution();
    const before = current.sharing;
    current.sharing = sharing;
    return before;
  },
  leaveSharing(before: boolean): void {
    if (running.execution) {
      running.execution.sharing = before;
    }
  },

  thrown: (exception: unknown) => exception,

  /** The exception if Apex may catch it; `undefined` for limits, failed assertions and faults of the local org. */
  catchable(error: unknown): ApexException | undefined {
    const isFatal = error instanceof LimitException || error instanceof AssertException;
    return error instanceof ApexException && !isFatal ? error : undefined;
  }
};
