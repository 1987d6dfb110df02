import { ApexSet } from '../values/apex-set';
import type { ApexType } from '../values/apex-type';
import { apexEquals } from '../values/equality';
import { apexText } from '../values/text';
import { itemsOf } from './iterable';
import { ApexIterator } from './iterator';
import { type Implementation, platformClass } from './platform-class';
import { stringHash } from './string/characters';

/** The same method for a List, a Set and any Iterable as argument. */
function overCollections(
  result: string,
  name: string,
  implementation: Implementation
): Record<string, Implementation> {
  const types = ['List', 'Set', 'Iterable'];
  return Object.fromEntries(types.map((type) => [`${result} ${name}(${type}<T> items)`, implementation]));
}

const copyOf = (items: unknown, type: ApexType): ApexSet => new ApexSet(type.args[0], itemsOf(items));

/** Applies `change` to every item and tells whether any of them changed the set. */
function changed(items: unknown, change: (item: unknown) => boolean): boolean {
  return itemsOf(items).filter(change).length > 0;
}

platformClass('Set<T>', {
  implements: ['Iterable<T>'],
  constructors: {
    '()': (type: ApexType) => new ApexSet(type.args[0]),
    '(List<T> items)': copyOf,
    '(Set<T> items)': copyOf,
    '(Iterable<T> items)': copyOf,
    '(Integer capacity)': (_: number, type: ApexType) => new ApexSet(type.args[0])
  },
  methods: {
    'Boolean add(T item)': (self: ApexSet, item: unknown) => self.add(item),
    ...overCollections('Boolean', 'addAll', (self: ApexSet, items) =>
      changed(items, (item) => self.add(item))
    ),
    'void clear()': (self: ApexSet) => self.clear(),
    'Set<T> clone()': (self: ApexSet) => new ApexSet(self.elementType, self),
    'Boolean contains(T item)': (self: ApexSet, item: unknown) => self.has(item),
    ...overCollections('Boolean', 'containsAll', (self: ApexSet, items) =>
      itemsOf(items).every((item) => self.has(item))
    ),
    'Boolean isEmpty()': (self: ApexSet) => self.size === 0,
    'Iterator<T> iterator()': (self: ApexSet) => new ApexIterator(self),
    'Boolean remove(T item)': (self: ApexSet, item: unknown) => self.delete(item),
    ...overCollections('Boolean', 'removeAll', (self: ApexSet, items) =>
      changed(items, (item) => self.delete(item))
    ),
    ...overCollections('Boolean', 'retainAll', (self: ApexSet, items) => {
      const kept = new ApexSet(self.elementType, itemsOf(items));
      return changed(self, (item) => !kept.has(item) && self.delete(item));
    }),
    'Integer size()': (self: ApexSet) => self.size,
    'String toString()': apexText,
    'Integer hashCode()': (self: ApexSet) => stringHash(self.hashText()),
    'Boolean equals(Object other)': apexEquals
  },
  isInstance: (value) => value instanceof ApexSet
});
