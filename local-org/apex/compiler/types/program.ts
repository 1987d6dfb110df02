import type { TypeRefContext } from '@apexdevtools/apex-parser';
import type { ObjectType, Schema } from '../../../metadata/object-type';
import { ApexType } from '../../values/apex-type';
import { CompileError, type Problem } from '../../errors';
import { type PlatformClass, platformClasses } from '../../platform/platform-class';
import { type ApexSource, parseClass } from '../source';
import { declareClass } from '../symbols/declare-class';
import { superclasses } from '../symbols/hierarchy';
import type { ClassSymbol } from '../symbols/symbols';
import { isOnThePlatform } from './platform-names';
import { listOf, PRIMITIVES, TYPES } from './well-known';

/**
 * All that a name may mean in a project: its classes, its objects, and the platform's classes.
 * A class file is parsed when its name is first met, so that starting does not wait for what nobody uses.
 */
export class Program {
  private readonly sources: ReadonlyMap<string, ApexSource>;
  private readonly declared = new Map<string, ClassSymbol | undefined>();
  readonly symbols: ClassSymbol[] = [];
  readonly syntaxProblems = new Map<string, Problem[]>();
  private classCount = 0;

  constructor(
    sources: readonly ApexSource[],
    readonly schema: Schema
  ) {
    this.sources = new Map(sources.map((source) => [source.name.toLowerCase(), source]));
  }

  nextIndex(): number {
    return this.classCount++;
  }

  /** The file of a top-level class. */
  sourceNamed(name: string): ApexSource | undefined {
    return this.sources.get(name.toLowerCase().split('.')[0]);
  }

  /** Names of the class files. */
  get classNames(): string[] {
    return [...this.sources.values()].map((source) => source.name);
  }

  /** A class of the project by full name in any case: `Outer`, `Outer.Inner`. */
  classNamed(name: string): ClassSymbol | undefined {
    const [outer, ...inner] = name.toLowerCase().split('.');
    const top = this.topLevel(outer);
    return inner.reduce<ClassSymbol | undefined>((symbol, part) => symbol?.inner.get(part), top);
  }

  /** Makes a class known that no file has, in place of the one of its name before: an anonymous block. */
  adopt(symbol: ClassSymbol): void {
    this.declared.set(symbol.name.toLowerCase(), symbol);
  }

  /** The class behind a type, if it is one of the project. */
  classOf(type: ApexType): ClassSymbol | undefined {
    return PRIMITIVES.has(type.name.toLowerCase()) || type.args.length
      ? undefined
      : this.classNamed(type.name);
  }

  /** The object behind a type such as `Lead`. */
  objectOf(type: ApexType): ObjectType | undefined {
    return type.args.length || this.classOf(type) ? undefined : this.schema.object(type.name);
  }

  /** Whether values of the type are records. */
  isSObject(type: ApexType): boolean {
    return type === TYPES.sObject || type === TYPES.aggregateResult || this.objectOf(type) !== undefined;
  }

  /** The platform's class behind a type, with the values of its type parameters. */
  platformClassOf(type: ApexType): PlatformClass | undefined {
    return platformClasses.named(type.name);
  }

  /** A class of the project as the name is seen from inside another: inner classes first, then top-level ones. */
  visibleClass(name: string, from: ClassSymbol | undefined): ClassSymbol | undefined {
    const key = name.toLowerCase();
    for (let scope = from; scope; scope = scope.outer) {
      if (shortKey(scope) === key) {
        return scope;
      }
      const found = scope.inner.get(key) ?? this.inheritedInner(scope, key);
      if (found) {
        return found;
      }
    }
    return this.topLevel(key);
  }

  /** The type that a reference in the source means. Throws a CompileError if there is none. */
  resolveType(reference: TypeRefContext, from: ClassSymbol | undefined): ApexType {
    const parts = reference.typeName_list();
    const last = parts[parts.length - 1];
    const args = last.typeArguments()?.typeList().typeRef_list() ?? [];
    const name = parts.map((part) => part.getText().replace(/<.*$/s, '')).join('.');
    const resolvedArgs = args.map((argument) => this.resolveType(argument, from));
    let type = this.resolveName(name, resolvedArgs, from);
    if (!type) {
      throw new CompileError(`Invalid type: ${name}`, reference.start.line, from?.source.file);
    }
    for (let depth = reference.arraySubscripts()?.LBRACK_list().length ?? 0; depth > 0; depth--) {
      type = listOf(type);
    }
    return type;
  }

  /** The type with that name, dots included, as seen from inside a class. */
  resolveName(name: string, args: readonly ApexType[], from: ClassSymbol | undefined): ApexType | undefined {
    const [first, ...rest] = name.split('.');
    const visible = this.visibleClass(first, from);
    const symbol = rest.reduce<ClassSymbol | undefined>(
      (each, part) => each?.inner.get(part.toLowerCase()),
      visible
    );
    if (symbol) {
      return symbol.type;
    }
    const plain = name.replace(/^(system|schema)\./i, '');
    const primitive = args.length === 0 ? PRIMITIVES.get(plain.toLowerCase()) : undefined;
    if (primitive) {
      return primitive;
    }
    const object = plain.includes('.') || args.length > 0 ? undefined : this.schema.object(plain);
    if (object && !/^system\./i.test(name)) {
      return ApexType.of(object.name);
    }
    const platform = platformClasses.named(name) ?? platformClasses.named(plain);
    if (platform) {
      return ApexType.of(platform.name, args);
    }
    return isOnThePlatform(name) ? ApexType.of(plain, args) : undefined;
  }

  private inheritedInner(scope: ClassSymbol, key: string): ClassSymbol | undefined {
    // The header of the class that is being resolved must not be asked for itself.
    if (this.resolvingHeaders.has(scope)) {
      return undefined;
    }
    this.resolvingHeaders.add(scope);
    try {
      return superclasses(scope, this)
        .map((each) => each.inner.get(key))
        .find(Boolean);
    } finally {
      this.resolvingHeaders.delete(scope);
    }
  }

  private readonly resolvingHeaders = new Set<ClassSymbol>();

  private topLevel(key: string): ClassSymbol | undefined {
    if (!this.declared.has(key)) {
      const source = this.sources.get(key);
      this.declared.set(key, undefined);
      if (source) {
        this.declared.set(key, this.declare(source));
      }
    }
    return this.declared.get(key);
  }

  private declare(source: ApexSource): ClassSymbol | undefined {
    const { tree, problems } = parseClass(source);
    this.syntaxProblems.set(source.file, problems);
    // After a syntax error the tree may lack anything: such a class is known by its problems only.
    if (problems.length > 0) {
      return undefined;
    }
    const symbol = declareClass(tree.typeDeclaration(), source, this);
    this.symbols.push(symbol);
    return symbol;
  }
}

function shortKey(symbol: ClassSymbol): string {
  return symbol.name.slice(symbol.name.lastIndexOf('.') + 1).toLowerCase();
}
