import { CompileError } from '../../errors';
import { ApexType } from '../../values/apex-type';
import type { Body } from '../body';
import { type Code, code } from '../code';
import { findField } from '../types/members';
import { hasOnThePlatform, isNamespaceOnThePlatform } from '../types/platform-names';
import { recordMember } from '../types/sobject-fields';
import { substitute } from '../types/substitution';
import { listOf, TYPES } from '../types/well-known';
import { instanceCall } from './calls';
import { fieldCode } from './fields';

/** A name that is no value yet: a type, a namespace, or the first part of one. */
export type NameRef =
  | { kind: 'type'; type: ApexType }
  | { kind: 'namespace'; name: string }
  | { kind: 'labels' }
  | { kind: 'trigger' }
  /** `Schema.SObjectType`, before the object's name. */
  | { kind: 'describes' }
  /** `Schema.SObjectType.Lead` and its `.fields`. */
  | { kind: 'describe'; type: ApexType }
  | { kind: 'describeFields'; type: ApexType };

export function isNameRef(found: Code | NameRef): found is NameRef {
  return 'kind' in found;
}

/** What a single identifier means: a variable before anything else, then a type, then a namespace. */
export function identifier(body: Body, name: string, line: number): Code | NameRef {
  return variable(body, name, line) ?? typeOrNamespace(body, name, line);
}

function variable(body: Body, name: string, line: number): Code | undefined {
  const local = body.local(name);
  if (local) {
    const { js, type } = local;
    const store = (value: string) => {
      if (local.isFinal) {
        throw new CompileError(`Final variable has already been initialized: ${name}`, line);
      }
      return `(${js} = ${value})`;
    };
    return { js, type, place: { store, once: () => ({ setup: '', load: js, store }) } };
  }
  const key = name.toLowerCase();
  for (let scope: typeof body.owner | undefined = body.owner; scope; scope = scope.outer) {
    const field = findField(body.program, scope, key);
    if (field && (field.isStatic || (scope === body.owner && !body.options.isStatic))) {
      return fieldCode(body, field, code('this', scope.type, true), line);
    }
  }
  return undefined;
}

function typeOrNamespace(body: Body, name: string, line: number): NameRef {
  const key = name.toLowerCase();
  if (key === 'trigger') {
    return { kind: 'trigger' };
  }
  if (key === 'label' && !body.program.visibleClass(name, body.owner)) {
    return { kind: 'labels' };
  }
  if (key === 'sobjecttype') {
    return { kind: 'describes' };
  }
  const type = body.program.resolveName(name, [], body.owner);
  if (type) {
    return { kind: 'type', type };
  }
  if (isNamespaceOnThePlatform(name)) {
    return { kind: 'namespace', name };
  }
  throw new CompileError(`Variable does not exist: ${name}`, line);
}

/** `ref.name` where `ref` is no value. */
export function memberOfName(body: Body, ref: NameRef, name: string, line: number): Code | NameRef {
  switch (ref.kind) {
    case 'labels':
      return code(`$.label(${JSON.stringify(name)})`, TYPES.string, true);
    case 'trigger':
      return triggerVariable(body, name, line);
    case 'namespace':
      return memberOfNamespace(body, ref.name, name, line);
    case 'describes':
      return { kind: 'describe', type: objectTypeNamed(body, name, line) };
    case 'describe':
      if (name.toLowerCase() === 'fields') {
        return { kind: 'describeFields', type: ref.type };
      }
      return body.notEmulated(`Schema.SObjectType.${ref.type}.${name}`, line);
    case 'describeFields':
      return describedField(body, ref.type, name, line);
    default:
      return memberOfType(body, ref.type, name, line);
  }
}

function memberOfNamespace(body: Body, namespace: string, name: string, line: number): Code | NameRef {
  if (namespace.toLowerCase() === 'schema' && name.toLowerCase() === 'sobjecttype') {
    return { kind: 'describes' };
  }
  if (namespace.toLowerCase() === 'system' && name.toLowerCase() === 'label') {
    return { kind: 'labels' };
  }
  const type = body.program.resolveName(`${namespace}.${name}`, [], body.owner);
  if (type) {
    return { kind: 'type', type };
  }
  throw new CompileError(`Variable does not exist: ${namespace}.${name}`, line);
}

function memberOfType(body: Body, type: ApexType, name: string, line: number): Code | NameRef {
  const { program } = body;
  const key = name.toLowerCase();
  // Schema is a class as well as a namespace.
  if (type.name === 'Schema' && key === 'sobjecttype') {
    return { kind: 'describes' };
  }
  const symbol = program.classOf(type);
  if (symbol) {
    const field = findField(program, symbol, key);
    if (field?.isStatic) {
      return fieldCode(body, field, undefined, line);
    }
    const inner = symbol.inner.get(key);
    if (inner) {
      return { kind: 'type', type: inner.type };
    }
    throw new CompileError(`Variable does not exist: ${symbol.name}.${name}`, line);
  }
  return (
    objectMember(body, type, name) ??
    platformStatic(body, type, name) ??
    nestedPlatformType(body, type, name) ??
    absentMember(body, type, name, line)
  );
}

