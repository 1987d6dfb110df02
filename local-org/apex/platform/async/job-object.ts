import { AsyncException } from '../../values/apex-exception';
import { isUserObject, type UserClass } from '../../values/apex-object';

/** An object of the project that a job is made of. */
export interface JobObject {
  userClass: UserClass;
}

/** The value as an object of a class that implements the platform's interface. Throws AsyncException if it is none. */
export function objectOfType(value: unknown, interfaceName: string): JobObject {
  if (isUserObject(value) && implementsType(value.userClass, interfaceName)) return value;
  throw new AsyncException(`The job must be an object of a class that implements ${interfaceName}`);
}

/** Whether the class, or one it extends, implements the interface; type arguments do not count. */
export function implementsType(userClass: UserClass, interfaceName: string): boolean {
  return [...userClass.allTypes].some((type) => type.name === interfaceName);
}
