import { ApexDate } from '../values/apex-date';
import { ApexDatetime } from '../values/apex-datetime';
import { ApexEnum } from '../values/apex-enum';
import { ApexList } from '../values/apex-list';
import { ApexMap } from '../values/apex-map';
import { isUserObject } from '../values/apex-object';
import { ApexSet } from '../values/apex-set';
import { ApexTime } from '../values/apex-time';
import { Blob } from '../values/blob';
import { Decimal } from '../values/decimal';
import { Double } from '../values/double';
import { SObject } from '../values/sobject';

/**
 * A value as a Lightning component receives it: records as `{ Id, Name, Parent: {…} }`, numbers as numbers, dates as
 * ISO text, objects of the project with their @AuraEnabled members. Null members are left out.
 */
export function toAuraJson(value: unknown): unknown {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') {
    return value ?? null;
  }
  if (value instanceof ApexList || value instanceof ApexSet) {
    return [...value].map(toAuraJson);
  }
  if (value instanceof ApexMap) {
    return Object.fromEntries([...value.entries()].map(([key, item]) => [String(key), toAuraJson(item)]));
  }
  if (value instanceof SObject) {
    return present([...value.fields, ...value.parents, ...value.children]);
  }
  if (isUserObject(value)) {
    const members = value.userClass.fields.filter(
      (field) => !field.isStatic && field.annotations.includes('auraenabled')
    );
    return present(members.map((field) => [field.name, field.get(value)]));
  }
  return scalar(value);
}

function present(members: Iterable<readonly [string, unknown]>): Record<string, unknown> {
  return Object.fromEntries(
    [...members]
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, toAuraJson(value)])
  );
}

function scalar(value: unknown): unknown {
  if (value instanceof Decimal) {
    return value.toNumber();
  }
  if (value instanceof Double) {
    return value.value;
  }
  if (value instanceof ApexDate || value instanceof ApexDatetime) {
    return value.toIso();
  }
  if (value instanceof Blob) {
    return value.bytes.toString('base64');
  }
  if (value instanceof ApexTime || value instanceof ApexEnum) {
    return value.toString();
  }
  return typeof value === 'bigint' ? Number(value) : value;
}
