import type { PicklistValue } from '../../../metadata/object-type';
import { platformClass } from '../platform-class';
import { describeProperties } from './properties';

/** Schema.PicklistEntry: one value of a picklist. */
export class PicklistEntry {
  constructor(readonly value: PicklistValue) {}

  toString(): string {
    const { value, label, isActive, isDefault } = this.value;
    return `Schema.PicklistEntry[getLabel=${label};getValue=${value};isActive=${isActive};isDefaultValue=${isDefault};]`;
  }
}

platformClass('Schema.PicklistEntry', {
  ...describeProperties({
    'String getLabel': (self: PicklistEntry) => self.value.label,
    'String getValue': (self: PicklistEntry) => self.value.value,
    'Boolean isActive': (self: PicklistEntry) => self.value.isActive,
    'Boolean isDefaultValue': (self: PicklistEntry) => self.value.isDefault
  }),
  isInstance: (value) => value instanceof PicklistEntry
});
