import { execution } from '../execution';
import { ApexList } from '../values/apex-list';
import type { ApexType } from '../values/apex-type';
import { callMethod, isUserObject } from '../values/apex-object';
import { apexEquals } from '../values/equality';
import { apexText } from '../values/text';
import { SObjectTypeToken } from '../values/tokens';
import { platformErrors } from './errors';
import { itemsOf } from './iterable';
import { ApexIterator } from './iterator';
import { nullChecked } from './null-check';
import { compareValues } from './ordering';
import { type Implementation, platformClass } from './platform-class';
import { copyDeeply } from './record-copy';
import { stringHash } from './string/characters';

function checked(self: ApexList, index: number, limit = self.items.length): number {
  if (index < 0 || index >= limit) throw platformErrors.indexOutOfBounds(index);
  return index;
}

/** One by one: spreading a long list would overflow the stack. */
function addAll(self: ApexList, items: unknown): void {
  for (const item of itemsOf(items)) self.items.push(item);
}

function compareWith(comparator: unknown): (left: unknown, right: unknown) => number {
  if (isUserObject(comparator))
    return (left, right) => Number(callMethod(comparator, 'compare', [left, right]));
  const { compare } = comparator as { compare(left: unknown, right: unknown): number };
  return compare;
}

const deepClone: Implementation = (
  self: ApexList,
  id?: boolean,
  timestamps?: boolean,
  autonumber?: boolean
) =>
  copyDeeply(self, {
    preserveId: id ?? true,
    preserveReadonlyTimestamps: timestamps ?? false,
    preserveAutonumber: autonumber ?? false
  });

/** The type of the records of a collection, or null when it may hold any. */
export function recordTypeOf(elementType: ApexType): SObjectTypeToken | null {
  const object = execution().schema.object(elementType.name);
  return object ? SObjectTypeToken.of(object) : null;
}

platformClass('List<T>', {
  implements: ['Iterable<T>'],
  constructors: {
    '()': (type: ApexType) => new ApexList(type.args[0]),
    '(List<T> items)': (items: unknown, type: ApexType) => new ApexList(type.args[0], itemsOf(items)),
    '(Set<T> items)': (items: unknown, type: ApexType) => new ApexList(type.args[0], itemsOf(items)),
    '(Iterable<T> items)': (items: unknown, type: ApexType) => new ApexList(type.args[0], itemsOf(items)),
    '(Integer size)': (size: number, type: ApexType) => new ApexList(type.args[0], new Array(size).fill(null))
  },
  methods: {
    'void add(T item)': (self: ApexList, item: unknown) => void self.items.push(item),
    'void add(Integer index, T item)': (self: ApexList, index: number, item: unknown) =>
      void self.items.splice(checked(self, index, self.items.length + 1), 0, item),
    'void addAll(List<T> items)': addAll,
    'void addAll(Set<T> items)': addAll,
    'void addAll(Iterable<T> items)': addAll,
    'void clear()': (self: ApexList) => void (self.items.length = 0),
    'List<T> clone()': (self: ApexList) => new ApexList(self.elementType, [...self.items]),
    'Boolean contains(T item)': (self: ApexList, item: unknown) =>
      self.items.some((each) => apexEquals(each, item)),
    'List<T> deepClone()': deepClone,
    'List<T> deepClone(Boolean preserveId)': deepClone,
    'List<T> deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps)': deepClone,
    'List<T> deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps, Boolean preserveAutonumber)':
      deepClone,
    ...nullChecked({
      'T get(Integer index)': (self: ApexList, index: number) => self.items[checked(self, index)],
      'T remove(Integer index)': (self: ApexList, index: number) =>
        self.items.splice(checked(self, index), 1)[0],
      'void sort(Comparator<T> comparator)': (self: ApexList, comparator: unknown) =>
        void self.items.sort(compareWith(comparator))
    }),
    'void set(Integer index, T item)': (self: ApexList, index: number, item: unknown) =>
      void (self.items[checked(self, index)] = item),
    'Schema.SObjectType getSObjectType()': (self: ApexList) => recordTypeOf(self.elementType),
    'Integer indexOf(T item)': (self: ApexList, item: unknown) =>
      self.items.findIndex((each) => apexEquals(each, item)),
    'Boolean isEmpty()': (self: ApexList) => self.items.length === 0,
    'Iterator<T> iterator()': (self: ApexList) => new ApexIterator(self),
    'Integer size()': (self: ApexList) => self.items.length,
    'void sort()': (self: ApexList) => void self.items.sort(compareValues),
    'String toString()': apexText,
    'Integer hashCode()': (self: ApexList) => stringHash(self.hashText()),
    'Boolean equals(Object other)': apexEquals
  },
  isInstance: (value) => value instanceof ApexList
});
