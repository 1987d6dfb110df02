import { ApexList } from '../values/apex-list';
import { callMethod, isUserObject } from '../values/apex-object';
import { ApexSet } from '../values/apex-set';
import { platformErrors } from './errors';
import { ApexIterator } from './iterator';
import { platformClass } from './platform-class';

/** The items of a List, a Set or an object of the project that is Iterable. */
export function itemsOf(source: unknown): unknown[] {
  if (source === null || source === undefined) throw platformErrors.nullArgument();
  if (!isUserObject(source)) return [...(source as Iterable<unknown>)];
  const iterator = callMethod(source, 'iterator', []) as Parameters<typeof callMethod>[0] | ApexIterator;
  const items: unknown[] = [];
  if (!isUserObject(iterator)) {
    while (iterator.hasNext()) items.push(iterator.next());
    return items;
  }
  while (callMethod(iterator, 'hasNext', [])) items.push(callMethod(iterator, 'next', []));
  return items;
}

platformClass('Iterable<T>', {
  kind: 'interface',
  methods: {
    'Iterator<T> iterator()': (self: unknown) =>
      isUserObject(self) ? callMethod(self, 'iterator', []) : new ApexIterator(self as Iterable<unknown>)
  },
  isInstance: (value) => value instanceof ApexList || value instanceof ApexSet
});
