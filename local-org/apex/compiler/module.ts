import type { ClassSymbol } from './symbols/symbols';
import { superclasses } from './symbols/hierarchy';
import { emitClass } from './classes/class-emitter';
import type { Program } from './types/program';
import { jsClassName, Unit } from './unit';

/** The JS of a source file: a function body that returns its classes by full name. */
export interface CompiledModule {
  readonly unit: Unit;
  readonly js: string;
  readonly symbols: readonly ClassSymbol[];
}

/** Names of the parameters of a module's function: support, call stack, its lines, coverage, running transaction. */
export const MODULE_PARAMETERS = ['$', 'S', 'L', 'F', 'R'] as const;

/** Compiles a class or trigger with its inner classes. Problems are in `unit.problems`. */
export function compileModule(program: Program, symbol: ClassSymbol): CompiledModule {
  const unit = new Unit(program, symbol.source);
  const symbols = withInner(symbol);
  const classes = symbols
    .toSorted((left, right) => depthOf(program, left) - depthOf(program, right))
    .map((each) => unit.attempt(() => emitClass(unit, each)) ?? '');
  const exported = symbols.map((each) => `${JSON.stringify(each.name)}: ${jsClassName(each)}`);
  const js = `"use strict";\n${unit.constantDeclarations()}\n${classes.join('\n')}\nreturn { ${exported.join(', ')} };`;
  return { unit, js, symbols };
}

function withInner(symbol: ClassSymbol): ClassSymbol[] {
  return [symbol, ...[...symbol.inner.values()].flatMap(withInner)];
}

/** A superclass must be declared before its subclasses: it lies less deep. */
function depthOf(program: Program, symbol: ClassSymbol): number {
  try {
    return superclasses(symbol, program).length;
  } catch {
    // A superclass that cannot be resolved is reported where the class is emitted.
    return 0;
  }
}
