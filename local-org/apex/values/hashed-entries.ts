import { apexEquals } from './equality';
import { Hash, hashKey } from './hash-key';

interface Entry<V> {
  key: unknown;
  value: V;
}

/**
 * Entries by key in order of insertion: the ground of ApexSet and ApexMap.
 * Keys are the same when Apex says so (`hashKey`); keys with their own `hashCode` are compared with `equals`.
 */
export class HashedEntries<V> {
  private readonly entriesByKey = new Map<unknown, Entry<V>>();
  /** Only for keys with their own hashCode: the entries of each hash. */
  private readonly buckets = new Map<number, Entry<V>[]>();

  get size(): number {
    return this.entriesByKey.size;
  }

  find(key: unknown): Entry<V> | undefined {
    const hashed = hashKey(key);
    return hashed instanceof Hash ? this.findInBucket(key, hashed) : this.entriesByKey.get(hashed);
  }

  /** Sets the value and returns the one it replaces; a key that is already there is kept as it is. */
  put(key: unknown, value: V): V | undefined {
    const hashed = hashKey(key);
    const found = hashed instanceof Hash ? this.findInBucket(key, hashed) : this.entriesByKey.get(hashed);
    if (found) {
      const before = found.value;
      found.value = value;
      return before;
    }
    const entry = { key, value };
    if (hashed instanceof Hash) {
      this.entriesByKey.set(entry, entry);
      const bucket = this.buckets.get(hashed.code);
      if (bucket) {
        bucket.push(entry);
      } else {
        this.buckets.set(hashed.code, [entry]);
      }
    } else {
      this.entriesByKey.set(hashed, entry);
    }
    return undefined;
  }

  delete(key: unknown): V | undefined {
    const hashed = hashKey(key);
    const found = hashed instanceof Hash ? this.findInBucket(key, hashed) : this.entriesByKey.get(hashed);
    if (!found) {
      return undefined;
    }
    if (hashed instanceof Hash) {
      this.entriesByKey.delete(found);
      const bucket = this.buckets.get(hashed.code) as Entry<V>[];
      bucket.splice(bucket.indexOf(found), 1);
    } else {
      this.entriesByKey.delete(hashed);
    }
    return found.value;
  }

  clear(): void {
    this.entriesByKey.clear();
    this.buckets.clear();
  }

  values(): IterableIterator<Entry<V>> {
    return this.entriesByKey.values();
  }

  private findInBucket(key: unknown, hash: Hash): Entry<V> | undefined {
    return this.buckets.get(hash.code)?.find((entry) => apexEquals(entry.key, key));
  }
}
