import type { ApexEnum } from '../values/apex-enum';
import { type PlatformClass, platformClass } from './platform-class';

/** Registers an enum of the platform and returns its values by name: the only objects that stand for them. */
export function platformEnum<const N extends string>(name: string, names: readonly N[]): Record<N, ApexEnum> {
  const made: PlatformClass = platformClass(name, {
    kind: 'enum',
    values: [...names],
    staticFields: Object.fromEntries(names.map((each) => [`${name} ${each}`, () => made.values[each]])),
    isInstance: (value) => Object.values(made.values).includes(value as ApexEnum)
  });
  return made.values as Record<N, ApexEnum>;
}
