import { NotEmulated, type OrgError } from '../errors';
import { malformedQuery } from './errors';
import type { Expression, FieldPath } from './query';
import { tokenize, type Token } from './tokens';

/** Words that end a list of names, so that they are never taken for an alias. */
const RESERVED = new Set(
  'AND ASC DESC EXCLUDES FIRST FROM GROUP HAVING IN INCLUDES LAST LIKE LIMIT NOT NULL NULLS OFFSET OR ORDER SELECT USING WHERE WITH FOR ALL UPDATE'.split(
    ' '
  )
);

/** A cursor over the tokens of one query text. */
export class TokenReader {
  private readonly tokens: Token[];
  private index = 0;

  constructor(readonly text: string) {
    this.tokens = tokenize(text);
  }

  get token(): Token {
    return this.tokens[this.index];
  }

  peek(): Token {
    return this.tokens[Math.min(this.index + 1, this.tokens.length - 1)];
  }

  take(): Token {
    const { token } = this;
    if (token.kind !== 'end') this.index++;
    return token;
  }

  unexpected(at = this.token.at): OrgError {
    const token = this.tokens.find((candidate) => candidate.at === at) ?? this.token;
    return malformedQuery(this.text, at, `unexpected token: '${token.text}'`);
  }

  isKeyword(keyword: string): boolean {
    return this.token.kind === 'name' && this.token.text.toUpperCase() === keyword;
  }

  isReserved(): boolean {
    return RESERVED.has(this.token.text.toUpperCase());
  }

  takeKeyword(keyword: string): boolean {
    if (!this.isKeyword(keyword)) return false;
    this.index++;
    return true;
  }

  takeKeywords(first: string, second: string): boolean {
    if (!this.isKeyword(first) || this.peek().text.toUpperCase() !== second) return false;
    this.index += 2;
    return true;
  }

  takeSymbol(symbol: string): boolean {
    if (this.token.kind !== 'symbol' || this.token.text !== symbol) return false;
    this.index++;
    return true;
  }

  expectKeyword(keyword: string): void {
    if (!this.takeKeyword(keyword)) throw this.unexpected();
  }

  expectSymbol(symbol: string): void {
    if (!this.takeSymbol(symbol)) throw this.unexpected();
  }

  expectEnd(): void {
    if (this.token.kind !== 'end') throw this.unexpected();
  }

  /** One or more, separated by commas. */
  separated<T>(read: () => T): T[] {
    const items = [read()];
    while (this.takeSymbol(',')) items.push(read());
    return items;
  }

  path(): FieldPath {
    const { at } = this.token;
    const names = [this.name()];
    while (this.takeSymbol('.')) names.push(this.name());
    return { kind: 'path', names, at };
  }

  /** A path, or a function of an expression. */
  expression(): Expression {
    const { at } = this.token;
    const path = this.path();
    if (path.names.length > 1 || !this.takeSymbol('(')) return path;
    const name = path.names[0].toUpperCase();
    if (name === 'DISTANCE') throw new NotEmulated('SOQL DISTANCE');
    if (this.takeSymbol(')')) return { kind: 'function', name, at };
    const argument = this.expression();
    this.expectSymbol(')');
    return { kind: 'function', name, argument, at };
  }

  private name(): string {
    if (this.token.kind !== 'name') throw this.unexpected();
    return this.take().text;
  }
}
