/** One value of a JSON text. Numbers keep their text, because Apex tells 1 from 1.0 and has more digits than JS. */
export type JsonNode =
  | { kind: 'object'; members: [string, JsonNode][] }
  | { kind: 'array'; items: JsonNode[] }
  | { kind: 'string'; value: string }
  | { kind: 'number'; text: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'null' };

/** The text is no JSON. The message is worded as the platform's, with line and column. */
export class JsonSyntaxError extends Error {}

const ESCAPES: Record<string, string> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
  '/': '/'
};
const VALUE = "expected a valid value (number, String, array, object, 'true', 'false' or 'null')";

/** Reads one JSON value; what follows it is ignored, as on the platform. Throws JsonSyntaxError. */
export function readJson(text: string): JsonNode {
  const reader = new Reader(text);
  return reader.value();
}

/** The text of a value without parts; undefined for the others. */
export function scalarText(node: JsonNode): string | undefined {
  if (node.kind === 'number') return node.text;
  return node.kind === 'string' || node.kind === 'boolean' ? String(node.value) : undefined;
}

/** What a message calls the value that was found. */
export function describeNode(node: JsonNode): string {
  if (node.kind === 'object') return '{';
  return node.kind === 'array' ? '[' : (scalarText(node) ?? 'null');
}

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  value(): JsonNode {
    this.space();
    const char = this.text[this.at];
    if (char === '{') return this.object();
    if (char === '[') return this.array();
    if (char === '"') return { kind: 'string', value: this.string() };
    const number = this.match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
    if (number !== undefined) return { kind: 'number', text: number };
    const word = this.match(/[A-Za-z]+/y);
    if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true' };
    if (word === 'null') return { kind: 'null' };
    if (word !== undefined)
      throw this.failure(`Unrecognized token '${word}': was expecting 'null', 'true' or 'false'`);
    throw this.unexpected(VALUE);
  }

  private object(): JsonNode {
    const members: [string, JsonNode][] = [];
    this.at++;
    this.space();
    if (this.text[this.at] === '}') return this.close({ kind: 'object', members });
    for (;;) {
      this.space();
      if (this.text[this.at] !== '"') throw this.unexpected('was expecting double-quote to start field name');
      const name = this.string();
      this.space();
      if (this.text[this.at] !== ':')
        throw this.unexpected('was expecting a colon to separate field name and value');
      this.at++;
      members.push([name, this.value()]);
      this.space();
      if (this.text[this.at] === '}') return this.close({ kind: 'object', members });
      if (this.text[this.at] !== ',') throw this.unexpected('was expecting comma to separate OBJECT entries');
      this.at++;
    }
  }

  private array(): JsonNode {
    const items: JsonNode[] = [];
    this.at++;
    this.space();
    if (this.text[this.at] === ']') return this.close({ kind: 'array', items });
    for (;;) {
      items.push(this.value());
      this.space();
      if (this.text[this.at] === ']') return this.close({ kind: 'array', items });
      if (this.text[this.at] !== ',') throw this.unexpected('was expecting comma to separate ARRAY entries');
      this.at++;
    }
  }

  private close(node: JsonNode): JsonNode {
    this.at++;
    return node;
  }

  private string(): string {
    let out = '';
    for (this.at++; ; this.at++) {
      const char = this.text[this.at];
      if (char === undefined)
        throw this.failure('Unexpected end-of-input: was expecting closing quote for a string value');
      if (char === '"') {
        this.at++;
        return out;
      }
      if (char < ' ')
        throw this.failure(`Illegal unquoted character ((CTRL-CHAR, code ${char.charCodeAt(0)}))`);
      out += char === '\\' ? this.escape() : char;
    }
  }

  private escape(): string {
    const char = this.text[++this.at];
    if (char === 'u') {
      const hex = this.text.slice(this.at + 1, this.at + 5);
      if (!/^[0-9a-fA-F]{4}$/.test(hex))
        throw this.failure('expected a hex-digit for character escape sequence');
      this.at += 4;
      return String.fromCharCode(parseInt(hex, 16));
    }
    if (ESCAPES[char] === undefined) {
      throw this.failure(`Unrecognized character escape '${char}' (code ${char?.charCodeAt(0)})`);
    }
    return ESCAPES[char];
  }

  private space(): void {
    this.match(/[ \t\r\n]*/y);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private unexpected(expectation: string): JsonSyntaxError {
    const char = this.text[this.at];
    if (char === undefined) return this.failure(`Unexpected end-of-input: ${expectation}`);
    return this.failure(`Unexpected character ('${char}' (code ${char.charCodeAt(0)})): ${expectation}`);
  }

  private failure(message: string): JsonSyntaxError {
    const before = this.text.slice(0, this.at).split('\n');
    return new JsonSyntaxError(
      `${message} at input location [${before.length},${before.at(-1)!.length + 1}]`
    );
  }
}
