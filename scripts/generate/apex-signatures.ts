import {
  ApexParserFactory,
  ThrowingErrorListener,
  type ClassBodyDeclarationContext,
  type ClassDeclarationContext,
  type EnumDeclarationContext,
  type ModifierContext,
  type TypeRefContext
} from '@apexdevtools/apex-parser';
import type { SourceFile } from '../../local-org/metadata/apex-source';

/** An Apex type as it is written: `List<Panel>` is List with the argument Panel. */
export interface TypeReference {
  name: string;
  arguments: TypeReference[];
  isArray: boolean;
}

/** A class or enum, as far as a Lightning web component sees it. */
export interface ApexDeclaration {
  /** `Outer.Inner` for an inner class. */
  name: string;
  file: string;
  superclass?: TypeReference;
  /** Of an enum. */
  values?: string[];
  /** @AuraEnabled fields and properties. */
  properties: { name: string; type: TypeReference }[];
  /** @AuraEnabled static methods. */
  methods: AuraMethod[];
}

export interface AuraMethod {
  name: string;
  isCacheable: boolean;
  /** Absent for void. */
  returns?: TypeReference;
  parameters: { name: string; type: TypeReference }[];
  line: number;
}

/** Reads the declarations of a class file: the class first, then its inner ones. Throws on a syntax error. */
export function readDeclarations(source: SourceFile): ApexDeclaration[] {
  const { parser } = ApexParserFactory.createLexerAndParser(source.text, new ThrowingErrorListener());
  const unit = parser.compilationUnit().typeDeclaration();
  const enumeration = unit.enumDeclaration();
  if (enumeration) return [readEnum(enumeration, '', source.file)];
  const declaration = unit.classDeclaration();
  return declaration ? readClass(declaration, '', source.file) : [];
}

function readClass(context: ClassDeclarationContext, outer: string, file: string): ApexDeclaration[] {
  const name = outer + context.id().getText();
  const extended = context.typeRef();
  const own: ApexDeclaration = {
    name,
    file,
    superclass: extended ? readType(extended) : undefined,
    properties: [],
    methods: []
  };
  const inner: ApexDeclaration[] = [];
  for (const part of context.classBody().classBodyDeclaration_list()) {
    const member = part.memberDeclaration();
    if (member?.classDeclaration()) inner.push(...readClass(member.classDeclaration(), `${name}.`, file));
    else if (member?.enumDeclaration()) inner.push(readEnum(member.enumDeclaration(), `${name}.`, file));
    else addMember(own, part);
  }
  return [own, ...inner];
}

function readEnum(context: EnumDeclarationContext, outer: string, file: string): ApexDeclaration {
  const values = context.enumConstants()?.id_list() ?? [];
  return {
    name: outer + context.id().getText(),
    file,
    values: values.map((value) => value.getText()),
    properties: [],
    methods: []
  };
}

function addMember(own: ApexDeclaration, part: ClassBodyDeclarationContext): void {
  const modifiers = part.modifier_list();
  const aura = auraEnabled(modifiers);
  const member = part.memberDeclaration();
  if (!aura || !member) return;
  const method = member.methodDeclaration();
  const property = member.propertyDeclaration();
  const field = member.fieldDeclaration();
  if (method) {
    const result = method.typeRef();
    own.methods.push({
      name: method.id().getText(),
      isCacheable: /cacheable\s*=\s*true/i.test(aura),
      returns: result ? readType(result) : undefined,
      parameters: (method.formalParameters().formalParameterList()?.formalParameter_list() ?? []).map(
        (parameter) => ({ name: parameter.id().getText(), type: readType(parameter.typeRef()) })
      ),
      line: method.start.line
    });
  } else if (property) {
    own.properties.push({ name: property.id().getText(), type: readType(property.typeRef()) });
  } else if (field) {
    const type = readType(field.typeRef());
    for (const declarator of field.variableDeclarators().variableDeclarator_list()) {
      own.properties.push({ name: declarator.id().getText(), type });
    }
  }
}

function auraEnabled(modifiers: ModifierContext[]): string | undefined {
  return modifiers.map((modifier) => modifier.getText()).find((text) => /^@AuraEnabled\b/i.test(text));
}

function readType(context: TypeRefContext): TypeReference {
  const names = context.typeName_list();
  const last = names[names.length - 1];
  return {
    name: names.map((name) => nameOf(name.getText())).join('.'),
    arguments: (last.typeArguments()?.typeList().typeRef_list() ?? []).map(readType),
    isArray: context.arraySubscripts().getText() !== ''
  };
}

function nameOf(text: string): string {
  return text.replace(/<.*$/s, '');
}
