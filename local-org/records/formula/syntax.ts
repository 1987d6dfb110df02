import { NotEmulated, type SourcePosition } from '../../errors';

/** The parts of a formula. A path names a field, seen from the record; `$User.Id` and the like are paths too. */
export type FormulaNode =
  | { kind: 'literal'; value: string | number | boolean | null }
  | { kind: 'path'; path: string }
  | { kind: 'call'; name: string; args: FormulaNode[] }
  | { kind: 'unary'; operator: '-' | '!'; operand: FormulaNode }
  | { kind: 'binary'; operator: string; left: FormulaNode; right: FormulaNode };

const TOKEN =
  /\s+|\/\*[\s\S]*?\*\/|(?<number>\d+\.?\d*|\.\d+)|(?<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<path>\$?[A-Za-z_]\w*(?::[A-Za-z_]\w*)?(?:\.[A-Za-z_]\w*(?::[A-Za-z_]\w*)?)*)|(?<symbol>\|\||&&|<>|!=|==|<=|>=|[-+*/^&=<>!(),])/y;

interface Token {
  kind: 'number' | 'text' | 'path' | 'symbol' | 'end';
  text: string;
}

/** From what binds loosest to what binds tightest. */
const LEVELS = [
  ['||'],
  ['&&'],
  ['=', '==', '<>', '!='],
  ['<', '<=', '>', '>='],
  ['&', '+', '-'],
  ['*', '/'],
  ['^']
];

/** The formula a text stands for. Throws NotEmulated, naming `at`, for text outside the grammar known here. */
export function parseFormula(text: string, at: SourcePosition): FormulaNode {
  return new FormulaParser(text, at).parse();
}

class FormulaParser {
  private readonly tokens: Token[] = [];
  private index = 0;

  constructor(
    private readonly text: string,
    private readonly at: SourcePosition
  ) {
    let position = 0;
    while (position < text.length) {
      TOKEN.lastIndex = position;
      const found = TOKEN.exec(text);
      if (!found) throw this.unknown(text.slice(position, position + 20));
      position = TOKEN.lastIndex;
      for (const kind of ['number', 'text', 'path', 'symbol'] as const) {
        const part = found.groups?.[kind];
        if (part !== undefined) this.tokens.push({ kind, text: part });
      }
    }
    this.tokens.push({ kind: 'end', text: 'the end' });
  }

  parse(): FormulaNode {
    const node = this.level(0);
    if (this.token.kind !== 'end') throw this.unknown(this.token.text);
    return node;
  }

  private get token(): Token {
    return this.tokens[this.index];
  }

  private unknown(part: string): NotEmulated {
    return new NotEmulated(`the formula "${this.text}" at "${part}"`, this.at);
  }

  private level(depth: number): FormulaNode {
    if (depth === LEVELS.length) return this.unary();
    let left = this.level(depth + 1);
    while (this.token.kind === 'symbol' && LEVELS[depth].includes(this.token.text)) {
      const operator = this.tokens[this.index++].text;
      left = { kind: 'binary', operator, left, right: this.level(depth + 1) };
    }
    return left;
  }

  private unary(): FormulaNode {
    if (this.token.kind === 'symbol' && ['-', '!', '+'].includes(this.token.text)) {
      const operator = this.tokens[this.index++].text;
      const operand = this.unary();
      return operator === '+' ? operand : { kind: 'unary', operator: operator as '-' | '!', operand };
    }
    return this.primary();
  }

  private primary(): FormulaNode {
    const token = this.tokens[this.index++];
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.text) };
    if (token.kind === 'text') return { kind: 'literal', value: unquote(token.text) };
    if (token.kind === 'path') return this.named(token.text);
    if (token.text !== '(') throw this.unknown(token.text);
    const inner = this.level(0);
    this.expect(')');
    return inner;
  }

  private named(name: string): FormulaNode {
    if (this.token.text !== '(' || this.token.kind !== 'symbol') {
      const word = name.toUpperCase();
      if (word === 'TRUE' || word === 'FALSE') return { kind: 'literal', value: word === 'TRUE' };
      if (word === 'NULL') return { kind: 'literal', value: null };
      return { kind: 'path', path: name.replace(/:\w+/g, '') };
    }
    this.index++;
    const args: FormulaNode[] = [];
    while (!this.takes(')')) {
      if (args.length > 0) this.expect(',');
      args.push(this.level(0));
    }
    return { kind: 'call', name: name.toUpperCase(), args };
  }

  private takes(symbol: string): boolean {
    if (this.token.kind !== 'symbol' || this.token.text !== symbol) return false;
    this.index++;
    return true;
  }

  private expect(symbol: string): void {
    if (this.tokens[this.index++].text !== symbol) throw this.unknown(this.tokens[this.index - 1].text);
  }
}

function unquote(quoted: string): string {
  return quoted
    .slice(1, -1)
    .replace(/\\(.)/g, (_, character: string) => ({ n: '\n', t: '\t' })[character] ?? character);
}
