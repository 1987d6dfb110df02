import { ApexException } from './apex-exception';
import { ApexList } from './apex-list';
import { ApexMap } from './apex-map';
import { callMethod, findMethod, isUserObject } from './apex-object';
import { ApexSet } from './apex-set';
import { SObject } from './sobject';

/**
 * A value as concatenation with a String, System.debug and String.valueOf(Object) print it:
 * `(1, 2)` for a List, `{a, b}` for a Set, `{a=1}` for a Map, `Lead:{Name=Ann}`, `Foo:[x=1]`, `null`.
 */
export function apexText(value: unknown): string {
  if (typeof value === 'string') {
    return value;
  }
  if (value == null) {
    return 'null';
  }
  if (value instanceof ApexList) {
    return `(${value.items.map(apexText).join(', ')})`;
  }
  if (value instanceof ApexSet) {
    return `{${[...value].map(apexText).join(', ')}}`;
  }
  if (value instanceof ApexMap) {
    return `{${[...value.entries()].map(([key, item]) => `${apexText(key)}=${apexText(item)}`).join(', ')}}`;
  }
  if (value instanceof SObject) {
    return sObjectText(value);
  }
  if (value instanceof ApexException) {
    return `${value.apexTypeName}: ${value.message}`;
  }
  return isUserObject(value) ? objectText(value) : String(value);
}

function sObjectText(record: SObject): string {
  const fields = [...record.fields].map(([name, value]) => `${name}=${apexText(value)}`);
  const parents = [...record.parents].map(([name, parent]) => `${name}=${apexText(parent)}`);
  return `${record.objectType.name}:{${[...fields, ...parents].join(', ')}}`;
}

function objectText(value: { userClass: Parameters<typeof findMethod>[0] }): string {
  const { userClass } = value;
  if (findMethod(userClass, 'toString', 0)) {
    return apexText(callMethod(value, 'toString', []));
  }
  const shortName = userClass.name.slice(userClass.name.lastIndexOf('.') + 1);
  const fields = userClass.fields.filter((field) => !field.isStatic);
  return `${shortName}:[${fields.map((field) => `${field.name}=${apexText(field.get(value))}`).join(', ')}]`;
}
