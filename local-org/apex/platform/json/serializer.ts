import { execution } from '../../execution';
import { ApexDate } from '../../values/apex-date';
import { ApexDatetime } from '../../values/apex-datetime';
import { ApexEnum } from '../../values/apex-enum';
import { ApexException, JSONException } from '../../values/apex-exception';
import { ApexList } from '../../values/apex-list';
import { ApexMap } from '../../values/apex-map';
import { isUserObject } from '../../values/apex-object';
import { ApexSet } from '../../values/apex-set';
import { ApexTime } from '../../values/apex-time';
import { Blob } from '../../values/blob';
import { Decimal } from '../../values/decimal';
import { Double } from '../../values/double';
import { SObject } from '../../values/sobject';
import { apexText } from '../../values/text';
import { SObjectFieldToken, SObjectTypeToken } from '../../values/tokens';
import { typeNameOf } from '../runtime-type';
import { ApexUuid } from '../uuid';
import type { JsonWriter } from './writer';

/** Deeper structures are taken for circular ones. */
const DEEPEST = 500;

/** Writes a value as JSON.serialize does. Throws JSONException for what has no JSON form. */
export function writeValue(writer: JsonWriter, value: unknown, suppressNulls: boolean): void {
  if (writer.depth > DEEPEST)
    throw new JSONException('Self-reference or too deep a structure cannot be serialized');
  const scalar = scalarJson(value);
  if (scalar !== undefined) writer.raw(scalar);
  else if (value instanceof ApexList || value instanceof ApexSet) writeItems(writer, value, suppressNulls);
  else if (value instanceof ApexMap) writeMap(writer, value, suppressNulls);
  else if (value instanceof SObject) writeRecord(writer, value, suppressNulls);
  else if (isUserObject(value) && !(value instanceof ApexException)) {
    writeMembers(
      writer,
      value.userClass.fields
        .filter((field) => !field.isStatic && !field.isTransient)
        .map((field) => [field.name, field.get(value)]),
      suppressNulls
    );
  } else throw new JSONException(`Apex Type unsupported in JSON: ${typeNameOf(value)}`);
}

/** JSON text of a value without parts, or undefined. */
function scalarJson(value: unknown): string | undefined {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'bigint')
    return String(value);
  if (value instanceof Decimal || value instanceof Double) return value.toString();
  if (value instanceof ApexDate || value instanceof ApexDatetime) return `"${value.toIso()}"`;
  if (value instanceof ApexTime || value instanceof ApexUuid) return `"${value}"`;
  if (value instanceof Blob) return `"${value.bytes.toString('base64')}"`;
  if (value instanceof ApexEnum || value instanceof SObjectTypeToken || value instanceof SObjectFieldToken) {
    return JSON.stringify(String(value));
  }
  return undefined;
}

function writeItems(writer: JsonWriter, items: Iterable<unknown>, suppressNulls: boolean): void {
  writer.startArray();
  for (const item of items) writeValue(writer, item, suppressNulls);
  writer.end(']');
}

function writeMap(writer: JsonWriter, map: ApexMap, suppressNulls: boolean): void {
  const members = [...map.entries()].map(([key, value]): [string, unknown] => {
    if (key !== null && scalarJson(key) === undefined) {
      throw new JSONException(`Map keys of type ${map.keyType} are unsupported in JSON`);
    }
    return [key instanceof ApexDate ? key.toIso() : apexText(key), value];
  });
  writeMembers(writer, members, suppressNulls);
}

function writeMembers(writer: JsonWriter, members: [string, unknown][], suppressNulls: boolean): void {
  writer.startObject();
  for (const [name, value] of members) {
    if (suppressNulls && (value === null || value === undefined)) continue;
    writer.name(name);
    writeValue(writer, value, suppressNulls);
  }
  writer.end('}');
}

/** A record with the attributes that tell its type, and its relationships nested, as the REST API shows it. */
function writeRecord(writer: JsonWriter, record: SObject, suppressNulls: boolean): void {
  const { name } = record.objectType;
  writer.startObject();
  writer.name('attributes');
  writer.startObject();
  writer.name('type');
  writer.string(name);
  if (record.id !== null) {
    writer.name('url');
    writer.string(`/services/data/v${execution().schema.apiVersion}/sobjects/${name}/${record.id}`);
  }
  writer.end('}');
  for (const [field, value] of [...record.fields, ...record.parents]) {
    if (value === null && (suppressNulls || record.isQueried)) continue;
    writer.name(field);
    writeValue(writer, value, suppressNulls);
  }
  for (const [relationship, children] of record.children) {
    writer.name(relationship);
    writer.startObject();
    writer.name('totalSize');
    writer.raw(String(children.items.length));
    writer.name('done');
    writer.raw('true');
    writer.name('records');
    writeItems(writer, children, suppressNulls);
    writer.end('}');
  }
  writer.end('}');
}
