import { ListException, QueryException } from '../values/apex-exception';
import { ApexList } from '../values/apex-list';
import { ApexMap } from '../values/apex-map';
import { callMethod, isUserObject } from '../values/apex-object';
import { ApexSet } from '../values/apex-set';
import type { ApexType } from '../values/apex-type';
import type { SObject } from '../values/sobject';

const BATCH = 200;

/** Literals, elements and loops of collections. */
export const collections = {
  newList: (element: ApexType, items: unknown[]) => new ApexList(element, items),
  newSet: (element: ApexType, items: unknown[]) => new ApexSet(element, items),
  newMap: (key: ApexType, value: ApexType, entries: [unknown, unknown][]) => new ApexMap(key, value, entries),
  newArray: (element: ApexType, size: number) => new ApexList(element, new Array(size).fill(null)),

  at(list: ApexList, index: number | null): unknown {
    const position = checkedIndex(list, index);
    return list.items[position];
  },
  setAt<T>(list: ApexList, index: number | null, value: T): T {
    list.items[checkedIndex(list, index)] = value;
    return value;
  },

  /** What `for (x : source)` walks: a list sees no additions made meanwhile, an Iterable gives its iterator. */
  each(source: unknown): Iterable<unknown> {
    return isUserObject(source) ? iterate(source) : (source as Iterable<unknown>);
  },

  /** `for (List<T> batch : [SELECT …])`. */
  *batches(list: ApexList): Iterable<ApexList> {
    for (let start = 0; start < list.items.length; start += BATCH) {
      yield new ApexList(list.elementType, list.items.slice(start, start + BATCH));
    }
  },

  /** A query that stands for its only record. */
  onlyRecord(list: ApexList<SObject>): SObject {
    if (list.items.length !== 1) {
      const problem = list.items.length === 0 ? 'no rows' : 'more than 1 row';
      throw new QueryException(`List has ${problem} for assignment to SObject`);
    }
    return list.items[0];
  }
};

function checkedIndex(list: ApexList, index: number | null): number {
  if (index === null || index < 0 || index >= list.items.length) {
    throw new ListException(`List index out of bounds: ${index}`);
  }
  return index;
}

function* iterate(source: Parameters<typeof callMethod>[0]): Iterable<unknown> {
  const iterator = callMethod(source, 'iterator', []);
  const ask = (name: string): unknown =>
    isUserObject(iterator)
      ? callMethod(iterator, name, [])
      : (iterator as Record<string, () => unknown>)[name]();
  while (ask('hasNext') === true) {
    yield ask('next');
  }
}
