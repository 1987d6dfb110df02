import { execution } from '../execution';
import { platformClasses } from '../platform/platform-class';
import type { ApexEnum } from '../values/apex-enum';
import { NoSuchElementException, NullPointerException } from '../values/apex-exception';
import { ApexList } from '../values/apex-list';
import type { ApexType } from '../values/apex-type';

/** What every enum has: name(), ordinal(), values(), valueOf(…). */
export const enums = {
  enumName: (value: ApexEnum) => value.name,
  enumOrdinal: (value: ApexEnum) => value.ordinal,
  /** By name, so that it is the same in every run. */
  enumHash: (value: ApexEnum) =>
    [...value.name].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) | 0, 0),
  enumValues: (type: ApexType) => new ApexList(type, valuesOf(type)),
  enumValueOf(type: ApexType, name: string | null): ApexEnum {
    if (name === null) {
      throw new NullPointerException('Argument cannot be null.');
    }
    const found = valuesOf(type).find((value) => value.name.toLowerCase() === name.toLowerCase());
    if (!found) {
      throw new NoSuchElementException(`No enum constant ${type}.${name}`);
    }
    return found;
  }
};

function valuesOf(type: ApexType): ApexEnum[] {
  const userClass = execution().classNamed(type.name);
  if (userClass) {
    return userClass.fields.map((field) => field.get(undefined) as ApexEnum);
  }
  const platform = platformClasses.named(type.name);
  const names = Object.keys(platform?.values ?? {});
  return names.map((name) => (platform?.fieldNamed(name, true)?.get() ?? platform?.values[name]) as ApexEnum);
}
