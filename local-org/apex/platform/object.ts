import { apexEquals } from '../values/equality';
import { hashPart } from '../values/hash-key';
import { apexText } from '../values/text';
import { platformClass } from './platform-class';
import { stringHash } from './string/characters';

/** What every value has; classes of the project and of the platform have their own where they differ. */
platformClass('Object', {
  methods: {
    'String toString()': apexText,
    'Boolean equals(Object other)': (self: unknown, other: unknown) =>
      self === other || apexEquals(self, other),
    'Integer hashCode()': (self: unknown) => stringHash(hashPart(self))
  },
  isInstance: (value) => value !== null && value !== undefined
});
