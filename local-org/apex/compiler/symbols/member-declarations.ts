import type {
  BlockContext,
  ClassBodyDeclarationContext,
  FieldDeclarationContext,
  FormalParametersContext,
  IdContext,
  PropertyDeclarationContext,
  TypeRefContext
} from '@apexdevtools/apex-parser';
import type { ApexType } from '../../values/apex-type';
import { TYPES } from '../types/well-known';
import { type DeclarationHost, superclasses } from './hierarchy';
import { type Modifiers, readModifiers } from './modifiers';
import type { ClassSymbol, FieldSymbol, Initializer, MethodContext, MethodSymbol } from './symbols';

/** Collects the fields, properties, methods, constructors and initializers of one class as symbols. */
export class MemberDeclarations {
  readonly fields = new Map<string, FieldSymbol>();
  readonly methods = new Map<string, MethodSymbol[]>();
  readonly constructors: MethodSymbol[] = [];
  readonly initializers: Initializer[] = [];

  constructor(
    private readonly owner: ClassSymbol,
    private readonly host: DeclarationHost
  ) {}

  add(member: ClassBodyDeclarationContext): void {
    const modifiers = readModifiers(member.modifier_list());
    if (member.block()) {
      this.initializers.push({ isStatic: member.STATIC() != null, block: member.block() });
      return;
    }
    const declared = member.memberDeclaration();
    if (declared?.methodDeclaration()) {
      this.addMethod(declared.methodDeclaration(), modifiers);
    } else if (declared?.constructorDeclaration()) {
      const constructor = declared.constructorDeclaration();
      this.constructors.push(this.method(constructor, modifiers, '', undefined, constructor.block()));
    } else if (declared?.propertyDeclaration()) {
      this.addProperty(declared.propertyDeclaration(), modifiers);
    } else if (declared?.fieldDeclaration()) {
      this.addFields(declared.fieldDeclaration(), modifiers);
    }
  }

  addEnumValue(id: IdContext): void {
    const { owner } = this;
    this.fields.set(id.getText().toLowerCase(), {
      owner,
      name: id.getText(),
      modifiers: readModifiers([], 'global'),
      isStatic: true,
      type: owner.type,
      js: `e_${id.getText().toLowerCase()}`,
      line: id.start.line
    });
  }

  addMethod(declaration: Exclude<MethodContext, { qualifiedName(): unknown }>, modifiers: Modifiers): void {
    const name = declaration.id().getText();
    const body = 'block' in declaration ? (declaration.block() as BlockContext | null) : null;
    const method = this.method(declaration, modifiers, name, declaration.typeRef(), body ?? undefined);
    const key = name.toLowerCase();
    this.methods.set(key, [...(this.methods.get(key) ?? []), method]);
  }

  private addFields(declaration: FieldDeclarationContext, modifiers: Modifiers): void {
    for (const declarator of declaration.variableDeclarators().variableDeclarator_list()) {
      const field = this.field(declarator.id(), modifiers, declaration.typeRef(), {
        initializer: declarator.expression() ?? undefined
      });
      if (field.initializer) {
        this.initializers.push({ isStatic: field.isStatic, field });
      }
    }
  }

  private addProperty(declaration: PropertyDeclarationContext, modifiers: Modifiers): void {
    const hasBody = declaration
      .propertyBlock_list()
      .some((block) => block.getter()?.block() != null || block.setter()?.block() != null);
    const mayBeOverridden = ['virtual', 'abstract', 'override'].some((word) => modifiers.words.has(word));
    this.field(declaration.id(), modifiers, declaration.typeRef(), {
      accessors: hasBody || mayBeOverridden ? declaration : undefined
    });
  }

  private field(
    id: IdContext,
    modifiers: Modifiers,
    typeRef: TypeRefContext,
    more: Pick<FieldSymbol, 'initializer' | 'accessors'>
  ): FieldSymbol {
    const { owner, host } = this;
    const key = id.getText().toLowerCase();
    let type: ApexType | undefined;
    let js: string | undefined;
    const symbol: FieldSymbol = {
      owner,
      name: id.getText(),
      modifiers,
      isStatic: modifiers.words.has('static'),
      typeRef,
      line: id.start.line,
      ...more,
      get type() {
        return (type ??= host.resolveType(typeRef, owner));
      },
      get js() {
        const isShadowing = superclasses(owner, host).some((each) => each.fields.has(key));
        const isOverriding = modifiers.words.has('override');
        return (js ??= isShadowing && !isOverriding ? `f${owner.index}_${key}` : `f_${key}`);
      }
    };
    this.fields.set(key, symbol);
    return symbol;
  }

  private method(
    declaration: MethodContext,
    modifiers: Modifiers,
    name: string,
    returnRef: TypeRefContext | null | undefined,
    body: BlockContext | undefined
  ): MethodSymbol {
    const { owner, host } = this;
    const formals = parameterContexts(declaration.formalParameters());
    let parameters: MethodSymbol['parameters'] | undefined;
    return {
      owner,
      name,
      modifiers,
      isStatic: modifiers.words.has('static') || owner.kind === 'trigger',
      line: declaration.start.line,
      statements: body?.statement_list(),
      get returnType() {
        return returnRef ? host.resolveType(returnRef, owner) : TYPES.void;
      },
      get parameters() {
        parameters ??= formals.map((formal) => ({
          name: formal.id().getText(),
          type: host.resolveType(formal.typeRef(), owner)
        }));
        return parameters;
      },
      get js() {
        // A private method is never overridden: its name must not meet one of a subclass.
        const isPrivate = modifiers.visibility === 'private' && name !== '' && !modifiers.words.has('static');
        const isHidden = isPrivate && !modifiers.words.has('override') && !modifiers.words.has('virtual');
        const prefix =
          name === ''
            ? 'new'
            : isHidden
              ? `m${owner.index}_${name.toLowerCase()}`
              : `m_${name.toLowerCase()}`;
        return [prefix, ...this.parameters.map((parameter) => jsNameOfType(parameter.type))].join('$');
      }
    };
  }
}

function parameterContexts(formals: FormalParametersContext) {
  return formals.formalParameterList()?.formalParameter_list() ?? [];
}

/** A type as part of a JS identifier. */
export function jsNameOfType(type: ApexType): string {
  return type.toString().replace(/\W/g, '_');
}
