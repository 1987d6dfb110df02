import { platformErrors } from './errors';
import type { Implementation } from './platform-class';

/** The same methods, each throwing NullPointerException when any of its arguments is null. */
export function nullChecked(methods: Record<string, Implementation>): Record<string, Implementation> {
  return Object.fromEntries(
    Object.entries(methods).map(([signature, implementation]) => [
      signature,
      (...args: unknown[]) => {
        for (const argument of args) {
          if (argument === null || argument === undefined) throw platformErrors.nullArgument();
        }
        return implementation(...args);
      }
    ])
  );
}
