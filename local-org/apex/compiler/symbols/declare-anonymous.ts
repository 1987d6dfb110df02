import type { AnonymousUnitContext, StatementContext } from '@apexdevtools/apex-parser';
import { ApexType } from '../../values/apex-type';
import type { ApexSource } from '../source';
import { TYPES } from '../types/well-known';
import { declareInnerClass, shortName } from './declare-class';
import type { DeclarationHost } from './hierarchy';
import { MemberDeclarations } from './member-declarations';
import { readModifiers } from './modifiers';
import type { ClassSymbol } from './symbols';

/** An anonymous block as a class with the static method `run`, beside the methods and classes that it declares. */
export function declareAnonymous(
  tree: AnonymousUnitContext,
  statements: readonly StatementContext[],
  source: ApexSource,
  host: DeclarationHost
): ClassSymbol {
  const inner = new Map<string, ClassSymbol>();
  const symbol: ClassSymbol = {
    name: source.name,
    index: host.nextIndex(),
    kind: 'trigger',
    type: ApexType.of(source.name),
    source,
    line: 1,
    modifiers: readModifiers([], 'public'),
    superclass: undefined,
    interfaces: [],
    inner,
    fields: new Map(),
    get methods() {
      return members.methods;
    },
    constructors: [],
    initializers: []
  };
  const members = new MemberDeclarations(symbol, host);
  for (const member of tree.anonymousBlock().anonymousBlockMember_list()) {
    const declared = member.anonymousMemberDeclaration();
    const modifiers = member.modifier_list();
    const type =
      declared?.classDeclaration() ?? declared?.interfaceDeclaration() ?? declared?.enumDeclaration();
    if (type) {
      const innerClass = declareInnerClass(type, modifiers, source, host, symbol);
      inner.set(shortName(innerClass).toLowerCase(), innerClass);
    } else if (declared?.methodDeclaration()) {
      members.addMethod(declared.methodDeclaration(), readModifiers(modifiers, 'public'));
    }
  }
  members.methods.set('run', [
    {
      owner: symbol,
      name: 'run',
      modifiers: symbol.modifiers,
      isStatic: true,
      returnType: TYPES.void,
      parameters: [],
      js: 'run',
      line: 1,
      statements
    }
  ]);
  return symbol;
}
