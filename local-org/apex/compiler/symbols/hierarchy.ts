import type { TypeRefContext } from '@apexdevtools/apex-parser';
import type { ApexType } from '../../values/apex-type';
import { TYPES } from '../types/well-known';
import type { ClassSymbol } from './symbols';

/** What a declaration needs from the program it becomes part of. */
export interface DeclarationHost {
  /** The next free class number. */
  nextIndex(): number;
  /** The type a reference means inside that class. Throws a CompileError. */
  resolveType(reference: TypeRefContext, from: ClassSymbol): ApexType;
  /** The class behind a type, if it is one of the project. */
  classOf(type: ApexType): ClassSymbol | undefined;
}

/** Every superclass of the project, nearest first, without the class itself. */
export function superclasses(symbol: ClassSymbol, host: Pick<DeclarationHost, 'classOf'>): ClassSymbol[] {
  const chain: ClassSymbol[] = [];
  let type = symbol.superclass;
  while (type && type !== TYPES.object) {
    const next = host.classOf(type);
    if (!next || chain.includes(next)) {
      break;
    }
    chain.push(next);
    type = next.superclass;
  }
  return chain;
}
