import { readFileSync } from 'node:fs';
import ts from 'typescript';
import metadataApi from './metadata-api.json';

/** What a plain value must look like. The WSDL's kinds: @salesforce/types knows only string, number and boolean. */
export type PlainKind = 'string' | 'boolean' | 'int' | 'double' | 'date' | 'dateTime' | 'time' | 'any';

/** What may stand inside an element. */
export type Shape =
  | ObjectShape
  | { kind: 'enum'; name: string; values: Set<string>; later: Set<string> }
  | { kind: PlainKind; name?: undefined };

/** An element that a type may hold. */
export interface Member {
  shape: Shape;
  isMany: boolean;
  isRequired: boolean;
  /** True when the API version of the facts does not have it yet. */
  isLater: boolean;
}

/** A complex type. Its members are read at first sight: types may hold themselves. */
export class ObjectShape {
  readonly kind = 'object';
  private read: Map<string, Member> | undefined;

  constructor(
    readonly name: string,
    private readonly readMembers: () => Map<string, Member>
  ) {}

  get members(): Map<string, Member> {
    return (this.read ??= this.readMembers());
  }
}

/** The API version that the facts beside this file were taken from. */
export const API_VERSION = metadataApi.version;

const plainKinds = new Map<string, PlainKind>(
  Object.entries(metadataApi.plainKinds).flatMap(([kind, members]) =>
    members.split(' ').map((member) => [member, kind as PlainKind])
  )
);
const later = new Set(metadataApi.later.split(' '));
/** What the WSDL has and @salesforce/types left out: types with a feature that its org had not. */
const alsoKnown = new Map<string, string[]>();
for (const name of metadataApi.also.split(' ')) {
  const dot = name.indexOf('.');
  const type = name.slice(0, dot);
  alsoKnown.set(type, [...(alsoKnown.get(type) ?? []), name.slice(dot + 1)]);
}

const ANYTHING: Member = { shape: { kind: 'any' }, isMany: true, isRequired: false, isLater: false };

/** The types of the Metadata API, as @salesforce/types generates them from Salesforce's WSDL. */
export class Shapes {
  private readonly declarations = new Map<string, ts.TypeNode>();
  private readonly known = new Map<string, Shape>();

  constructor() {
    const file = require.resolve('@salesforce/types/metadata').replace(/\.js$/, '.d.ts');
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    for (const statement of source.statements) {
      if (ts.isTypeAliasDeclaration(statement)) this.declarations.set(statement.name.text, statement.type);
    }
  }

  /** Every type's name. */
  names(): string[] {
    return [...this.declarations.keys()];
  }

  /** The type of that name, undefined when the Metadata API has none. */
  named(name: string): Shape | undefined {
    const declaration = this.declarations.get(name);
    if (!declaration) return undefined;
    const known = this.known.get(name);
    if (known) return known;
    const shape = this.shapeOf(declaration, name);
    this.known.set(name, shape);
    return shape;
  }

  /** The types that a type takes members from. */
  basesOf(name: string): string[] {
    const declaration = this.declarations.get(name);
    if (!declaration || !ts.isIntersectionTypeNode(declaration)) return [];
    return declaration.types.flatMap((type) =>
      ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) ? [type.typeName.text] : []
    );
  }

  private shapeOf(type: ts.TypeNode, name: string): Shape {
    if (ts.isParenthesizedTypeNode(type)) return this.shapeOf(type.type, name);
    if (ts.isTypeLiteralNode(type) || ts.isIntersectionTypeNode(type)) {
      const also = (alsoKnown.get(name) ?? []).map((member): [string, Member] => [member, ANYTHING]);
      return new ObjectShape(name, () => new Map([...this.membersOf(type, name), ...also]));
    }
    if (ts.isUnionTypeNode(type) || ts.isLiteralTypeNode(type)) {
      const values = (ts.isUnionTypeNode(type) ? type.types : [type]).map(literalText);
      return {
        kind: 'enum',
        name,
        values: new Set([...values, ...(alsoKnown.get(name) ?? [])]),
        later: new Set(values.filter((value) => later.has(`${name}.${value}`)))
      };
    }
    if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)) {
      return this.named(type.typeName.text) ?? { kind: 'any' };
    }
    const plain = plainKinds.get(name);
    if (plain) return { kind: plain };
    if (type.kind === ts.SyntaxKind.NumberKeyword) return { kind: 'int' };
    if (type.kind === ts.SyntaxKind.BooleanKeyword) return { kind: 'boolean' };
    return { kind: type.kind === ts.SyntaxKind.StringKeyword ? 'string' : 'any' };
  }

  private membersOf(type: ts.TypeNode, owner: string): Map<string, Member> {
    if (ts.isIntersectionTypeNode(type)) {
      return new Map(type.types.flatMap((each) => [...this.membersOf(each, owner)]));
    }
    if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)) {
      const base = this.named(type.typeName.text);
      return base?.kind === 'object' ? base.members : new Map();
    }
    if (!ts.isTypeLiteralNode(type)) return new Map();
    return new Map(
      type.members.filter(ts.isPropertySignature).map((property) => this.member(property, owner))
    );
  }

  private member(property: ts.PropertySignature, owner: string): [string, Member] {
    const name = (property.name as ts.Identifier | ts.StringLiteral).text;
    const type = property.type!;
    const isMany = ts.isArrayTypeNode(type);
    return [
      name,
      {
        shape: this.shapeOf(isMany ? type.elementType : type, `${owner}.${name}`),
        isMany,
        // A boolean that is absent is false, whatever the WSDL says.
        isRequired: !isMany && !property.questionToken && type.kind !== ts.SyntaxKind.BooleanKeyword,
        isLater: later.has(`${owner}.${name}`)
      }
    ];
  }
}

function literalText(type: ts.TypeNode): string {
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : '';
}
