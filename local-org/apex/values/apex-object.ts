import type { ApexType } from './apex-type';

/** What is known at run time of a class, interface or enum of the project. */
export interface UserClass {
  /** `Outer.Inner`, in the case of its declaration. */
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'enum';
  readonly isAbstract: boolean;
  readonly annotations: readonly string[];
  readonly superclass?: UserClass;
  /** Every type that an instance may be cast to: itself, superclasses and interfaces, type arguments filled in. */
  readonly allTypes: ReadonlySet<ApexType>;
  /** Instance and static fields and properties, inherited ones included, in order of declaration. */
  readonly fields: readonly UserField[];
  readonly methods: readonly UserMethod[];
  /** A new instance by the constructor without parameters; `undefined` if there is none (or it is abstract). */
  readonly construct?: () => unknown;
  /** A new instance whose fields are all null and whose constructor has not run: for JSON. */
  readonly allocate?: () => ApexObject;
}

export interface UserField {
  readonly name: string;
  readonly type: ApexType;
  readonly isStatic: boolean;
  readonly isTransient: boolean;
  readonly visibility: 'private' | 'protected' | 'public' | 'global';
  /** Lower-case names without `@`. */
  readonly annotations: readonly string[];
  get(target: unknown): unknown;
  set(target: unknown, value: unknown): void;
}

export interface UserMethod {
  readonly name: string;
  readonly parameterTypes: readonly ApexType[];
  readonly parameterNames: readonly string[];
  readonly returnType: ApexType;
  readonly isStatic: boolean;
  readonly visibility: 'private' | 'protected' | 'public' | 'global';
  /** Lower-case names without `@`, with their parameters: `{ name: 'auraenabled', values: { cacheable: 'true' } }`. */
  readonly annotations: readonly { name: string; values: Readonly<Record<string, string>> }[];
  /** `target` is undefined for a static method. */
  invoke(target: unknown, args: readonly unknown[]): unknown;
}

/** Base of every instance of a class of the project. */
export abstract class ApexObject {
  declare readonly userClass: UserClass;
}

/** The most derived instance method of that name (any case) and number of parameters, or `undefined`. */
export function findMethod(userClass: UserClass, name: string, arity: number): UserMethod | undefined {
  const wanted = name.toLowerCase();
  for (let type: UserClass | undefined = userClass; type; type = type.superclass) {
    const found = type.methods.find(
      (method) =>
        !method.isStatic && method.name.toLowerCase() === wanted && method.parameterTypes.length === arity
    );
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** Calls an instance method by name: how the platform calls back (`compareTo`, `execute`, `hashCode`, …). */
export function callMethod(
  target: { userClass: UserClass },
  name: string,
  args: readonly unknown[]
): unknown {
  const method = findMethod(target.userClass, name, args.length);
  if (!method) {
    throw new TypeError(`${target.userClass.name} has no method ${name} with ${args.length} parameters`);
  }
  return method.invoke(target, args);
}

/** Whether the value is an instance of a class of the project, exceptions of the project included. */
export function isUserObject(value: unknown): value is { userClass: UserClass } {
  return (
    typeof value === 'object' &&
    value !== null &&
    (value as { userClass?: UserClass }).userClass !== undefined
  );
}
