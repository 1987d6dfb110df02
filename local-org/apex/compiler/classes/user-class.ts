import { running } from '../../execution';
import type { ApexObject, UserClass, UserField, UserMethod } from '../../values/apex-object';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../symbols/symbols';
import { ancestors } from '../types/assignable';
import { classChain } from '../types/members';
import type { Program } from '../types/program';

/** What `new` makes: every class has a method `new` for the constructor without parameters. */
type NewInstance = Record<'new', () => unknown>;

/** A compiled class: its static members, and what `new` makes. */
export type JsClass = {
  new (): ApexObject & NewInstance;
  $statics(): Record<string, unknown>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- compiled members have the types of their signatures
  [member: string]: any;
};

/** Describes a compiled class for the platform library: JSON, Type, tests, Aura. */
export function describeClass(
  program: Program,
  symbol: ClassSymbol,
  jsClass: JsClass,
  classNamed: (name: string) => UserClass | undefined
): UserClass {
  const chain = classChain(program, symbol);
  const isAbstract = symbol.modifiers.words.has('abstract') || symbol.kind !== 'class';
  const hasPlainConstructor =
    symbol.constructors.length === 0 || symbol.constructors.some((each) => each.parameters.length === 0);
  const parent = chain[1];
  return {
    name: symbol.name,
    kind: symbol.kind === 'trigger' ? 'class' : symbol.kind,
    isAbstract,
    annotations: symbol.modifiers.annotations.map((annotation) => annotation.name),
    superclass: parent && classNamed(parent.name),
    allTypes: new Set([symbol.type, ...ancestors(program, symbol.type)]),
    fields: chain
      .toReversed()
      .flatMap((each) => [...each.fields.values()].map((field) => describeField(field, jsClass))),
    methods: [...symbol.methods.values()].flat().map((method) => describeMethod(method, jsClass)),
    construct: isAbstract || !hasPlainConstructor ? undefined : () => new jsClass().new(),
    allocate: isAbstract ? undefined : () => new jsClass()
  };
}

function describeField(field: FieldSymbol, jsClass: JsClass): UserField {
  const { name, isStatic, js, modifiers, owner } = field;
  const holder = (target: unknown) =>
    (isStatic ? (running.statics[owner.index] ?? jsClass.$statics()) : target) as Record<string, unknown>;
  const callable = (target: unknown) =>
    (isStatic ? jsClass : target) as Record<string, (value?: unknown) => unknown>;
  return {
    name,
    get type() {
      return field.type;
    },
    isStatic,
    isTransient: modifiers.words.has('transient'),
    visibility: modifiers.visibility,
    annotations: modifiers.annotations.map((annotation) => annotation.name),
    get(target) {
      if (owner.kind === 'enum') {
        return jsClass[js];
      }
      return field.accessors ? callable(target)[`get_${js}`]() : holder(target)[js];
    },
    set(target, value) {
      if (field.accessors) {
        callable(target)[`set_${js}`](value);
      } else {
        holder(target)[js] = value;
      }
    }
  };
}

function describeMethod(method: MethodSymbol, jsClass: JsClass): UserMethod {
  const { name, isStatic, modifiers, js } = method;
  return {
    name,
    get parameterTypes() {
      return method.parameters.map((parameter) => parameter.type);
    },
    get parameterNames() {
      return method.parameters.map((parameter) => parameter.name);
    },
    get returnType() {
      return method.returnType;
    },
    isStatic,
    visibility: modifiers.visibility,
    annotations: modifiers.annotations,
    invoke: (target, args) => (isStatic ? jsClass[js](...args) : (target as JsClass)[js](...args))
  };
}
