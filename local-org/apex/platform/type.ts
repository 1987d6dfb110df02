import { execution } from '../execution';
import { TypeException } from '../values/apex-exception';
import { ApexType, parseApexType } from '../values/apex-type';
import { SObjectTypeToken, TypeToken } from '../values/tokens';
import { SObject } from '../values/sobject';
import { platformClass, platformClasses } from './platform-class';
import { stringHash } from './string/characters';

/** The type with every name in its canonical case, or undefined when some name is unknown. */
export function resolveType(type: ApexType): ApexType | undefined {
  const args = type.args.map(resolveType);
  if (args.some((argument) => argument === undefined)) return undefined;
  const name = canonicalName(type.name);
  return name === undefined ? undefined : ApexType.of(name, args as ApexType[]);
}

function canonicalName(name: string): string | undefined {
  const { schema, classNamed } = execution();
  if (/^(?:object|sobject)$/i.test(name)) return name.toLowerCase() === 'object' ? 'Object' : 'SObject';
  return classNamed(name)?.name ?? platformClasses.named(name)?.name ?? schema.object(name)?.name;
}

function forName(name: string | null): TypeToken | null {
  if (name === null) return null;
  try {
    const type = resolveType(parseApexType(name));
    return type ? TypeToken.of(type) : null;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

/** A new instance by the constructor without parameters. Throws TypeException when the type has none. */
export function newInstance(type: ApexType): unknown {
  const { schema, classNamed } = execution();
  const userClass = classNamed(type.name);
  if (userClass) {
    if (!userClass.construct) {
      throw new TypeException(`Class ${userClass.name} must have a default constructor that can be called`);
    }
    return userClass.construct();
  }
  const object = schema.object(type.name);
  if (object) return new SObject(object);
  const create = platformClasses.named(type.name)?.constructors.find((each) => each.parameters.length === 0);
  if (!create?.call) throw new TypeException(`Type cannot be constructed: ${type}`);
  return create.call(type);
}

function isAssignable(target: ApexType, source: ApexType): boolean {
  if (target === source || target.name === 'Object') return true;
  const { schema, classNamed } = execution();
  if (target.name === 'SObject' && schema.object(source.name)) return true;
  return classNamed(source.name)?.allTypes.has(target) ?? false;
}

platformClass('Type', {
  statics: {
    'Type forName(String name)': forName,
    'Type forName(String namespace, String name)': (namespace: string | null, name: string | null) =>
      forName(namespace && name ? `${namespace}.${name}` : name)
  },
  methods: {
    'String getName()': (self: TypeToken) => self.type.toString(),
    'Object newInstance()': (self: TypeToken) => newInstance(self.type),
    'Boolean isAssignableFrom(Type source)': (self: TypeToken, source: TypeToken) =>
      isAssignable(self.type, source.type),
    'Schema.SObjectType getSObjectType()': (self: TypeToken) => {
      const object = execution().schema.object(self.type.name);
      return object ? SObjectTypeToken.of(object) : null;
    },
    'String toString()': (self: TypeToken) => self.type.toString(),
    'Integer hashCode()': (self: TypeToken) => stringHash(self.type.toString()),
    'Boolean equals(Object other)': (self: TypeToken, other: unknown) => self === other
  },
  isInstance: (value) => value instanceof TypeToken
});
