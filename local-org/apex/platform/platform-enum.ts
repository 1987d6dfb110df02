import { type ApexEnum, apexEnum } from '../values/apex-enum';
import { ApexList } from '../values/apex-list';
import { ApexType } from '../values/apex-type';
import { NoSuchElementException } from '../values/apex-exception';
import { platformClass } from './platform-class';

/** Registers an enum of the platform and returns its values by name: the only objects that stand for them. */
export function platformEnum<const N extends string>(name: string, names: readonly N[]): Record<N, ApexEnum> {
  const values = apexEnum(name, names) as Record<N, ApexEnum>;
  platformClass(name, {
    kind: 'enum',
    values: [...names],
    staticFields: Object.fromEntries(names.map((value) => [`${name} ${value}`, () => values[value]])),
    statics: {
      [`List<${name}> values()`]: () => new ApexList(ApexType.of(name), Object.values(values)),
      [`${name} valueOf(String name)`]: (wanted: string | null) => {
        const found = names.find((value) => value.toLowerCase() === wanted?.toLowerCase());
        if (!found) throw new NoSuchElementException(`No enum constant System.${name}.${wanted}`);
        return values[found];
      }
    },
    methods: {
      'String name()': (self: ApexEnum) => self.name,
      'Integer ordinal()': (self: ApexEnum) => self.ordinal
    },
    isInstance: (value) => Object.values(values).includes(value as ApexEnum)
  });
  return values;
}
