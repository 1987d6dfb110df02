import { SObject } from '../../values/sobject';
import { SObjectTypeToken } from '../../values/tokens';
import { platformClass } from '../platform-class';
import { recordTypesOf } from './record-type-info';
import { ObjectDescribe } from './object-describe';

function newRecord(self: SObjectTypeToken, id: string | null = null, withDefaults = false): SObject {
  const record = new SObject(self.objectType);
  if (id !== null) record.fields.set('Id', id);
  if (withDefaults) setDefaults(record);
  return record;
}

/** Checkboxes and picklists begin with their default values; formulas of defaults are for the save to evaluate. */
function setDefaults(record: SObject): void {
  for (const field of record.objectType.fields) {
    const value = field.picklist?.find((each) => each.isDefault)?.value;
    if (value !== undefined) record.fields.set(field.name, value);
    else if (field.type === 'boolean') record.fields.set(field.name, field.defaultValue === 'true');
  }
  const recordType = recordTypesOf(record.objectType).find((info) => info.recordType?.isActive);
  if (recordType && record.objectType.field('RecordTypeId')) record.fields.set('RecordTypeId', recordType.id);
}

platformClass('Schema.SObjectType', {
  methods: {
    'Schema.DescribeSObjectResult getDescribe()': (self: SObjectTypeToken) =>
      new ObjectDescribe(self.objectType),
    'Schema.DescribeSObjectResult getDescribe(Object options)': (self: SObjectTypeToken) =>
      new ObjectDescribe(self.objectType),
    'SObject newSObject()': (self: SObjectTypeToken) => newRecord(self),
    'SObject newSObject(Id id)': newRecord,
    'SObject newSObject(Id recordTypeId, Boolean loadDefaults)': (
      self: SObjectTypeToken,
      recordTypeId: string | null,
      loadDefaults: boolean
    ) => {
      const record = newRecord(self, null, loadDefaults);
      if (recordTypeId !== null) record.fields.set('RecordTypeId', recordTypeId);
      return record;
    },
    'String toString()': (self: SObjectTypeToken) => self.objectType.name
  },
  isInstance: (value) => value instanceof SObjectTypeToken
});
