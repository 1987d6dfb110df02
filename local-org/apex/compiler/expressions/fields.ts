import type { ObjectType } from '../../../metadata/object-type';
import { CompileError } from '../../errors';
import type { Body } from '../body';
import type { Code, Place } from '../code';
import { hasAnnotation } from '../symbols/modifiers';
import type { ClassSymbol, FieldSymbol } from '../symbols/symbols';
import { recordMember } from '../types/sobject-fields';
import { TYPES } from '../types/well-known';
import { checked } from './convert';

/** A field or property of the project, on `receiver` (none for a static one). */
export function fieldCode(body: Body, field: FieldSymbol, receiver: Code | undefined, line: number): Code {
  checkVisible(body, field, line);
  const { type } = field;
  if (field.owner.kind === 'enum') {
    return { js: `${body.unit.classRef(field.owner)}.${field.js}`, type, nonNull: true };
  }
  const target = field.isStatic ? statics(body, field.owner) : checked(receiver as Code);
  const isBehindProperty = body.options.property === field;
  if (field.accessors && !isBehindProperty) {
    const holder = field.isStatic ? body.unit.classRef(field.owner) : target;
    return { js: `${holder}.get_${field.js}()`, type, place: accessorPlace(holder, field) };
  }
  return { js: `${target}.${field.js}`, type, place: propertyPlace(target, field.js) };
}

/** JS of the object that holds a class's static fields in this transaction. */
export function statics(body: Body, owner: ClassSymbol): string {
  return `(R.statics[${owner.index}] ?? ${body.unit.classRef(owner)}.$statics())`;
}

/** A field of the JS object `target`. */
export function propertyPlace(target: string, property: string): Place {
  return {
    store: (value) => `(${target}.${property} = ${value})`,
    once: (temp) => {
      const name = target === 'this' ? target : temp();
      return {
        setup: name === target ? '' : `${name} = ${target}`,
        load: `${name}.${property}`,
        store: (value) => `(${name}.${property} = ${value})`
      };
    }
  };
}

function accessorPlace(target: string, field: FieldSymbol): Place {
  return {
    store: (value) => `${target}.set_${field.js}(${value})`,
    once: (temp) => {
      const name = temp();
      return {
        setup: `${name} = ${target}`,
        load: `${name}.get_${field.js}()`,
        store: (value) => `${name}.set_${field.js}(${value})`
      };
    }
  };
}

/** `record.name` for a record of a known object: a field, a parent or a list of children. */
export function recordFieldCode(
  body: Body,
  receiver: Code,
  object: ObjectType,
  name: string,
  line: number
): Code {
  const member = recordMember(body.program, object, name);
  if (!member) {
    throw new CompileError(`Variable does not exist: ${name} on ${object.name}`, line);
  }
  const quoted = JSON.stringify(member.name);
  if (member.kind === 'children') {
    return { js: `$.children(${checked(receiver)}, ${quoted})`, type: member.type, nonNull: true };
  }
  const isParent = member.kind === 'parent';
  const [get, set] = isParent ? ['parent', 'setParent'] : ['get', 'set'];
  // A blank lookup reads as null all the way down: record.Parent.Name is null, not an error.
  const target = receiver.isParent ? receiver.js : checked(receiver);
  const getter = receiver.isParent ? `${get}ThroughParent` : get;
  return {
    js: `$.${getter}(${target}, ${quoted})`,
    type: member.type,
    isParent,
    place: recordPlace(target, quoted, get, set),
    recordField: isParent ? undefined : { record: target, field: quoted }
  };
}

function recordPlace(target: string, quoted: string, get: string, set: string): Place {
  return {
    store: (value) => `$.${set}(${target}, ${quoted}, ${value})`,
    once: (temp) => {
      const name = temp();
      return {
        setup: `${name} = ${target}`,
        load: `$.${get}(${name}, ${quoted})`,
        store: (value) => `$.${set}(${name}, ${quoted}, ${value})`
      };
    }
  };
}

/** Private members are seen inside the same file only; tests see those marked @TestVisible. */
export function checkVisible(
  body: Body,
  member: Pick<FieldSymbol, 'owner' | 'name' | 'modifiers'>,
  line: number
): void {
  const isSameFile = member.owner.source === body.owner.source;
  const isOpenToTests = hasAnnotation(member.modifiers, 'testvisible') && isTestCode(body.owner);
  if (
    member.modifiers.visibility === 'private' &&
    !isSameFile &&
    !isOpenToTests &&
    member.owner.kind === 'class'
  ) {
    throw new CompileError(`Variable is not visible: ${member.owner.name}.${member.name}`, line);
  }
}

function isTestCode(symbol: ClassSymbol): boolean {
  return (
    hasAnnotation(symbol.modifiers, 'istest') || (symbol.outer !== undefined && isTestCode(symbol.outer))
  );
}

/** Whether a name on a receiver of this type cannot be judged, because the receiver is not emulated. */
export function isUnknown(receiver: Code): boolean {
  return receiver.type === TYPES.unknown;
}
