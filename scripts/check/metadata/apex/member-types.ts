import type { Meaning, World } from './expression-types';
import type { Scope } from './scope';
import { listOf, simpleType, type TypeName } from './type-name';

/** Members that every object's type or token has besides its fields. */
const OBJECT_TYPE_MEMBERS = new Set(['sobjecttype', 'fields', 'fieldsets']);

/** What `<before>.<name>` means; undefined when that cannot be told. */
export function memberType(world: World, before: Meaning, name: string, scope: Scope): Meaning | undefined {
  const { program, shapes } = world;
  const { type, isTypeItself } = before;
  if (type.name === 'trigger' && isTypeItself) return triggerMember(name, scope);
  const owner = program.find(type.name);
  if (owner) {
    const field = program.fieldOf(owner, name);
    if (field) return asValue(program.resolve(field.type, owner));
    const inner = isTypeItself && program.find(`${owner.path}.${name}`);
    return inner ? { type: simpleType(inner.path), isTypeItself: true } : undefined;
  }
  const shape = shapes.find(type.name);
  if (!shape || isTypeItself || OBJECT_TYPE_MEMBERS.has(name.toLowerCase())) return undefined;
  const parents = shape.parentsBy(name);
  if (parents) return asValue(simpleType(parents.length === 1 ? parents[0] : 'name'));
  const children = shape.childrenBy(name);
  if (children) return asValue(listOf(simpleType(children)));
  const field = shape.fieldType(name);
  return asValue(field ? simpleType(field) : undefined);
}

function triggerMember(name: string, scope: Scope): Meaning | undefined {
  const row = simpleType(scope.triggerObject ?? 'sobject');
  switch (name.toLowerCase()) {
    case 'new':
    case 'old':
      return asValue(listOf(row));
    case 'newmap':
    case 'oldmap':
      return asValue({ name: 'map', args: [simpleType('id'), row] });
    default:
      return undefined;
  }
}

function asValue(type: TypeName | undefined): Meaning | undefined {
  return type && { type, isTypeItself: false };
}
