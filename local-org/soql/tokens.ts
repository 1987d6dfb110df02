import { malformedQuery } from './errors';

export type TokenKind = 'name' | 'string' | 'number' | 'date' | 'datetime' | 'time' | 'symbol' | 'end';

/** `text` is the source as written; `value` of a string is unescaped, `pattern` keeps what LIKE needs escaped. */
export interface Token {
  kind: TokenKind;
  text: string;
  at: number;
  value?: string;
  pattern?: string;
}

const SHAPES: [TokenKind | 'space', RegExp][] = [
  ['space', /\s+/y],
  ['datetime', /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})/y],
  ['date', /\d{4}-\d{2}-\d{2}(?![\dT])/y],
  ['time', /\d{2}:\d{2}:\d{2}(?:\.\d+)?Z?/y],
  ['number', /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![A-Za-z_])/y],
  ['name', /[A-Za-z_][A-Za-z0-9_]*/y],
  ['string', /'(?:[^'\\]|\\[\s\S])*'/y],
  ['symbol', /<=|>=|!=|<>|[(),.:=<>]/y]
];

const ESCAPES: Record<string, string> = {
  n: '\n',
  N: '\n',
  r: '\r',
  R: '\r',
  t: '\t',
  T: '\t',
  b: '\b',
  B: '\b',
  f: '\f',
  F: '\f'
};

/** Splits SOQL text into tokens, ending with one of kind `end`. Throws MALFORMED_QUERY at the first stray character. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token.kind !== 'space') tokens.push(token as Token);
    at += token.text.length;
  }
  tokens.push({ kind: 'end', text: '<EOF>', at: text.length });
  return tokens;
}

function tokenAt(text: string, at: number): Omit<Token, 'kind'> & { kind: TokenKind | 'space' } {
  for (const [kind, shape] of SHAPES) {
    shape.lastIndex = at;
    const found = shape.exec(text)?.[0];
    if (found === undefined) continue;
    return kind === 'string'
      ? { kind, text: found, at, ...unescapeString(text, at, found) }
      : { kind, text: found, at };
  }
  const stray = text[at];
  throw malformedQuery(
    text,
    at,
    stray === "'" ? "line 1: mismatched character '<EOF>' expecting '''" : `unexpected character: '${stray}'`
  );
}

function unescapeString(text: string, at: number, quoted: string): { value: string; pattern: string } {
  let value = '';
  let pattern = '';
  for (let i = 1; i < quoted.length - 1; i++) {
    if (quoted[i] !== '\\') {
      value += quoted[i];
      pattern += quoted[i];
      continue;
    }
    const next = quoted[++i];
    if (next === '%' || next === '_') {
      value += next;
      pattern += `\\${next}`;
    } else if (next === '\\') {
      value += '\\';
      pattern += '\\\\';
    } else if (next === "'" || next === '"') {
      value += next;
      pattern += next;
    } else if (next === 'u' && /^[0-9a-fA-F]{4}$/.test(quoted.slice(i + 1, i + 5))) {
      const character = String.fromCharCode(parseInt(quoted.slice(i + 1, i + 5), 16));
      value += character;
      pattern += character;
      i += 4;
    } else if (next in ESCAPES) {
      value += ESCAPES[next];
      pattern += ESCAPES[next];
    } else {
      throw malformedQuery(text, at + i, `Illegal character sequence '\\${next}' in string literal`);
    }
  }
  return { value, pattern };
}
