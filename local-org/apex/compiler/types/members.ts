import { ApexType } from '../../values/apex-type';
import { superclasses } from '../symbols/hierarchy';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../symbols/symbols';
import { ancestors } from './assignable';
import type { Program } from './program';
import type { Callable } from './callable';
import { builtInMethods } from './built-in-methods';
import { substitute, typeArgumentsOf } from './substitution';
import { TYPES } from './well-known';

/** The class itself, then its superclasses of the project, nearest first. */
export function classChain(program: Program, symbol: ClassSymbol): ClassSymbol[] {
  return [symbol, ...superclasses(symbol, program)];
}

/** A field or property of that lower-case name, inherited ones included. */
export function findField(program: Program, symbol: ClassSymbol, key: string): FieldSymbol | undefined {
  for (const each of classChain(program, symbol)) {
    const field = each.fields.get(key);
    if (field) {
      return field;
    }
  }
  return undefined;
}

/** Every method of that name that a value (or, if static, the class) of the type has; overridden ones are left out. */
export function findMethods(program: Program, type: ApexType, name: string, isStatic: boolean): Callable[] {
  const builtIn = builtInMethods(program, type, name, isStatic);
  if (builtIn.length > 0) {
    return builtIn;
  }
  const symbol = program.classOf(type);
  if (!symbol) {
    return program.isSObject(type) && !isStatic
      ? sObjectMethods(program, type, name)
      : platformMethods(program, type, name, isStatic);
  }
  const seen = new Set<string>();
  const found: Callable[] = [];
  for (const each of [type, ...ancestors(program, type)]) {
    const declared = program.classOf(each);
    const methods = declared
      ? (declared.methods.get(name.toLowerCase()) ?? [])
          .filter((method) => method.isStatic === isStatic)
          .map(callable)
      : platformMethods(program, each, name, isStatic);
    for (const method of methods) {
      const key = method.parameters.join();
      if (!seen.has(key)) {
        seen.add(key);
        found.push(method);
      }
    }
  }
  return isStatic ? found : [...found, ...platformMethods(program, TYPES.object, name, false)];
}

/** Constructors of a class of the project. */
export function constructorsOf(symbol: ClassSymbol): Callable[] {
  return symbol.constructors.map(callable);
}

function callable(method: MethodSymbol): Callable {
  return {
    name: method.name,
    get parameters() {
      return method.parameters.map((parameter) => parameter.type);
    },
    get returnType() {
      return method.returnType;
    },
    isStatic: method.isStatic,
    method
  };
}

/** A record's methods; `clone` gives a record of the same object. */
function sObjectMethods(program: Program, type: ApexType, name: string): Callable[] {
  return platformMethods(program, TYPES.sObject, name, false).map((each) =>
    each.name === 'clone' ? { ...each, returnType: type } : each
  );
}

function platformMethods(program: Program, type: ApexType, name: string, isStatic: boolean): Callable[] {
  const found: Callable[] = [];
  for (const each of [type, ...(isStatic ? [] : platformAncestors(program, type))]) {
    const platform = program.platformClassOf(each);
    if (platform) {
      const values = typeArgumentsOf(platform, each);
      const isInterface = platform.kind === 'interface';
      for (const method of platform.methodsNamed(name, isStatic)) {
        found.push({
          name: method.name,
          parameters: method.parameters.map((parameter) => substitute(parameter.type, values)),
          returnType: substitute(method.returnType, values),
          isStatic,
          platform: { className: platform.name, isInterface, method }
        });
      }
    }
  }
  return found;
}

function platformAncestors(program: Program, type: ApexType): ApexType[] {
  return type === TYPES.object ? [] : [...ancestors(program, type), TYPES.object];
}
