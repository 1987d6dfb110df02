import type { ApexEnum } from '../values/apex-enum';
import { platformClass } from './platform-class';

/** Registers an enum of the platform and returns its values by name: the only objects that stand for them. */
export function platformEnum<const N extends string>(name: string, names: readonly N[]): Record<N, ApexEnum> {
  const { values } = platformClass(name, {
    kind: 'enum',
    values: [...names],
    isInstance: (value) => Object.values(values).includes(value as ApexEnum)
  });
  return values as Record<N, ApexEnum>;
}
