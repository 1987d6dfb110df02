import { commentAt } from '../apex/comments';
import { walkCode } from '../apex/code';
import type { TypeDeclaration } from '../apex/declarations';
import { effectOf } from '../apex/effects';
import { allTypes, type ApexClass } from '../apex/program';
import { worldOf, type ApexWorld } from '../apex/world';
import type { Fault, Rule } from '../rule';

const MODES = ['with sharing', 'without sharing', 'inherited sharing'];

/**
 * Every class says whose records it sees. An inner class does not inherit that of the class around it, so one that reads or
 * writes records says it too; `without sharing` gives its reason in the comment above.
 */
export const apexSharing: Rule = {
  name: 'apex-sharing',
  check(source) {
    const world = worldOf(source);
    return world.program.classes.flatMap((each) => [...undeclared(world, each), ...unexplained(each)]);
  }
};

function undeclared(world: ApexWorld, { file, type }: ApexClass): Fault[] {
  return allTypes(type)
    .filter((each) => needsSharing(world, each) && !MODES.some((mode) => each.words.has(mode)))
    .map((each) => ({
      file: file.path,
      line: each.line,
      problem: each.outer
        ? `the inner class ${each.name} reads or writes records but declares no sharing, and inherits none`
        : `the class ${each.name} declares no sharing`,
      mend: 'declare it with sharing, inherited sharing, or without sharing and the reason'
    }));
}

function needsSharing(world: ApexWorld, type: TypeDeclaration): boolean {
  if (type.kind !== 'class') return false;
  if (type.annotations.some(({ name }) => name === 'istest')) return false;
  if (!type.outer) return type.extends?.name !== 'exception';
  for (let outer: TypeDeclaration | undefined = type.outer; outer; outer = outer.outer)
    if (outer.annotations.some(({ name }) => name === 'istest')) return false;
  return world.code.some((code) => {
    let touches = false;
    if (code.owner === type)
      walkCode(world.program, code, {
        enter: (node, scope) => {
          const effect = effectOf(world, node, scope);
          touches ||= effect === 'queries' || effect === 'writes records';
        }
      });
    return touches;
  });
}

function unexplained({ file, type }: ApexClass): Fault[] {
  return allTypes(type)
    .filter((each) => each.words.has('without sharing'))
    .filter(({ line }) => !/without sharing because\b/i.test(commentAt(file, line)))
    .map(({ name, line }) => ({
      file: file.path,
      line,
      problem: `${name} works without sharing and does not say why`,
      mend: 'write "Declared without sharing because …" in the comment above, or declare it with sharing'
    }));
}
