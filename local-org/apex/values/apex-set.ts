import { ApexType } from './apex-type';
import { hashPart } from './hash-key';
import { HashedEntries } from './hashed-entries';

/** Apex's Set, in order of insertion. */
export class ApexSet<T = unknown> {
  private readonly entries = new HashedEntries<true>();

  constructor(
    readonly elementType: ApexType,
    items: Iterable<T> = []
  ) {
    for (const item of items) {
      this.add(item);
    }
  }

  get type(): ApexType {
    return ApexType.of('Set', [this.elementType]);
  }

  get size(): number {
    return this.entries.size;
  }

  has(item: unknown): boolean {
    return this.entries.find(item) !== undefined;
  }

  /** Whether it was not there before. */
  add(item: T): boolean {
    return this.entries.put(item, true) === undefined;
  }

  /** Whether it was there. */
  delete(item: unknown): boolean {
    return this.entries.delete(item) !== undefined;
  }

  clear(): void {
    this.entries.clear();
  }

  *[Symbol.iterator](): IterableIterator<T> {
    for (const entry of this.entries.values()) {
      yield entry.key as T;
    }
  }

  equals(other: unknown): boolean {
    return other instanceof ApexSet && this.size === other.size && [...this].every((item) => other.has(item));
  }

  hashText(): string {
    return `set(${[...this].map(hashPart).sort().join(',')})`;
  }
}
