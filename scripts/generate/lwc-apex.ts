import { OrgError } from '../../local-org/errors';
import type { Project } from '../../local-org/metadata/project';
import type { Schema } from '../../local-org/metadata/schema';
import { GENERATED, type Artefact } from './artefact';
import {
  readDeclarations,
  type ApexDeclaration,
  type AuraMethod,
  type TypeReference
} from './apex-signatures';

const PRIMITIVES: Record<string, string> = {
  id: 'string',
  string: 'string',
  date: 'string',
  datetime: 'string',
  time: 'string',
  blob: 'string',
  integer: 'number',
  long: 'number',
  decimal: 'number',
  double: 'number',
  boolean: 'boolean',
  object: 'unknown',
  sobject: 'Record<string, unknown>'
};

/**
 * Declares the modules `@salesforce/apex/<Class>.<method>` from the signatures of @AuraEnabled methods. Apex values
 * may always be null, so every property may be absent or null; parameters are asked for in full.
 * @throws OrgError PROJECT_INVALID for a type that cannot be sent to a component.
 */
export function generateLwcApex(project: Project, schema: Schema): Artefact {
  const candidates = project.apexClasses.filter((source) => /@AuraEnabled|\benum\b/i.test(source.text));
  const declarations = new Map(
    candidates.flatMap(readDeclarations).map((declaration) => [declaration.name.toLowerCase(), declaration])
  );
  const modules = [...declarations.values()]
    .filter((declaration) => !declaration.name.includes('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((owner) =>
      owner.methods.map((method) => new ApexModule(owner, method, declarations, schema).text())
    );
  return { file: 'types/lwc/apex.d.ts', text: GENERATED + modules.join('\n') };
}

/** One method's module, with an interface for each Apex class that its signature reaches. */
class ApexModule {
  private readonly interfaces = new Map<string, string>();

  constructor(
    private readonly owner: ApexDeclaration,
    private readonly method: AuraMethod,
    private readonly declarations: Map<string, ApexDeclaration>,
    private readonly schema: Schema
  ) {}

  text(): string {
    const { owner, method } = this;
    const parameters = method.parameters
      .map(({ name, type }) => `${name}: ${this.type(type, owner)}`)
      .join('; ');
    const asked = parameters ? `{ ${parameters} }` : 'Record<string, never>';
    const result = method.returns ? `${this.type(method.returns, owner)}` : 'void';
    const wire = method.isCacheable
      ? `new (callback: (value: { data?: ${result}; error?: unknown }) => void): import('lwc').WireAdapter<${asked}>;`
      : '';
    return `declare module '@salesforce/apex/${owner.name}.${method.name}' {
  ${[...this.interfaces.values()].join('\n')}
  const method: {
    (parameters${parameters ? '' : '?'}: ${asked}): Promise<${result}>;
    ${wire}
  };
  export default method;
}
`;
  }

  /** The TypeScript type of what arrives for an Apex type named inside of a class. */
  private type(reference: TypeReference, inside: ApexDeclaration): string {
    if (reference.isArray) return `${this.type({ ...reference, isArray: false }, inside)}[]`;
    const name = reference.name.toLowerCase().replace(/^(system|schema)\./, '');
    const [first, second] = reference.arguments;
    if ((name === 'list' || name === 'set') && first) return `Array<${this.type(first, inside)}>`;
    if (name === 'map' && second) return `Record<string, ${this.type(second, inside)}>`;
    if (Object.hasOwn(PRIMITIVES, name)) return PRIMITIVES[name];
    const declaration = this.resolve(name, inside);
    if (declaration) return this.interfaceOf(declaration);
    if (this.schema.object(name)) return 'Record<string, unknown>';
    throw new OrgError(
      'PROJECT_INVALID',
      `${this.owner.file}:${this.method.line}: ${this.owner.name}.${this.method.name} uses ${reference.name}, ` +
        'which is no class with @AuraEnabled members, object or primitive. Correct the signature.'
    );
  }

  private resolve(name: string, inside: ApexDeclaration): ApexDeclaration | undefined {
    const outer = inside.name.split('.')[0].toLowerCase();
    return this.declarations.get(`${outer}.${name}`) ?? this.declarations.get(name);
  }

  private interfaceOf(declaration: ApexDeclaration): string {
    const name = declaration.name.replace(/^.*\./, '');
    if (declaration.values) return declaration.values.map((value) => `'${value}'`).join(' | ') || 'never';
    if (!this.interfaces.has(name)) {
      this.interfaces.set(name, '');
      const properties = this.inherited(declaration).map(
        ({ property, from }) => `${property.name}?: ${this.type(property.type, from)} | null;`
      );
      this.interfaces.set(name, `export interface ${name} {\n${properties.join('\n')}\n}`);
    }
    return name;
  }

  private inherited(
    declaration: ApexDeclaration
  ): { property: ApexDeclaration['properties'][number]; from: ApexDeclaration }[] {
    const own = declaration.properties.map((property) => ({ property, from: declaration }));
    const parent =
      declaration.superclass && this.resolve(declaration.superclass.name.toLowerCase(), declaration);
    return parent ? [...this.inherited(parent), ...own] : own;
  }
}
