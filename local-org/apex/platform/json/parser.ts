import type { ApexEnum } from '../../values/apex-enum';
import { JSONException } from '../../values/apex-exception';
import { ApexType } from '../../values/apex-type';
import type { TypeToken } from '../../values/tokens';
import { platformClass } from '../platform-class';
import { platformEnum } from '../platform-enum';
import { typed } from './deserializer';
import { describeNode, type JsonNode } from './reader';

const jsonToken = platformEnum('JSONToken', [
  'END_ARRAY',
  'END_OBJECT',
  'FIELD_NAME',
  'NOT_AVAILABLE',
  'START_ARRAY',
  'START_OBJECT',
  'VALUE_EMBEDDED_OBJECT',
  'VALUE_FALSE',
  'VALUE_NULL',
  'VALUE_NUMBER_FLOAT',
  'VALUE_NUMBER_INT',
  'VALUE_STRING',
  'VALUE_TRUE'
]);

interface Token {
  kind: ApexEnum;
  /** The member that the token is, or is the value of. */
  name: string | null;
  node: JsonNode;
  /** Position of the token that ends what this one starts; its own when it starts nothing. */
  end: number;
}

/** A value of System.JSONParser: the tokens of a text and where the reader stands among them. */
export class ApexJsonParser {
  private readonly tokens: Token[] = [];
  private position = -1;

  constructor(root: JsonNode) {
    this.flatten(root, null);
  }

  get current(): Token | undefined {
    return this.tokens[this.position];
  }

  next(): ApexEnum | null {
    this.position++;
    return this.current?.kind ?? null;
  }

  nextValue(): ApexEnum | null {
    let kind = this.next();
    while (kind === jsonToken.FIELD_NAME) kind = this.next();
    return kind;
  }

  skipChildren(): void {
    if (this.current) this.position = this.current.end;
  }

  /** The value under the reader, which then stands at its end. */
  read(type: ApexType, strict = false): unknown {
    if (!this.current) throw new JSONException('The parser stands at no token');
    const { node } = this.current;
    this.skipChildren();
    return typed(node, type, strict);
  }

  private flatten(node: JsonNode, name: string | null): void {
    const token: Token = { kind: startOf(node), name, node, end: this.tokens.length };
    this.tokens.push(token);
    if (node.kind !== 'object' && node.kind !== 'array') return;
    if (node.kind === 'object') {
      for (const [member, value] of node.members) {
        const at = this.tokens.length;
        const nameNode: JsonNode = { kind: 'string', value: member };
        this.tokens.push({ kind: jsonToken.FIELD_NAME, name: member, node: nameNode, end: at });
        this.flatten(value, member);
      }
    } else for (const item of node.items) this.flatten(item, null);
    token.end = this.tokens.length;
    const kind = node.kind === 'object' ? jsonToken.END_OBJECT : jsonToken.END_ARRAY;
    this.tokens.push({ kind, name, node, end: token.end });
  }
}

function startOf(node: JsonNode): ApexEnum {
  switch (node.kind) {
    case 'object':
      return jsonToken.START_OBJECT;
    case 'array':
      return jsonToken.START_ARRAY;
    case 'string':
      return jsonToken.VALUE_STRING;
    case 'number':
      return /^-?\d+$/.test(node.text) ? jsonToken.VALUE_NUMBER_INT : jsonToken.VALUE_NUMBER_FLOAT;
    case 'boolean':
      return node.value ? jsonToken.VALUE_TRUE : jsonToken.VALUE_FALSE;
    case 'null':
      return jsonToken.VALUE_NULL;
  }
}

const GETTERS = ['Blob', 'Boolean', 'Date', 'Decimal', 'Double', 'Id', 'Integer', 'Long', 'Time'];

const valueAs = (type: string) => (self: ApexJsonParser) => self.read(ApexType.of(type));

function text({ current }: ApexJsonParser): string | null {
  if (!current) return null;
  if (current.kind === jsonToken.END_OBJECT) return '}';
  return current.kind === jsonToken.END_ARRAY ? ']' : describeNode(current.node);
}

platformClass('JSONParser', {
  methods: {
    'JSONToken nextToken()': (self: ApexJsonParser) => self.next(),
    'JSONToken nextValue()': (self: ApexJsonParser) => self.nextValue(),
    'JSONToken getCurrentToken()': (self: ApexJsonParser) => self.current?.kind ?? null,
    'Boolean hasCurrentToken()': (self: ApexJsonParser) => self.current !== undefined,
    'String getCurrentName()': (self: ApexJsonParser) => self.current?.name ?? null,
    'String getText()': text,
    'void skipChildren()': (self: ApexJsonParser) => self.skipChildren(),
    'Object readValueAs(Type type)': (self: ApexJsonParser, type: TypeToken) => self.read(type.type),
    'Object readValueAsStrict(Type type)': (self: ApexJsonParser, type: TypeToken) =>
      self.read(type.type, true),
    'Datetime getDateTimeValue()': valueAs('Datetime'),
    ...Object.fromEntries(GETTERS.map((type) => [`${type} get${type}Value()`, valueAs(type)]))
  },
  isInstance: (value) => value instanceof ApexJsonParser
});
