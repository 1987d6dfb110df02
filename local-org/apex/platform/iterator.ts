import { NoSuchElementException } from '../values/apex-exception';
import { callMethod, isUserObject } from '../values/apex-object';
import { platformClass } from './platform-class';

/** An Iterator of the platform over a snapshot of the items. */
export class ApexIterator {
  private position = 0;
  private readonly items: unknown[];

  constructor(items: Iterable<unknown>) {
    this.items = [...items];
  }

  hasNext(): boolean {
    return this.position < this.items.length;
  }

  next(): unknown {
    if (!this.hasNext()) throw new NoSuchElementException('Iterator has no more elements');
    return this.items[this.position++];
  }
}

type AnyIterator = ApexIterator | Parameters<typeof callMethod>[0];

platformClass('Iterator<T>', {
  kind: 'interface',
  methods: {
    'Boolean hasNext()': (self: AnyIterator) =>
      isUserObject(self) ? callMethod(self, 'hasNext', []) : self.hasNext(),
    'T next()': (self: AnyIterator) => (isUserObject(self) ? callMethod(self, 'next', []) : self.next())
  },
  isInstance: (value) => value instanceof ApexIterator
});
