import { ListException } from '../values/apex-exception';
import { ApexList } from '../values/apex-list';
import { ApexMap } from '../values/apex-map';
import { ApexSet } from '../values/apex-set';
import type { ApexType } from '../values/apex-type';
import { apexEquals } from '../values/equality';
import type { SObject } from '../values/sobject';
import { apexText } from '../values/text';
import { platformErrors } from './errors';
import { recordTypeOf } from './list';
import { platformClass } from './platform-class';
import { copyDeeply } from './record-copy';
import { stringHash } from './string/characters';

/** Puts records under their Ids. A record without Id, or an Id that comes twice, is an error. */
function putRecords(target: ApexMap, records: ApexList<SObject> | null): void {
  if (records === null) throw platformErrors.nullArgument();
  const seen = new Set<string>();
  records.items.forEach((record, index) => {
    if (record === null || record.id === null) throw new ListException(`Row with null Id at index: ${index}`);
    if (seen.has(record.id)) throw new ListException(`Row with duplicate Id at index: ${index}`);
    seen.add(record.id);
    target.put(record.id, record);
  });
}

function putAll(target: ApexMap, source: ApexMap | null): void {
  if (source === null) throw platformErrors.nullArgument();
  for (const [key, value] of source.entries()) target.put(key, value);
}

platformClass('Map<K,V>', {
  constructors: {
    '()': (type: ApexType) => new ApexMap(type.args[0], type.args[1]),
    '(Map<K,V> entries)': (entries: ApexMap | null, type: ApexType) => {
      const map = new ApexMap(type.args[0], type.args[1]);
      putAll(map, entries);
      return map;
    },
    '(List<SObject> records)': (records: ApexList<SObject> | null, type: ApexType) => {
      const map = new ApexMap(type.args[0], type.args[1]);
      putRecords(map, records);
      return map;
    }
  },
  methods: {
    'void clear()': (self: ApexMap) => self.clear(),
    'Map<K,V> clone()': (self: ApexMap) => new ApexMap(self.keyType, self.valueType, self.entries()),
    'Boolean containsKey(K key)': (self: ApexMap, key: unknown) => self.has(key),
    'Map<K,V> deepClone()': (self: ApexMap) => copyDeeply(self),
    'V get(K key)': (self: ApexMap, key: unknown) => self.get(key),
    'Schema.SObjectType getSObjectType()': (self: ApexMap) => recordTypeOf(self.valueType),
    'Boolean isEmpty()': (self: ApexMap) => self.size === 0,
    'Set<K> keySet()': (self: ApexMap) => new ApexSet(self.keyType, self.keys()),
    'V put(K key, V value)': (self: ApexMap, key: unknown, value: unknown) => self.put(key, value),
    'void putAll(Map<K,V> entries)': putAll,
    'void putAll(List<SObject> records)': putRecords,
    'V remove(K key)': (self: ApexMap, key: unknown) => self.delete(key),
    'Integer size()': (self: ApexMap) => self.size,
    'List<V> values()': (self: ApexMap) => new ApexList(self.valueType, [...self.values()]),
    'String toString()': apexText,
    'Integer hashCode()': (self: ApexMap) => stringHash(self.hashText()),
    'Boolean equals(Object other)': apexEquals
  },
  isInstance: (value) => value instanceof ApexMap
});
