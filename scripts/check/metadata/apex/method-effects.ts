import * as apex from '@apexdevtools/apex-parser';
import { callAt, type Call } from './calls';
import { walkCode, type Code } from './code';
import type { MethodDeclaration, TypeDeclaration } from './declarations';
import { effectOf, type Effect } from './effects';
import { meaningOf } from './expression-types';
import type { Scope } from './scope';
import { lineOf } from './tree';
import type { ApexWorld } from './world';

/** An effect of a method: where it happens and through which methods. */
export interface MethodEffect {
  effect: Effect;
  /** File and line of the statement itself. */
  file: string;
  line: number;
  /** Methods on the way, nearest first. */
  through: string[];
}

/** Everything that a method does, itself and through the methods that it calls. Each effect is told once. */
export class MethodEffects {
  private readonly known = new Map<MethodDeclaration, MethodEffect[]>();
  private readonly codeOf = new Map<MethodDeclaration, Code>();

  constructor(private readonly world: ApexWorld) {
    for (const code of world.code) if (code.method) this.codeOf.set(code.method, code);
  }

  of(method: MethodDeclaration): MethodEffect[] {
    const known = this.known.get(method);
    if (known) return known;
    this.known.set(method, []); // a method that calls itself adds nothing new
    const found = new Map<Effect, MethodEffect>();
    const code = this.codeOf.get(method);
    if (code)
      walkCode(this.world.program, code, {
        enter: (node, scope) => {
          const effect = effectOf(this.world, node, scope);
          if (effect && !found.has(effect))
            found.set(effect, { effect, file: code.file.path, line: lineOf(node), through: [] });
          const call = callAt(node);
          const called = call && this.methodCalled(call, scope);
          for (const below of called && called !== method ? this.of(called) : [])
            if (!found.has(below.effect))
              found.set(below.effect, { ...below, through: [called!.name, ...below.through] });
        }
      });
    this.known.set(method, [...found.values()]);
    return this.known.get(method)!;
  }

  /** The project's method that a call runs; of overloads the one with as many parameters. */
  methodCalled(call: Call, scope: Scope): MethodDeclaration | undefined {
    const owner = this.ownerOf(call, scope);
    if (!owner) return undefined;
    const { program } = this.world;
    for (
      let around: TypeDeclaration | undefined = owner;
      around;
      around = call.on ? undefined : around.outer
    ) {
      const named = program.methodsOf(around, call.name);
      const fitting = named.find(({ parameters }) => parameters.length === call.args.length) ?? named[0];
      if (fitting) return fitting;
    }
    return undefined;
  }

  private ownerOf(call: Call, scope: Scope): TypeDeclaration | undefined {
    if (!call.on || isSelf(call.on)) return scope.owner;
    const type = meaningOf(this.world, call.on, scope)?.type;
    return type && this.world.program.find(type.name);
  }
}

function isSelf(on: apex.ExpressionContext): boolean {
  return (
    on instanceof apex.PrimaryExpressionContext &&
    (on.primary() instanceof apex.ThisPrimaryContext || on.primary() instanceof apex.SuperPrimaryContext)
  );
}
