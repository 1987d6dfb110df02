import {
  ClassDeclarationContext,
  EnumDeclarationContext,
  InterfaceDeclarationContext,
  type BlockContext,
  type ClassBodyDeclarationContext,
  type FormalParametersContext,
  type MemberDeclarationContext,
  type ModifierContext
} from '@apexdevtools/apex-parser';
import { lineOf, textOf, type Node } from './tree';
import { simpleType, typeNamed, type TypeName } from './type-name';

/** `@AuraEnabled(cacheable=true)`: the name and the values in lower case, string literals without quotes and as written. */
export interface Annotation {
  name: string;
  values: Map<string, string>;
  line: number;
  lastLine: number;
}

/** What stands before a declaration. */
export interface Modifiers {
  /** Keywords in lower case; `with sharing` is one. */
  words: Set<string>;
  annotations: Annotation[];
}

/** A field or property. */
export interface FieldDeclaration extends Modifiers {
  name: string;
  type: TypeName | undefined;
  line: number;
  /** The expression or accessors that are code, if any. */
  node: Node;
}

/** A method or constructor. */
export interface MethodDeclaration extends Modifiers {
  name: string;
  /** Undefined for void and for a constructor. */
  returns: TypeName | undefined;
  isConstructor: boolean;
  parameters: { name: string; type: TypeName | undefined }[];
  body: BlockContext | undefined;
  line: number;
}

/** A class, interface or enum with its members. */
export interface TypeDeclaration extends Modifiers {
  kind: 'class' | 'interface' | 'enum';
  name: string;
  /** With the names of the classes around it, in lower case. */
  path: string;
  outer: TypeDeclaration | undefined;
  extends: TypeName | undefined;
  implements: TypeName[];
  fields: FieldDeclaration[];
  methods: MethodDeclaration[];
  inner: TypeDeclaration[];
  /** Static and instance initializer blocks. */
  initializers: BlockContext[];
  line: number;
}

/** The annotation of a name, which is given in lower case. */
export function annotationOf(declared: Modifiers, name: string): Annotation | undefined {
  return declared.annotations.find((annotation) => annotation.name === name);
}

/** Reads what stands before a declaration. */
export function readModifiers(contexts: ModifierContext[]): Modifiers {
  const words = new Set<string>();
  const annotations: Annotation[] = [];
  for (const context of contexts) {
    const annotation = context.annotation();
    if (!annotation) {
      words.add(
        textOf(context)
          .toLowerCase()
          .replace(/sharing$/, ' sharing')
      );
      continue;
    }
    const values = new Map(
      (annotation.elementValuePairs()?.elementValuePair_list() ?? []).map((pair) => [
        pair.id().getText().toLowerCase(),
        unquoted(pair.elementValue().getText())
      ])
    );
    const single = annotation.elementValue();
    if (single) values.set('value', unquoted(single.getText()));
    annotations.push({
      name: annotation.id().getText().toLowerCase(),
      values,
      line: lineOf(annotation),
      lastLine: annotation.stop?.line ?? lineOf(annotation)
    });
  }
  return { words, annotations };
}

function unquoted(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1) : text.toLowerCase();
}

type TypeContext = ClassDeclarationContext | InterfaceDeclarationContext | EnumDeclarationContext;

/** Reads a type and everything that it declares. */
export function readType(
  context: TypeContext,
  modifiers: ModifierContext[],
  outer?: TypeDeclaration
): TypeDeclaration {
  const name = context.id().getText();
  const declared: TypeDeclaration = {
    ...readModifiers(modifiers),
    kind: kindOf(context),
    name,
    path: (outer ? `${outer.path}.${name}` : name).toLowerCase(),
    outer,
    extends: undefined,
    implements: [],
    fields: [],
    methods: [],
    inner: [],
    initializers: [],
    line: lineOf(context)
  };
  if (context instanceof ClassDeclarationContext) {
    declared.extends = typeNamed(context.typeRef());
    declared.implements = (context.typeList()?.typeRef_list() ?? []).map((ref) => typeNamed(ref)!);
    for (const member of context.classBody().classBodyDeclaration_list()) addMember(declared, member);
  } else if (context instanceof InterfaceDeclarationContext) {
    declared.implements = (context.typeList()?.typeRef_list() ?? []).map((ref) => typeNamed(ref)!);
    for (const method of context.interfaceBody().interfaceMethodDeclaration_list())
      declared.methods.push({
        ...readModifiers(method.modifier_list()),
        name: method.id().getText(),
        returns: typeNamed(method.typeRef()),
        isConstructor: false,
        parameters: readParameters(method.formalParameters()),
        body: undefined,
        line: lineOf(method)
      });
  } else {
    for (const id of context.enumConstants()?.id_list() ?? [])
      declared.fields.push({
        words: new Set(['static']),
        annotations: [],
        name: id.getText(),
        type: simpleType(declared.path),
        line: lineOf(id),
        node: id
      });
  }
  return declared;
}

function kindOf(context: TypeContext): TypeDeclaration['kind'] {
  if (context instanceof ClassDeclarationContext) return 'class';
  return context instanceof InterfaceDeclarationContext ? 'interface' : 'enum';
}

function addMember(owner: TypeDeclaration, declaration: ClassBodyDeclarationContext): void {
  const block = declaration.block();
  if (block) owner.initializers.push(block);
  const member = declaration.memberDeclaration();
  if (!member) return;
  const modifiers = declaration.modifier_list();
  const type = member.classDeclaration() ?? member.interfaceDeclaration() ?? member.enumDeclaration();
  if (type) owner.inner.push(readType(type, modifiers, owner));
  else addValueOrMethod(owner, member, readModifiers(modifiers));
}

function addValueOrMethod(
  owner: TypeDeclaration,
  member: MemberDeclarationContext,
  modifiers: Modifiers
): void {
  const field = member.fieldDeclaration();
  const property = member.propertyDeclaration();
  const method = member.methodDeclaration();
  const constructor = member.constructorDeclaration();
  if (field) {
    for (const variable of field.variableDeclarators().variableDeclarator_list())
      owner.fields.push({
        ...modifiers,
        name: variable.id().getText(),
        type: typeNamed(field.typeRef()),
        line: lineOf(variable),
        node: variable
      });
  } else if (property) {
    owner.fields.push({
      ...modifiers,
      name: property.id().getText(),
      type: typeNamed(property.typeRef()),
      line: lineOf(property),
      node: property
    });
  } else if (method) {
    owner.methods.push({
      ...modifiers,
      name: method.id().getText(),
      returns: typeNamed(method.typeRef()),
      isConstructor: false,
      parameters: readParameters(method.formalParameters()),
      body: method.block() ?? undefined,
      line: lineOf(method)
    });
  } else if (constructor) {
    owner.methods.push({
      ...modifiers,
      name: owner.name,
      returns: undefined,
      isConstructor: true,
      parameters: readParameters(constructor.formalParameters()),
      body: constructor.block(),
      line: lineOf(constructor)
    });
  }
}

function readParameters(parameters: FormalParametersContext): MethodDeclaration['parameters'] {
  return (parameters.formalParameterList()?.formalParameter_list() ?? []).map((parameter) => ({
    name: parameter.id().getText(),
    type: typeNamed(parameter.typeRef())
  }));
}
