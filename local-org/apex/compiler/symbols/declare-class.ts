import {
  type ClassBodyDeclarationContext,
  ClassDeclarationContext,
  type EnumDeclarationContext,
  type InterfaceDeclarationContext,
  type ModifierContext,
  type TypeDeclarationContext,
  type TypeListContext
} from '@apexdevtools/apex-parser';
import { ApexType } from '../../values/apex-type';
import type { ApexSource } from '../source';
import type { DeclarationHost } from './hierarchy';
import { MemberDeclarations } from './member-declarations';
import { readModifiers } from './modifiers';
import type { ClassSymbol } from './symbols';

type Declaration = ClassDeclarationContext | InterfaceDeclarationContext | EnumDeclarationContext;

/** The symbol of a class file's class with everything in it. Types are resolved later, when first asked for. */
export function declareClass(
  tree: TypeDeclarationContext,
  source: ApexSource,
  host: DeclarationHost
): ClassSymbol {
  const declaration = tree.classDeclaration() ?? tree.interfaceDeclaration() ?? tree.enumDeclaration();
  return declare(declaration, tree.modifier_list(), source, host);
}

function declare(
  declaration: Declaration,
  modifiers: ModifierContext[],
  source: ApexSource,
  host: DeclarationHost,
  outer?: ClassSymbol
): ClassSymbol {
  const simpleName = declaration.id().getText();
  const name = outer ? `${outer.name}.${simpleName}` : simpleName;
  const inner = new Map<string, ClassSymbol>();
  const isClass = declaration instanceof ClassDeclarationContext;
  const isEnum = 'enumConstants' in declaration;
  const once = memo();
  const symbol: ClassSymbol = {
    name,
    index: host.nextIndex(),
    kind: isClass ? 'class' : isEnum ? 'enum' : 'interface',
    type: ApexType.of(name),
    source,
    line: declaration.start.line,
    modifiers: readModifiers(modifiers),
    outer,
    inner,
    get superclass() {
      return once('superclass', () => {
        const reference = isClass ? declaration.typeRef() : undefined;
        return reference ? host.resolveType(reference, scopeOfHeader(symbol)) : undefined;
      });
    },
    get interfaces() {
      return once('interfaces', () => {
        const list = isEnum ? undefined : (declaration as { typeList(): TypeListContext | null }).typeList();
        return (list?.typeRef_list() ?? []).map((reference) =>
          host.resolveType(reference, scopeOfHeader(symbol))
        );
      });
    },
    get fields() {
      return members.fields;
    },
    get methods() {
      return members.methods;
    },
    get constructors() {
      return members.constructors;
    },
    get initializers() {
      return members.initializers;
    }
  };
  const members = new MemberDeclarations(symbol, host);
  if (isEnum) {
    for (const constant of (declaration as EnumDeclarationContext).enumConstants()?.id_list() ?? []) {
      members.addEnumValue(constant);
    }
  } else if (isClass) {
    for (const member of declaration.classBody().classBodyDeclaration_list()) {
      const innerSymbol = declareInner(member, source, host, symbol);
      if (innerSymbol) {
        inner.set(shortName(innerSymbol).toLowerCase(), innerSymbol);
      } else {
        members.add(member);
      }
    }
  } else {
    for (const method of (declaration as InterfaceDeclarationContext)
      .interfaceBody()
      .interfaceMethodDeclaration_list()) {
      members.addMethod(method, readModifiers(method.modifier_list(), 'global'));
    }
  }
  return symbol;
}

function declareInner(
  member: ClassBodyDeclarationContext,
  source: ApexSource,
  host: DeclarationHost,
  outer: ClassSymbol
): ClassSymbol | undefined {
  const declared = member.memberDeclaration();
  const declaration =
    declared?.classDeclaration() ?? declared?.interfaceDeclaration() ?? declared?.enumDeclaration();
  return declaration
    ? declareInnerClass(declaration, member.modifier_list(), source, host, outer)
    : undefined;
}

/** The symbol of a class, interface or enum that is declared inside another class. */
export function declareInnerClass(
  declaration: Declaration,
  modifiers: ModifierContext[],
  source: ApexSource,
  host: DeclarationHost,
  outer: ClassSymbol
): ClassSymbol {
  return declare(declaration, modifiers, source, host, outer);
}

/** Name without the outer class. */
export function shortName(symbol: ClassSymbol): string {
  return symbol.name.slice(symbol.name.lastIndexOf('.') + 1);
}

/** `extends` and `implements` of an inner class are read in the outer class: they cannot mean its own members. */
function scopeOfHeader(symbol: ClassSymbol): ClassSymbol {
  return symbol.outer ?? symbol;
}

/** Remembers what each key computed the first time. */
export function memo(): <T>(key: string, compute: () => T) => T {
  const values = new Map<string, unknown>();
  return <T>(key: string, compute: () => T) => {
    if (!values.has(key)) {
      values.set(key, compute());
    }
    return values.get(key) as T;
  };
}
