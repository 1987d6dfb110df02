import { NotEmulated } from '../../errors';
import type { ObjectType, Schema } from '../../metadata/object-type';
import { execution } from '../execution';
import { type Implementation, platformClasses, type PlatformField } from '../platform/platform-class';
import { parseApexType } from '../values/apex-type';
import { callMethod, findMethod, isUserObject } from '../values/apex-object';
import { ApexEnum } from '../values/apex-enum';
import { SObjectFieldToken, SObjectTypeToken, TypeToken } from '../values/tokens';

/** Where compiled code finds the platform's classes, the objects of the schema, labels and tokens. */
export function platformAccess(schema: Schema) {
  const object = (name: string): ObjectType => schema.object(name) as ObjectType;
  return {
    object,
    type: parseApexType,
    typeToken: (type: string) => TypeToken.of(parseApexType(type)),
    objectToken: (name: string) => SObjectTypeToken.of(object(name)),
    fieldToken(name: string, field: string): SObjectFieldToken {
      const type = object(name);
      const found = type.field(field);
      if (!found) {
        throw new Error(`${name} has no field ${field}`);
      }
      return SObjectFieldToken.of(type, found);
    },
    newEnum: (type: string, name: string, ordinal: number) => new ApexEnum(type, name, ordinal),
    enumValue: (type: string, name: string) => platformClasses.named(type)?.values[name],

    /** The JS behind a method; for an interface's method that only the project's classes have, `undefined`. */
    platformMethod(className: string, signature: string, isStatic: boolean): Implementation | undefined {
      const platform = platformClasses.named(className);
      const method = platform?.methods.find(
        (each) => each.signature === signature && each.isStatic === isStatic
      );
      return method?.call ?? undefined;
    },
    platformConstructor(className: string, signature: string): Implementation {
      const constructor = platformClasses
        .named(className)
        ?.constructors.find((each) => each.signature === signature);
      if (!constructor?.call) {
        throw new Error(`${className} has no constructor ${signature}`);
      }
      return constructor.call;
    },
    platformStatic: (className: string, name: string) => fieldNamed(className, name, true),
    platformField: (className: string, name: string) => fieldNamed(className, name, false),
    setPlatformField<T>(field: PlatformField, target: unknown, value: T): T {
      field.set?.(target, value);
      return value;
    },

    /** Calls a method of an interface or of Object: the project's own if the object has it, else the platform's. */
    callBack(target: unknown, name: string, args: unknown[], implementation?: Implementation): unknown {
      if (isUserObject(target) && findMethod(target.userClass, name, args.length)) {
        return callMethod(target, name, args);
      }
      if (!implementation) {
        throw new NotEmulated(`calling ${name} on this object`);
      }
      return implementation(target, ...args);
    },

    notEmulated(construct: string, file: string, line: number): never {
      throw new NotEmulated(construct, { file, line });
    },

    label(name: string): string {
      const { labels } = execution().project;
      const found =
        labels.get(name) ?? [...labels].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
      if (found === undefined) {
        throw new NotEmulated(`label ${name}, which the project does not define`);
      }
      return found;
    }
  };
}

function fieldNamed(className: string, name: string, isStatic: boolean): PlatformField {
  const field = platformClasses.named(className)?.fieldNamed(name, isStatic);
  if (!field) {
    throw new Error(`${className} has no field ${name}`);
  }
  return field;
}
