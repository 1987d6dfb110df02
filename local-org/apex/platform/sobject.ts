import { ApexException } from '../values/apex-exception';
import { ApexList } from '../values/apex-list';
import { ApexMap } from '../values/apex-map';
import { ApexType } from '../values/apex-type';
import { apexEquals } from '../values/equality';
import { SObject } from '../values/sobject';
import { apexText } from '../values/text';
import { SObjectTypeToken } from '../values/tokens';
import { DatabaseError } from './database/results';
import { cloneSource, copyRecord } from './record-copy';
import {
  fieldOf,
  type FieldKey,
  getChildren,
  getField,
  getParent,
  putField,
  putParent
} from './record-fields';
import { type Implementation, platformClass } from './platform-class';
import { stringHash } from './string/characters';

function addError(record: SObject, message: unknown, field?: string): void {
  const text = message instanceof ApexException ? message.message : apexText(message);
  record.errors.push({ message: text, field });
}

const overloads = (signatures: string[], implementation: Implementation): Record<string, Implementation> =>
  Object.fromEntries(signatures.map((signature) => [signature, implementation]));

/** `clone()` up to `clone(Boolean, Boolean, Boolean, Boolean)`. */
const CLONES = ['preserveId', 'isDeepClone', 'preserveReadonlyTimestamps', 'preserveAutonumber'].map(
  (_, count, names) =>
    `SObject clone(${names
      .slice(0, count + 1)
      .map((name) => `Boolean ${name}`)
      .join(', ')})`
);

const KEYS = ['String field', 'Schema.SObjectField field'];

platformClass('SObject', {
  methods: {
    ...overloads(
      KEYS.map((key) => `Object get(${key})`),
      getField
    ),
    ...overloads(
      KEYS.map((key) => `Object put(${key}, Object value)`),
      putField
    ),
    ...overloads(
      KEYS.map((key) => `SObject getSObject(${key})`),
      getParent
    ),
    ...overloads(
      KEYS.map((key) => `SObject putSObject(${key}, SObject parent)`),
      putParent
    ),
    'List<SObject> getSObjects(String relationship)': getChildren,
    ...overloads(
      KEYS.map((key) => `Boolean isSet(${key})`),
      (self: SObject, key: FieldKey) => self.fields.has(fieldOf(self.objectType, key).name)
    ),
    'Schema.SObjectType getSObjectType()': (self: SObject) => SObjectTypeToken.of(self.objectType),
    'Map<String,Object> getPopulatedFieldsAsMap()': (self: SObject) =>
      new ApexMap(ApexType.of('String'), ApexType.of('Object'), [
        ...[...self.fields].filter(([, value]) => value !== null || !self.isQueried),
        ...self.parents,
        ...self.children
      ]),
    ...overloads(
      ['SObject clone()', ...CLONES],
      (self: SObject, id?: boolean, deep?: boolean, times?: boolean, number?: boolean) =>
        copyRecord(self, {
          preserveId: id ?? false,
          deep: deep ?? false,
          preserveReadonlyTimestamps: times ?? false,
          preserveAutonumber: number ?? false
        })
    ),
    'void clear()': (self: SObject) => {
      self.fields.clear();
      self.parents.clear();
      self.children.clear();
    },
    'Boolean isClone()': (self: SObject) => cloneSource(self) !== undefined,
    'Id getCloneSourceId()': (self: SObject) => cloneSource(self) ?? null,
    ...overloads(
      ['String message', 'Exception cause'].flatMap((what) => [
        `void addError(${what})`,
        `void addError(${what}, Boolean escape)`
      ]),
      (self: SObject, message: unknown) => addError(self, message)
    ),
    ...overloads(
      KEYS.flatMap((key) => [
        `void addError(${key}, String message)`,
        `void addError(${key}, String message, Boolean escape)`
      ]),
      (self: SObject, key: FieldKey, message: unknown) =>
        addError(self, message, fieldOf(self.objectType, key).name)
    ),
    'Boolean hasErrors()': (self: SObject) => self.errors.length > 0,
    'List<Database.Error> getErrors()': (self: SObject) =>
      new ApexList(
        ApexType.of('Database.Error'),
        self.errors.map(
          ({ message, field }) =>
            new DatabaseError('FIELD_CUSTOM_VALIDATION_EXCEPTION', message, field ? [field] : [])
        )
      ),
    'String toString()': apexText,
    'Integer hashCode()': (self: SObject) => stringHash(self.hashText()),
    'Boolean equals(Object other)': apexEquals
  },
  isInstance: (value) => value instanceof SObject
});
