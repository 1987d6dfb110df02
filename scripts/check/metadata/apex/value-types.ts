import type { TypeDeclaration } from './declarations';
import type { World } from './expression-types';
import type { TypeName } from './type-name';

/** Apex types that hold one value. */
const PRIMITIVES = new Set([
  'blob',
  'boolean',
  'date',
  'datetime',
  'decimal',
  'double',
  'id',
  'integer',
  'long',
  'string',
  'time'
]);

/** What a type is, where the outside passes values in and out. */
export type ValueKind =
  | { kind: 'primitive' | 'object' | 'sobject' | 'set' | 'unknown' }
  | { kind: 'list'; element: TypeName }
  | { kind: 'map'; key: TypeName; value: TypeName }
  | { kind: 'class' | 'enum' | 'interface'; declared: TypeDeclaration };

/** Sorts a type into its kind. Types of the platform that are none of these are `unknown`. */
export function kindOf({ program, shapes }: World, type: TypeName, inside?: TypeDeclaration): ValueKind {
  const [first, second] = type.args;
  if (type.name === 'list' && first) return { kind: 'list', element: first };
  if (type.name === 'set') return { kind: 'set' };
  if (type.name === 'map' && second) return { kind: 'map', key: first, value: second };
  const declared = program.find(type.name, inside);
  if (declared) return { kind: declared.kind, declared };
  if (PRIMITIVES.has(type.name)) return { kind: 'primitive' };
  if (type.name === 'object') return { kind: 'object' };
  if (type.name === 'sobject' || shapes.find(type.name)) return { kind: 'sobject' };
  return { kind: 'unknown' };
}

/** True when code outside the class sees the declaration. */
export function isVisible({ words }: { words: Set<string> }): boolean {
  return words.has('public') || words.has('global');
}
