import { apexEnum, type ApexEnum } from '../values/apex-enum';
import { type ApexType, parseApexType } from '../values/apex-type';

/** JS behind a method: the receiver first (never null), unless static; arguments are Apex values, null included. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each signature states the types of its own parameters
export type Implementation = (...args: any[]) => unknown;

export interface FieldImplementation {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
  get: (self: any) => unknown;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
  set?: (self: any, value: any) => void;
}

/**
 * How a class of the platform is written down. Signatures are Apex text, case as documented:
 * they are what the compiler checks calls against, what overloads are chosen by, and what SUPPORTED.md lists.
 * Type parameters stand in the class name (`Map<K,V>`) and may be used in every signature.
 */
export interface PlatformClassDefinition {
  /** `class` unless said otherwise. */
  kind?: 'class' | 'interface' | 'enum';
  /** Superclass, `Object` unless said otherwise. */
  extends?: string;
  implements?: string[];
  /** Names of an enum's values, in order. */
  values?: string[];
  /** `'String valueOf(Object value)'` */
  statics?: Record<string, Implementation>;
  /** `'Integer length()'`; for an interface the implementation is null: the project's class has it. */
  methods?: Record<string, Implementation | null>;
  /** `'Integer size'` */
  fields?: Record<string, FieldImplementation>;
  /** `'Integer MAX'`: how to get it or, if it can be set, both; `get` and `set` have no use for `self`. */
  staticFields?: Record<string, (() => unknown) | FieldImplementation>;
  /** `'(String message)'`; the type of the new object comes last, for its type arguments: `(…, type: ApexType)`. */
  constructors?: Record<string, Implementation>;
  /** Whether a value is an instance, type arguments aside; needed for casts and instanceof. */
  isInstance?: (value: unknown) => boolean;
}

export interface Parameter {
  readonly type: ApexType;
  readonly name: string;
}

export interface PlatformMethod {
  readonly name: string;
  readonly returnType: ApexType;
  readonly parameters: readonly Parameter[];
  readonly isStatic: boolean;
  readonly signature: string;
  readonly call: Implementation | null;
}

export interface PlatformField {
  readonly name: string;
  readonly type: ApexType;
  readonly isStatic: boolean;
  readonly get: (self?: unknown) => unknown;
  readonly set?: (self: unknown, value: unknown) => void;
}

/** A class of the platform with its signatures read. Lookups are case-insensitive. */
export interface PlatformClass {
  /** Canonical name: `String`, `Database.SaveResult`; namespace System is left out. */
  readonly name: string;
  readonly typeParameters: readonly string[];
  readonly kind: 'class' | 'interface' | 'enum';
  readonly superclass?: ApexType;
  readonly interfaces: readonly ApexType[];
  /** Of an enum, by name, in order. name(), ordinal(), values() and valueOf(…) come with every enum. */
  readonly values: Readonly<Record<string, ApexEnum>>;
  readonly methods: readonly PlatformMethod[];
  readonly fields: readonly PlatformField[];
  readonly constructors: readonly Omit<PlatformMethod, 'returnType' | 'isStatic'>[];
  readonly isInstance?: (value: unknown) => boolean;
  /** Methods of that name, static or not as asked for. */
  methodsNamed(name: string, isStatic: boolean): readonly PlatformMethod[];
  fieldNamed(name: string, isStatic: boolean): PlatformField | undefined;
}

/**
 * Writes down and registers a class of the platform. `name` has its namespace unless that is System, and its type
 * parameters: `String`, `List<T>`, `Database.SaveResult`. Throws a SyntaxError if a signature cannot be read,
 * an Error if the class is already registered.
 */
