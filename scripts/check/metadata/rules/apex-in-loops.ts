import * as apex from '@apexdevtools/apex-parser';
import { callAt } from '../apex/calls';
import { commentAt } from '../apex/comments';
import { walkCode, type Code } from '../apex/code';
import { effectOf, isInLoop } from '../apex/effects';
import { MethodEffects, type MethodEffect } from '../apex/method-effects';
import type { Scope } from '../apex/scope';
import { lineOf, type Node } from '../apex/tree';
import { isTestCode, worldOf, type ApexWorld } from '../apex/world';
import type { Fault, Rule } from '../rule';

const MEND =
  'collect what is needed in the loop and do it once, before or after; or write there why it is one by one: // … because …';

/**
 * No query, write, event, mail, job or callout runs once per turn of a loop, neither there nor in a method of the same class
 * that is called there, nor in what that calls; unless a comment there says why one by one is meant.
 */
export const apexInLoops: Rule = {
  name: 'apex-in-loops',
  check(source) {
    const world = worldOf(source);
    const effects = new MethodEffects(world);
    return world.code
      .filter((code) => !isTestCode(code))
      .flatMap((code) => {
        const faults: Fault[] = [];
        walkCode(world.program, code, {
          enter: (node, scope) => {
            if (isInLoop(node, code) && !isExplained(code, node))
              faults.push(...faultsAt(world, effects, code, node, scope));
          }
        });
        return faults;
      });
  }
};

/** Where one by one is meant, a comment at the statement says why. */
function isExplained(code: Code, node: Node): boolean {
  return /\bbecause\b/i.test(commentAt(code.file, lineOf(node)));
}

function faultsAt(world: ApexWorld, effects: MethodEffects, code: Code, node: Node, scope: Scope): Fault[] {
  const at = { file: code.file.path, line: lineOf(node), mend: MEND };
  const effect = effectOf(world, node, scope);
  if (effect)
    return effect === 'writes records' && isInChunks(node, code)
      ? []
      : [{ ...at, problem: `a loop ${effect} at every turn` }];
  const call = callAt(node);
  const called = call && effects.methodCalled(call, scope);
  if (!called || called === code.method || (call.on && !isOwn(world, code, called))) return [];
  return effects.of(called).map((below) => ({
    ...at,
    problem: `a loop calls ${[called.name, ...below.through].join(' > ')}, which ${below.effect} (${placeOf(below)})`
  }));
}

function placeOf({ file, line }: MethodEffect): string {
  return `${file.slice(file.lastIndexOf('/') + 1)}:${line}`;
}

function isOwn({ program }: ApexWorld, code: Code, called: unknown): boolean {
  return (
    code.owner !== undefined &&
    program.withSupers(code.owner).some(({ methods }) => methods.some((method) => method === called))
  );
}

/** `for (List<Lead> some : [SELECT …]) update some;` writes once per 200 rows, as the platform advises. */
function isInChunks(node: Node, code: Code): boolean {
  for (let at = node; at !== code.node && at.parentCtx; at = at.parentCtx as Node) {
    const control =
      at instanceof apex.ForStatementContext ? at.forControl()?.enhancedForControl() : undefined;
    const element = control?.typeRef();
    if (element && (element.typeName(0).LIST() || element.arraySubscripts()?.LBRACK_list().length))
      return true;
  }
  return false;
}
