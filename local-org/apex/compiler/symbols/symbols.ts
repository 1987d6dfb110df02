import type {
  BlockContext,
  ConstructorDeclarationContext,
  ExpressionContext,
  InterfaceMethodDeclarationContext,
  MethodDeclarationContext,
  PropertyDeclarationContext,
  StatementContext,
  TypeRefContext
} from '@apexdevtools/apex-parser';
import type { ApexType } from '../../values/apex-type';
import type { ApexSource } from '../source';
import type { Modifiers } from './modifiers';

/** A field, property or enum value. Its type is resolved when it is first asked for. */
export interface FieldSymbol {
  readonly owner: ClassSymbol;
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly isStatic: boolean;
  readonly typeRef?: TypeRefContext;
  readonly type: ApexType;
  /** Name of the JS property: unique along the chain of superclasses. */
  readonly js: string;
  readonly line: number;
  readonly initializer?: ExpressionContext;
  /** A property whose get or set has a body, or that may be overridden: read and written through methods. */
  readonly accessors?: PropertyDeclarationContext;
}

/** A method or constructor, static or not. */
export interface MethodSymbol {
  readonly owner: ClassSymbol;
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly isStatic: boolean;
  readonly returnType: ApexType;
  readonly parameters: readonly { name: string; type: ApexType }[];
  /** Name of the JS method: the same for a method and those that override it. */
  readonly js: string;
  readonly line: number;
  /** Its statements; `undefined` for an abstract method or one of an interface. */
  readonly statements?: readonly StatementContext[];
}

/** What a method's declaration may be in the syntax tree. */
export type MethodContext =
  MethodDeclarationContext | InterfaceMethodDeclarationContext | ConstructorDeclarationContext;

/** A class, interface or enum of the project, or the body of a trigger. */
export interface ClassSymbol {
  /** `Outer.Inner`, in the case of its declaration. */
  readonly name: string;
  /** Number of the class in the program: its place among the statics. */
  readonly index: number;
  readonly kind: 'class' | 'interface' | 'enum' | 'trigger';
  readonly type: ApexType;
  readonly source: ApexSource;
  readonly line: number;
  readonly modifiers: Modifiers;
  readonly outer?: ClassSymbol;
  /** Resolved when first asked for. */
  readonly superclass: ApexType | undefined;
  readonly interfaces: readonly ApexType[];
  readonly inner: ReadonlyMap<string, ClassSymbol>;
  /** By lower-case name, in order of declaration. */
  readonly fields: ReadonlyMap<string, FieldSymbol>;
  readonly methods: ReadonlyMap<string, readonly MethodSymbol[]>;
  readonly constructors: readonly MethodSymbol[];
  /** Fields with initializers and initializer blocks in order of declaration. */
  readonly initializers: readonly Initializer[];
  /** Of a trigger: the object whose records it gets. */
  readonly triggerObject?: ApexType;
}

export interface Initializer {
  readonly isStatic: boolean;
  readonly field?: FieldSymbol;
  readonly block?: BlockContext;
}
