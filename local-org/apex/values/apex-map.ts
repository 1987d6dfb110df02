import { apexEquals } from './equality';
import { ApexType } from './apex-type';
import { hashPart } from './hash-key';
import { HashedEntries } from './hashed-entries';

/** Apex's Map, in order of insertion. A missing key gives null, as on the platform. */
export class ApexMap<K = unknown, V = unknown> {
  private readonly hashed = new HashedEntries<{ of: V | null }>();

  constructor(
    readonly keyType: ApexType,
    readonly valueType: ApexType,
    entries: Iterable<readonly [K, V | null]> = []
  ) {
    for (const [key, value] of entries) {
      this.put(key, value);
    }
  }

  get type(): ApexType {
    return ApexType.of('Map', [this.keyType, this.valueType]);
  }

  get size(): number {
    return this.hashed.size;
  }

  has(key: unknown): boolean {
    return this.hashed.find(key) !== undefined;
  }

  get(key: unknown): V | null {
    return this.hashed.find(key)?.value.of ?? null;
  }

  /** The value it replaces, or null. */
  put(key: K, value: V | null): V | null {
    return this.hashed.put(key, { of: value })?.of ?? null;
  }

  /** The value it removes, or null. */
  delete(key: unknown): V | null {
    return this.hashed.delete(key)?.of ?? null;
  }

  clear(): void {
    this.hashed.clear();
  }

  *keys(): IterableIterator<K> {
    for (const entry of this.hashed.values()) {
      yield entry.key as K;
    }
  }

  *values(): IterableIterator<V | null> {
    for (const entry of this.hashed.values()) {
      yield entry.value.of;
    }
  }

  *entries(): IterableIterator<[K, V | null]> {
    for (const entry of this.hashed.values()) {
      yield [entry.key as K, entry.value.of];
    }
  }

  equals(other: unknown): boolean {
    return (
      other instanceof ApexMap &&
      this.size === other.size &&
      [...this.entries()].every(([key, value]) => other.has(key) && apexEquals(value, other.get(key)))
    );
  }

  hashText(): string {
    const parts = [...this.entries()].map(([key, value]) => `${hashPart(key)}=${hashPart(value)}`);
    return `map(${parts.sort().join(',')})`;
  }
}
