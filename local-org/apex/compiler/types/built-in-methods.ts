import { ApexType } from '../../values/apex-type';
import type { Callable } from './callable';
import type { Program } from './program';
import { listOf, TYPES } from './well-known';

interface BuiltIn {
  parameters: readonly ApexType[];
  returnType(owner: ApexType): ApexType;
  js: string;
}

const ON_ENUM_VALUES: Record<string, BuiltIn> = {
  name: { parameters: [], returnType: () => TYPES.string, js: 'enumName' },
  ordinal: { parameters: [], returnType: () => TYPES.integer, js: 'enumOrdinal' },
  tostring: { parameters: [], returnType: () => TYPES.string, js: 'enumName' },
  hashcode: { parameters: [], returnType: () => TYPES.integer, js: 'enumHash' },
  equals: { parameters: [TYPES.object], returnType: () => TYPES.boolean, js: 'equals' }
};

const ON_ENUMS: Record<string, BuiltIn> = {
  values: { parameters: [], returnType: listOf, js: 'enumValues' },
  valueof: { parameters: [TYPES.string], returnType: (owner) => owner, js: 'enumValueOf' }
};

const mapByName = (owner: ApexType) => ApexType.of('Map', [TYPES.string, owner]);

const ON_CUSTOM_METADATA: Record<string, BuiltIn> = {
  getall: { parameters: [], returnType: mapByName, js: 'allMetadata' },
  getinstance: { parameters: [TYPES.string], returnType: (owner) => owner, js: 'metadataNamed' }
};

/** Methods that every enum, and every custom metadata type, has without declaring them. */
export function builtInMethods(
  program: Program,
  type: ApexType,
  name: string,
  isStatic: boolean
): Callable[] {
  const found = table(program, type, isStatic)?.[name.toLowerCase()];
  return found
    ? [
        {
          name,
          parameters: found.parameters,
          returnType: found.returnType(type),
          isStatic,
          builtIn: found.js,
          owner: type
        }
      ]
    : [];
}

function table(program: Program, type: ApexType, isStatic: boolean): Record<string, BuiltIn> | undefined {
  const isEnum = (program.classOf(type)?.kind ?? program.platformClassOf(type)?.kind) === 'enum';
  if (isEnum) {
    return isStatic ? ON_ENUMS : ON_ENUM_VALUES;
  }
  return isStatic && program.objectOf(type)?.kind === 'metadata' ? ON_CUSTOM_METADATA : undefined;
}
