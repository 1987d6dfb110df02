import type { PlatformClass } from '../../platform/platform-class';
import { ApexType } from '../../values/apex-type';
import { PRIMITIVES, TYPES } from './well-known';

/** Values of type parameters by name, e.g. `K` → Id. */
export type TypeArguments = ReadonlyMap<string, ApexType>;

/** The type arguments of a type by the names its class gives them; Object where none are given. */
export function typeArgumentsOf(platform: PlatformClass, type: ApexType): TypeArguments {
  return new Map(platform.typeParameters.map((name, index) => [name, type.args[index] ?? TYPES.object]));
}

/** A type of a signature with type parameters replaced by their values, primitives in canonical case. */
export function substitute(type: ApexType, values: TypeArguments): ApexType {
  const value = values.get(type.name);
  if (value) {
    return value;
  }
  if (type.args.length === 0) {
    return PRIMITIVES.get(type.name.toLowerCase()) ?? type;
  }
  return ApexType.of(
    type.name,
    type.args.map((argument) => substitute(argument, values))
  );
}
