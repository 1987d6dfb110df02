import { TypeException } from '../values/apex-exception';
import { ApexList } from '../values/apex-list';
import { ApexMap } from '../values/apex-map';
import { isUserObject } from '../values/apex-object';
import { ApexSet } from '../values/apex-set';
import { ApexType } from '../values/apex-type';
import { ApexEnum } from '../values/apex-enum';
import { isInstanceOf, typeNameOf } from '../platform/runtime-type';
import { SObject } from '../values/sobject';
import { distance } from '../compiler/types/assignable';
import type { Program } from '../compiler/types/program';

/** `instanceof` and casts of a program: they ask the same questions as its compiler. */
export function typeTests(program: Program) {
  /** Null is an instance of nothing. */
  const isInstance = (value: unknown, type: ApexType): boolean => {
    if (value == null) {
      return false;
    }
    const own = ownType(value);
    return own ? distance(program, own, type) !== undefined : isInstanceOf(value, type);
  };

  return {
    isInstance,
    /** The value itself; TypeException if it is no instance. Null may be cast to anything. */
    cast<T>(value: T, type: ApexType): T {
      if (value != null && !isInstance(value, type)) {
        throw new TypeException(`Invalid conversion from runtime type ${typeNameOf(value)} to ${type}`);
      }
      return value;
    }
  };
}

/** The type of values that know it themselves; `undefined` for primitives and objects of the platform. */
function ownType(value: unknown): ApexType | undefined {
  if (isUserObject(value)) {
    return ApexType.of(value.userClass.name);
  }
  if (
    value instanceof ApexList ||
    value instanceof ApexSet ||
    value instanceof ApexMap ||
    value instanceof SObject
  ) {
    return value.type;
  }
  return value instanceof ApexEnum ? ApexType.of(value.typeName) : undefined;
}
