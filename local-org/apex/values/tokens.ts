import type { Field, ObjectType } from '../../metadata/object-type';
import { ApexType } from './apex-type';

/** Apex's Schema.SObjectType: `Lead.SObjectType`. One per object type, so that they compare with `===`. */
export class SObjectTypeToken {
  private static readonly made = new WeakMap<ObjectType, SObjectTypeToken>();

  private constructor(readonly objectType: ObjectType) {}

  static of(objectType: ObjectType): SObjectTypeToken {
    return once(SObjectTypeToken.made, objectType, () => new SObjectTypeToken(objectType));
  }

  toString(): string {
    return this.objectType.name;
  }
}

/** Apex's Schema.SObjectField: `Lead.Name`. One per field, so that they compare with `===`. */
export class SObjectFieldToken {
  private static readonly made = new WeakMap<Field, SObjectFieldToken>();

  private constructor(
    readonly objectType: ObjectType,
    readonly field: Field
  ) {}

  static of(objectType: ObjectType, field: Field): SObjectFieldToken {
    return once(SObjectFieldToken.made, field, () => new SObjectFieldToken(objectType, field));
  }

  toString(): string {
    return this.field.name;
  }
}

/** Apex's System.Type: `Foo.class`, `Type.forName('Foo')`. One per type, so that they compare with `===`. */
export class TypeToken {
  private static readonly made = new WeakMap<ApexType, TypeToken>();

  private constructor(readonly type: ApexType) {}

  static of(type: ApexType): TypeToken {
    return once(TypeToken.made, type, () => new TypeToken(type));
  }

  toString(): string {
    return this.type.toString();
  }
}

function once<K extends object, V>(made: WeakMap<K, V>, key: K, make: () => V): V {
  let value = made.get(key);
  if (!value) {
    value = make();
    made.set(key, value);
  }
  return value;
}
