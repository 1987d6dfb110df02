import { execution } from '../../execution';
import { ApexDate } from '../../values/apex-date';
import { ApexDatetime } from '../../values/apex-datetime';
import { JSONException } from '../../values/apex-exception';
import { ApexList } from '../../values/apex-list';
import { ApexMap } from '../../values/apex-map';
import type { UserClass } from '../../values/apex-object';
import { ApexSet } from '../../values/apex-set';
import { ApexTime } from '../../values/apex-time';
import { ApexType } from '../../values/apex-type';
import { Blob } from '../../values/blob';
import { Decimal } from '../../values/decimal';
import { Double } from '../../values/double';
import { idOf, isIdText } from '../id-text';
import { describeNode, type JsonNode, scalarText } from './reader';
import { recordFromJson } from './record-deserializer';

const STRING = ApexType.of('String');
const OBJECT = ApexType.of('Object');

/** A JSON value without a type: maps, lists, Strings, Booleans, Integers (or Longs) and Decimals. */
export function untyped(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return new ApexMap(
        STRING,
        OBJECT,
        node.members.map(([name, value]): [string, unknown] => [name, untyped(value)])
      );
    case 'array':
      return new ApexList(OBJECT, node.items.map(untyped));
    case 'number':
      return untypedNumber(node.text);
    case 'null':
      return null;
    default:
      return node.value;
  }
}

function untypedNumber(text: string): unknown {
  if (!/^-?\d+$/.test(text)) return Decimal.of(text);
  const value = BigInt(text);
  if (BigInt.asIntN(32, value) === value) return Number(value);
  return BigInt.asIntN(64, value) === value ? value : Decimal.of(text);
}

/**
 * A JSON value as a value of the type. Unknown members are ignored, or refused when `strict`.
 * Throws JSONException when the value does not fit.
 */
export function typed(node: JsonNode, type: ApexType, strict: boolean): unknown {
  if (node.kind === 'null') return null;
  if (type.name === 'Object') return untyped(node);
  if (SCALARS[type.name]) return SCALARS[type.name](node);
  if (type.name === 'List') return new ApexList(type.args[0], itemsOf(node, type, strict));
  if (type.name === 'Set') return new ApexSet(type.args[0], itemsOf(node, type, strict));
  if (type.name === 'Map') return mapOf(node, type, strict);
  const { classNamed, schema } = execution();
  const userClass = classNamed(type.name);
  if (userClass)
    return userClass.kind === 'enum' ? enumOf(node, userClass) : objectOf(node, userClass, strict);
  if (type.name === 'SObject' || schema.object(type.name))
    return recordFromJson(node, type, strict, (value, valueType) => typed(value, valueType, strict));
  throw new JSONException(`Apex Type unsupported in JSON: ${type}`);
}

/** Reads the text of a scalar; `undefined` from `read` means that the text does not fit. */
const scalar =
  (read: (text: string) => unknown) =>
  (node: JsonNode): unknown => {
    const text = scalarText(node);
    const value = text === undefined ? undefined : read(text);
    if (value === undefined) throw new JSONException(`Illegal value for primitive: ${describeNode(node)}`);
    return value;
  };

const SCALARS: Record<string, (node: JsonNode) => unknown> = {
  String: scalar((text) => text),
  Id: scalar((text) => (isIdText(text) ? idOf(text) : undefined)),
  Boolean: scalar((text) => (/^(?:true|false)$/i.test(text) ? text.toLowerCase() === 'true' : undefined)),
  Integer: scalar((text) => {
    const value = untypedNumberOrNothing(text);
    return typeof value === 'number' ? value : undefined;
  }),
  Long: scalar((text) => {
    const value = untypedNumberOrNothing(text);
    return typeof value === 'number' || typeof value === 'bigint' ? BigInt(value) : undefined;
  }),
  Decimal: scalar((text) => Decimal.tryParse(text)),
  Double: scalar((text) => {
    const decimal = Decimal.tryParse(text);
    return decimal && new Double(decimal.toNumber());
  }),
  Date: scalar((text) => ApexDate.parse(text.slice(0, 10))),
  Datetime: scalar((text) => ApexDatetime.parse(text)),
  Time: scalar((text) => ApexTime.parse(text)),
  Blob: scalar((text) => new Blob(Buffer.from(text, 'base64')))
};

function untypedNumberOrNothing(text: string): unknown {
  return Decimal.tryParse(text) ? untypedNumber(text) : undefined;
}

function itemsOf(node: JsonNode, type: ApexType, strict: boolean): unknown[] {
  if (node.kind !== 'array') throw new JSONException(`Expected ${type} but found ${describeNode(node)}`);
  return node.items.map((item) => typed(item, type.args[0], strict));
}

function mapOf(node: JsonNode, type: ApexType, strict: boolean): ApexMap {
  if (node.kind !== 'object') throw new JSONException(`Expected ${type} but found ${describeNode(node)}`);
  const [keyType, valueType] = type.args;
  const entries = node.members.map(([name, value]): [unknown, unknown] => [
    typed({ kind: 'string', value: name }, keyType, strict),
    typed(value, valueType, strict)
  ]);
  return new ApexMap(keyType, valueType, entries);
}

function enumOf(node: JsonNode, userClass: UserClass): unknown {
  const name = describeNode(node).toLowerCase();
  const value = userClass.fields.find((field) => field.isStatic && field.name.toLowerCase() === name);
  if (!value) throw new JSONException(`Illegal value for enum ${userClass.name}: ${describeNode(node)}`);
  return value.get(undefined);
}

function objectOf(node: JsonNode, userClass: UserClass, strict: boolean): unknown {
  if (!userClass.allocate) throw new JSONException(`Apex Type unsupported in JSON: ${userClass.name}`);
  if (node.kind !== 'object')
    throw new JSONException(`Expected ${userClass.name} but found ${describeNode(node)}`);
  const object = userClass.allocate();
  for (const [name, value] of node.members) {
    const field = userClass.fields.find(
      (each) => !each.isStatic && each.name.toLowerCase() === name.toLowerCase()
    );
    if (field) field.set(object, typed(value, field.type, strict));
    else if (strict) throw new JSONException(`Unknown field: ${userClass.name}.${name}`);
  }
  return object;
}