export function platformClass(name: string, definition: PlatformClassDefinition): PlatformClass {
  const type = parseApexType(name);
  const methods = [
    ...Object.entries(definition.statics ?? {}).map(([text, call]) => method(text, call, true)),
    ...Object.entries(definition.methods ?? {}).map(([text, call]) => method(text, call, false))
  ];
  const fields = [
    ...Object.entries(definition.staticFields ?? {}).map(([text, access]) =>
      field(text, typeof access === 'function' ? { get: access } : access, true)
    ),
    ...Object.entries(definition.fields ?? {}).map(([text, access]) => field(text, access, false))
  ];
  const methodIndex = new Map<string, PlatformMethod[]>();
  for (const each of methods) {
    const key = `${each.isStatic} ${each.name.toLowerCase()}`;
    methodIndex.set(key, [...(methodIndex.get(key) ?? []), each]);
  }
  const fieldIndex = new Map(fields.map((each) => [`${each.isStatic} ${each.name.toLowerCase()}`, each]));
  const made: PlatformClass = {
    name: type.name,
    typeParameters: type.args.map((argument) => argument.name),
    kind: definition.kind ?? 'class',
    superclass: definition.extends ? parseApexType(definition.extends) : undefined,
    interfaces: (definition.implements ?? []).map(parseApexType),
    values: apexEnum(type.name, definition.values ?? []),
    methods,
    fields,
    constructors: Object.entries(definition.constructors ?? {}).map(([text, call]) =>
      constructor(type, text, call)
    ),
    isInstance: definition.isInstance,
    methodsNamed: (wanted, isStatic) => methodIndex.get(`${isStatic} ${wanted.toLowerCase()}`) ?? [],
    fieldNamed: (wanted, isStatic) => fieldIndex.get(`${isStatic} ${wanted.toLowerCase()}`)
  };
  platformClasses.add(made);
  return made;
}

/** All classes of the platform that the local org has. */
export const platformClasses = {
  byName: new Map<string, PlatformClass>(),

  add(added: PlatformClass): void {
    const key = added.name.toLowerCase();
    if (this.byName.has(key)) {
      throw new Error(`The platform class ${added.name} is registered twice`);
    }
    this.byName.set(key, added);
  },

  /** By name in any case, with or without the namespace System or Schema. */
  named(name: string): PlatformClass | undefined {
    const key = name.toLowerCase().replace(/^system\./, '');
    return this.byName.get(key) ?? this.byName.get(`schema.${key}`);
  },

  /** Whether some class lies in that namespace. */
  hasNamespace(name: string): boolean {
    const prefix = `${name.toLowerCase()}.`;
    return prefix === 'system.' || [...this.byName.keys()].some((key) => key.startsWith(prefix));
  }
};

const SIGNATURE = /^\s*(?:(\S.*\S|\S)\s+)?(\w+)?\s*\((.*)\)\s*$/;

function method(text: string, call: Implementation | null, isStatic: boolean): PlatformMethod {
  const match = SIGNATURE.exec(text);
  if (!match?.[1] || !match[2]) {
    throw new SyntaxError(`Not a signature: "${text}"`);
  }
  return {
    name: match[2],
    returnType: parseApexType(match[1]),
    parameters: parameters(match[3]),
    isStatic,
    signature: text,
    call
  };
}

function constructor(
  type: ApexType,
  text: string,
  call: Implementation
): PlatformClass['constructors'][number] {
  const match = /^\s*\((.*)\)\s*$/.exec(text);
  if (!match) {
    throw new SyntaxError(`Not a constructor's signature: "${text}"`);
  }
  return { name: type.name, parameters: parameters(match[1]), signature: text, call };
}

function field(text: string, access: FieldImplementation, isStatic: boolean): PlatformField {
  const match = /^\s*(\S.*\S|\S)\s+(\w+)\s*$/.exec(text);
  if (!match) {
    throw new SyntaxError(`Not a field: "${text}"`);
  }
  return { name: match[2], type: parseApexType(match[1]), isStatic, get: access.get, set: access.set };
}

function parameters(text: string): Parameter[] {
  // A comma between type arguments stands deeper than one between parameters.
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    depth += text[at] === '<' ? 1 : text[at] === '>' ? -1 : 0;
    if (at === text.length || (text[at] === ',' && depth === 0)) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return parts.filter(Boolean).map((part) => {
    const match = /^(\S.*?)\s+(\w+)$/.exec(part);
    if (!match) {
      throw new SyntaxError(`Not a parameter: "${part}"`);
    }
    return { type: parseApexType(match[1]), name: match[2] };
  });
}
