import { CompileError } from '../../errors';
import type { ClassSymbol } from '../symbols/symbols';
import { ancestors, distance } from '../types/assignable';
import { classChain, findMethods } from '../types/members';
import { substitute, typeArgumentsOf } from '../types/substitution';
import type { Unit } from '../unit';

/** What must hold of a class as a whole. Throws a CompileError at the first thing that does not. */
export function checkClass(unit: Unit, symbol: ClassSymbol): void {
  for (const ancestor of ancestors(unit.program, symbol.type)) {
    const declared = unit.program.classOf(ancestor);
    if (!declared && !unit.program.platformClassOf(ancestor)) {
      unit.problem(symbol.line, `Not emulated: Apex type ${ancestor}`, 'warning');
    }
  }
  if (!symbol.modifiers.words.has('abstract')) {
    checkImplemented(unit, symbol);
  }
}

/** A concrete class has every method of its interfaces and every abstract method of its superclasses. */
function checkImplemented(unit: Unit, symbol: ClassSymbol): void {
  for (const wanted of wantedMethods(unit, symbol)) {
    // A static method satisfies an interface of the platform: Salesforce accepts it for Queueable, for one.
    const found = [false, true]
      .flatMap((isStatic) => findMethods(unit.program, symbol.type, wanted.name, isStatic))
      .some(
        (each) =>
          each.method !== undefined &&
          each.method.statements !== undefined &&
          each.parameters.length === wanted.parameters.length &&
          each.parameters.every(
            (type, index) => distance(unit.program, wanted.parameters[index], type) !== undefined
          )
      );
    if (!found) {
      const parameters = wanted.parameters.join(', ');
      throw new CompileError(
        `Class ${symbol.name} must implement the method: ${wanted.from}.${wanted.name}(${parameters})`,
        symbol.line
      );
    }
  }
}

function wantedMethods(unit: Unit, symbol: ClassSymbol) {
  const { program } = unit;
  const abstract = classChain(program, symbol).flatMap((each) =>
    [...each.methods.values()]
      .flat()
      .filter((method) => method.modifiers.words.has('abstract'))
      .map((method) => ({
        from: each.name,
        name: method.name,
        parameters: method.parameters.map((parameter) => parameter.type)
      }))
  );
  const interfaces = ancestors(program, symbol.type).flatMap((type) => {
    const declared = program.classOf(type);
    if (declared) {
      const methods = declared.kind === 'interface' ? [...declared.methods.values()].flat() : [];
      return methods.map((method) => ({
        from: declared.name,
        name: method.name,
        parameters: method.parameters.map((parameter) => parameter.type)
      }));
    }
    const platform = program.platformClassOf(type);
    if (platform?.kind !== 'interface') {
      return [];
    }
    const values = typeArgumentsOf(platform, type);
    return platform.methods.map((method) => ({
      from: platform.name,
      name: method.name,
      parameters: method.parameters.map((parameter) => substitute(parameter.type, values))
    }));
  });
  return [...abstract, ...interfaces];
}
