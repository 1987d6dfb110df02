import { execution } from '../../execution';
import type { ObjectType } from '../../../metadata/object-type';
import { JSONException } from '../../values/apex-exception';
import { ApexList } from '../../values/apex-list';
import { ApexType } from '../../values/apex-type';
import { SObject } from '../../values/sobject';
import { fieldType } from '../field-value';
import { describeNode, type JsonNode } from './reader';

/** Reads a field's value as a value of the type. */
export type ReadValue = (node: JsonNode, type: ApexType) => unknown;

/**
 * A record from JSON as the REST API writes it: fields, parent records and `{records: […]}` of children.
 * Unknown members are ignored, or refused when `strict`.
 */
export function recordFromJson(node: JsonNode, type: ApexType, strict: boolean, read: ReadValue): SObject {
  if (node.kind !== 'object') throw new JSONException(`Expected ${type} but found ${describeNode(node)}`);
  const record = new SObject(objectOf(node, type));
  for (const [name, value] of node.members) {
    if (name !== 'attributes') setMember(record, name, value, strict, read);
  }
  return record;
}

function objectOf(node: Extract<JsonNode, { kind: 'object' }>, type: ApexType): ObjectType {
  const attributes = member(node, 'attributes');
  const named = attributes && member(attributes, 'type');
  const name = type.name === 'SObject' && named?.kind === 'string' ? named.value : type.name;
  const object = execution().schema.object(name);
  if (!object) throw new JSONException('SObject type is missing in the attributes of the JSON');
  return object;
}

function setMember(record: SObject, name: string, value: JsonNode, strict: boolean, read: ReadValue): void {
  const object = record.objectType;
  const wanted = name.toLowerCase();
  const field = object.field(name);
  if (field) {
    record.fields.set(field.name, read(value, fieldType(field)));
    return;
  }
  const lookup = object.fields.find((each) => each.relationshipName?.toLowerCase() === wanted);
  if (lookup) {
    const parentType = ApexType.of(lookup.referenceTo?.length === 1 ? lookup.referenceTo[0] : 'SObject');
    const parent = value.kind === 'null' ? null : recordFromJson(value, parentType, strict, read);
    record.parents.set(lookup.relationshipName!, parent);
    return;
  }
  const children = object.childRelationships().find((each) => each.name.toLowerCase() === wanted);
  const records = children && member(value, 'records');
  if (children && records?.kind === 'array') {
    const childType = ApexType.of(children.child.name);
    record.children.set(
      children.name,
      new ApexList(
        childType,
        records.items.map((item) => recordFromJson(item, childType, strict, read))
      )
    );
    return;
  }
  if (strict) throw new JSONException(`No such column '${name}' on sobject of type ${object.name}`);
}

function member(node: JsonNode, name: string): JsonNode | undefined {
  return node.kind === 'object' ? node.members.find(([each]) => each === name)?.[1] : undefined;
}
