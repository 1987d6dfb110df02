import { ApexType } from '../../values/apex-type';
import { superclasses } from '../symbols/hierarchy';
import type { ClassSymbol } from '../symbols/symbols';
import type { Program } from './program';
import { substitute, typeArgumentsOf } from './substitution';
import { numberRank, TYPES } from './well-known';

/** How far a value of one type is from another: 0 the same, higher is worse, `undefined` does not fit. */
export type Distance = number | undefined;

/**
 * Whether a value of type `from` may stand where `to` is expected without a cast, and how good a fit it is
 * (to choose between overloads). Lists are covariant both ways for records, as on the platform.
 */
export function distance(program: Program, from: ApexType, to: ApexType): Distance {
  if (from === to || from === TYPES.unknown || to === TYPES.unknown) {
    return 0;
  }
  if (from === TYPES.void) {
    return undefined;
  }
  if (from === TYPES.null) {
    return to === TYPES.object ? 2 : 1;
  }
  if (to === TYPES.object) {
    return 50;
  }
  return (
    primitiveDistance(from, to) ??
    recordDistance(program, from, to) ??
    collectionDistance(program, from, to) ??
    ancestorDistance(program, from, to)
  );
}

function primitiveDistance(from: ApexType, to: ApexType): Distance {
  const [fromRank, toRank] = [numberRank(from), numberRank(to)];
  if (fromRank >= 0 && toRank >= 0) {
    // Decimal and Double convert both ways; anything else only widens.
    return toRank > fromRank
      ? toRank - fromRank
      : from === TYPES.decimal && to === TYPES.double
        ? 5
        : undefined;
  }
  if ((from === TYPES.string && to === TYPES.id) || (from === TYPES.id && to === TYPES.string)) {
    return 1;
  }
  return from === TYPES.date && to === TYPES.datetime ? 1 : undefined;
}

function recordDistance(program: Program, from: ApexType, to: ApexType): Distance {
  return to === TYPES.sObject && program.isSObject(from) ? 1 : undefined;
}

function collectionDistance(program: Program, from: ApexType, to: ApexType): Distance {
  if (from.name !== to.name || from.args.length !== to.args.length || from.args.length === 0) {
    return undefined;
  }
  let total = 1;
  for (let index = 0; index < from.args.length; index++) {
    const [source, target] = [from.args[index], to.args[index]];
    const downwards = source === TYPES.sObject && program.isSObject(target) ? 10 : undefined;
    const fits = numberRank(source) >= 0 && source !== target ? undefined : distance(program, source, target);
    const part = fits ?? downwards;
    if (part === undefined) {
      return undefined;
    }
    total += part;
  }
  return total;
}

function ancestorDistance(program: Program, from: ApexType, to: ApexType): Distance {
  let steps = 1;
  for (const ancestor of ancestors(program, from)) {
    if (
      ancestor === to ||
      (ancestor.name === to.name && collectionDistance(program, ancestor, to) !== undefined)
    ) {
      return steps;
    }
    steps++;
  }
  return undefined;
}

/** Superclasses and interfaces of a type, nearest first, type arguments filled in; without the type itself. */
export function ancestors(program: Program, type: ApexType): ApexType[] {
  const found = new Set<ApexType>();
  const visit = (each: ApexType) => {
    for (const parent of directAncestors(program, each)) {
      if (!found.has(parent)) {
        found.add(parent);
        visit(parent);
      }
    }
  };
  visit(type);
  return [...found];
}

function directAncestors(program: Program, type: ApexType): ApexType[] {
  const symbol = program.classOf(type);
  if (symbol) {
    return [...(symbol.superclass ? [symbol.superclass] : []), ...symbol.interfaces];
  }
  if (type.name === 'List' || type.name === 'Set') {
    return [ApexType.of('Iterable', type.args)];
  }
  const platform = program.platformClassOf(type);
  if (!platform) {
    return type.name.endsWith('Exception') && type !== TYPES.exception ? [TYPES.exception] : [];
  }
  const parents = [...(platform.superclass ? [platform.superclass] : []), ...platform.interfaces];
  const values = typeArgumentsOf(platform, type);
  const filled = parents.map((parent) => substitute(parent, values));
  const isException = type.name.endsWith('Exception') && type !== TYPES.exception && !platform.superclass;
  return isException ? [...filled, TYPES.exception] : filled;
}

/** Whether the class of the project is, or descends from, the platform's Exception. */
export function isException(program: Program, symbol: ClassSymbol): boolean {
  const chain = [symbol, ...superclasses(symbol, program)];
  const top = chain[chain.length - 1].superclass;
  return top !== undefined && (top === TYPES.exception || ancestors(program, top).includes(TYPES.exception));
}

/** Whether a cast from one type to the other can succeed at all. */
export function isCastable(program: Program, from: ApexType, to: ApexType): boolean {
  if (distance(program, from, to) !== undefined || distance(program, to, from) !== undefined) {
    return true;
  }
  if (numberRank(from) >= 0 && numberRank(to) >= 0) {
    return true;
  }
  if (from.args.length && from.name === to.name) {
    return from.args.every((argument, index) => isCastable(program, argument, to.args[index]));
  }
  // A value of a class may implement an interface that its static type knows nothing of.
  return [from, to].some((type) => isInterface(program, type)) && !isPrimitive(from) && !isPrimitive(to);
}

function isInterface(program: Program, type: ApexType): boolean {
  return (program.classOf(type)?.kind ?? program.platformClassOf(type)?.kind) === 'interface';
}

function isPrimitive(type: ApexType): boolean {
  return numberRank(type) >= 0 || [TYPES.string, TYPES.id, TYPES.boolean, TYPES.date].includes(type as never);
}

/** `Iterable<T>` of a type that can be iterated: the type of its elements. */
export function elementTypeOf(program: Program, type: ApexType): ApexType | undefined {
  const iterable = [type, ...ancestors(program, type)].find((each) => each.name === 'Iterable');
  return iterable?.args[0] ?? (type.name === 'List' || type.name === 'Set' ? type.args[0] : undefined);
}