function objectMember(body: Body, type: ApexType, name: string): Code | undefined {
  const object = body.program.objectOf(type);
  if (!object) {
    return undefined;
  }
  if (name.toLowerCase() === 'sobjecttype') {
    return code(body.unit.constant(`$.objectToken(${JSON.stringify(object.name)})`), SOBJECT_TYPE, true);
  }
  const member = recordMember(body.program, object, name);
  return member?.kind === 'field' ? fieldToken(body, object.name, member.name) : undefined;
}

const SOBJECT_TYPE = ApexType.of('Schema.SObjectType');
const SOBJECT_FIELD = ApexType.of('Schema.SObjectField');

function fieldToken(body: Body, object: string, field: string): Code {
  const js = `$.fieldToken(${JSON.stringify(object)}, ${JSON.stringify(field)})`;
  return code(body.unit.constant(js), SOBJECT_FIELD, true);
}

/** A static field or enum value of the platform. */
function platformStatic(body: Body, type: ApexType, name: string): Code | undefined {
  const platform = body.program.platformClassOf(type);
  const field = platform?.fieldNamed(name, true);
  if (platform && field) {
    const owner = JSON.stringify(platform.name);
    const access = body.unit.constant(`$.platformStatic(${owner}, ${JSON.stringify(field.name)})`);
    const store = (value: string) => `$.setPlatformField(${access}, null, ${value})`;
    return {
      js: `${access}.get()`,
      type: substitute(field.type, new Map()),
      nonNull: platform.kind === 'enum',
      place: field.set && { store, once: () => ({ setup: '', load: `${access}.get()`, store }) }
    };
  }
  const value = Object.keys(platform?.values ?? {}).find((each) => each.toLowerCase() === name.toLowerCase());
  if (!platform || !value) {
    return undefined;
  }
  const js = `$.enumValue(${JSON.stringify(platform.name)}, ${JSON.stringify(value)})`;
  return code(body.unit.constant(js), ApexType.of(platform.name), true);
}

/** A class can also be a namespace: `Database.SaveResult`, `EventBus.TriggerContext`. */
function nestedPlatformType(body: Body, type: ApexType, name: string): NameRef | undefined {
  const nested = body.program.resolveName(`${type.name}.${name}`, [], undefined);
  return nested && { kind: 'type', type: nested };
}

function absentMember(body: Body, type: ApexType, name: string, line: number): Code {
  if (
    hasOnThePlatform(type.name, name) ||
    (!body.program.platformClassOf(type) && !body.program.objectOf(type))
  ) {
    return body.notEmulated(`Apex ${type.name}.${name}`, line);
  }
  throw new CompileError(`Variable does not exist: ${type}.${name}`, line);
}

function objectTypeNamed(body: Body, name: string, line: number): ApexType {
  const object = body.program.schema.object(name);
  if (!object) {
    throw new CompileError(`Invalid type: ${name}`, line);
  }
  return ApexType.of(object.name);
}

function describedField(body: Body, type: ApexType, name: string, line: number): Code {
  const object = body.program.objectOf(type);
  const field = object?.field(name);
  if (!object || !field) {
    throw new CompileError(`Variable does not exist: ${name} on ${type}`, line);
  }
  return instanceCall(body, fieldToken(body, object.name, field.name), 'getDescribe', [], line);
}

/** The token behind `Schema.SObjectType.Lead`, whose methods are those of its describe. */
export function describedObject(body: Body, type: ApexType): Code {
  return code(body.unit.constant(`$.objectToken(${JSON.stringify(type.name)})`), SOBJECT_TYPE, true);
}

const TRIGGER_FLAGS = [
  'isbefore',
  'isafter',
  'isinsert',
  'isupdate',
  'isdelete',
  'isundelete',
  'isexecuting'
];

function triggerVariable(body: Body, name: string, line: number): Code {
  const key = name.toLowerCase();
  const record = body.owner.triggerObject ?? TYPES.sObject;
  if (TRIGGER_FLAGS.includes(key)) {
    return code(`$.triggerFlag(${JSON.stringify(key)})`, TYPES.boolean, true);
  }
  switch (key) {
    case 'new':
    case 'old':
      return code(`$.triggerVariable(${JSON.stringify(key)})`, listOf(record));
    case 'newmap':
    case 'oldmap':
      return code(`$.triggerVariable(${JSON.stringify(`${key.slice(0, 3)}Map`)})`, mapOf(record));
    case 'size':
      return code(`$.triggerVariable("size")`, TYPES.integer);
    case 'operationtype':
      return code(`$.triggerVariable("operationType")`, ApexType.of('TriggerOperation'));
    default:
      throw new CompileError(`Variable does not exist: Trigger.${name}`, line);
  }
}

function mapOf(record: ApexType): ApexType {
  return ApexType.of('Map', [TYPES.id, record]);
}
