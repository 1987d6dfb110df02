import { ApexMap } from '../../values/apex-map';
import { ApexType } from '../../values/apex-type';

/** A map of describe results whose String keys are found in any case, as those of getGlobalDescribe and getMap are. */
export class NameMap<V> extends ApexMap<string, V> {
  constructor(valueType: string, entries: Iterable<readonly [string, V]>) {
    super(ApexType.of('String'), ApexType.of(valueType), entries);
  }

  override has(key: unknown): boolean {
    return super.has(lower(key));
  }

  override get(key: unknown): V | null {
    return super.get(lower(key));
  }

  override put(key: string, value: V | null): V | null {
    return super.put(lower(key) as string, value);
  }

  override delete(key: unknown): V | null {
    return super.delete(lower(key));
  }
}

const lower = (key: unknown): unknown => (typeof key === 'string' ? key.toLowerCase() : key);
