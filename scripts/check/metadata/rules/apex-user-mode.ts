import * as apex from '@apexdevtools/apex-parser';
import { callAt } from '../apex/calls';
import { commentAt } from '../apex/comments';
import { walkCode, type Code } from '../apex/code';
import { effectOf } from '../apex/effects';
import { meaningOf } from '../apex/expression-types';
import type { Scope } from '../apex/scope';
import { lineOf, textOf, type Node } from '../apex/tree';
import { isTestCode, worldOf, type ApexWorld } from '../apex/world';
import type { Fault, Rule } from '../rule';

/**
 * Every query and write says whose rights it uses: `WITH USER_MODE`, `as user`, an AccessLevel. Where it is system mode, a
 * comment at the statement, its method or its class says why.
 */
export const apexUserMode: Rule = {
  name: 'apex-user-mode',
  check(source) {
    const world = worldOf(source);
    return world.code
      .filter((code) => !isTestCode(code))
      .flatMap((code) => {
        const faults: Fault[] = [];
        walkCode(world.program, code, {
          enter: (node, scope) => faults.push(...faultsAt(world, code, node, scope))
        });
        return faults;
      });
  }
};

function faultsAt(world: ApexWorld, code: Code, node: Node, scope: Scope): Fault[] {
  const at = { file: code.file.path, line: lineOf(node) };
  if (saysSystemMode(node) && !isExplained(code, lineOf(node)))
    return [
      {
        ...at,
        problem: 'system mode ignores what the user may see and change, and nothing says why',
        mend: 'use user mode, or write "System mode because …" above the statement or its method'
      }
    ];
  const effect = effectOf(world, node, scope);
  if ((effect !== 'queries' && effect !== 'writes records') || declaresMode(world, node, scope)) return [];
  return [
    {
      ...at,
      problem: `what ${effect} here does not say whose rights it uses`,
      mend: 'add WITH USER_MODE to a query, "as user" to a statement, an AccessLevel to a call of Database'
    }
  ];
}

function saysSystemMode(node: Node): boolean {
  if (node instanceof apex.WithClauseContext) return Boolean(node.SYSTEM_MODE());
  if (node instanceof apex.AccessLevelContext) return Boolean(node.SYSTEM());
  return node instanceof apex.DotExpressionContext && /accesslevel\.system_mode$/i.test(textOf(node));
}

/** A reason speaks of rights, at the statement or its method; that of the whole class names the mode too. */
const REASON = /\bsystem mode\b|\bbecause\b|\brights?\b/i;
const REASON_OF_THE_CLASS = /\b(system mode|without sharing) because\b/i;

function isExplained(code: Code, line: number): boolean {
  const places = [line, firstLineOfStatement(code, line), code.method?.line];
  return (
    places.some((place) => place !== undefined && REASON.test(commentAt(code.file, place))) ||
    (code.owner !== undefined && REASON_OF_THE_CLASS.test(commentAt(code.file, code.owner.line)))
  );
}

function firstLineOfStatement(code: Code, line: number): number {
  const lines = code.file.text.split('\n');
  let first = line;
  while (first > 1 && !/[;{}]\s*(\/\/.*)?$|^\s*(\/\/|\*|\/\*)/.test(lines[first - 2])) first--;
  return first;
}

function declaresMode(world: ApexWorld, node: Node, scope: Scope): boolean {
  if (node instanceof apex.SoqlLiteralContext)
    return /with(user_mode|system_mode|security_enforced)/i.test(textOf(node));
  if (node instanceof apex.SoslLiteralContext) return /withuser_mode|withsystem_mode/i.test(textOf(node));
  const call = callAt(node);
  if (call)
    return call.args.some(
      (arg) =>
        /accesslevel\.(user|system)_mode/i.test(textOf(arg)) ||
        meaningOf(world, arg, scope)?.type.name === 'accesslevel'
    );
  const accessLevel = (node as { accessLevel?: () => unknown }).accessLevel;
  return Boolean(accessLevel?.call(node));
}
