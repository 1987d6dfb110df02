import type { LiteralContext } from '@apexdevtools/apex-parser';
import { CompileError } from '../../errors';
import { type Code, code } from '../code';
import type { Body } from '../body';
import { TYPES } from '../types/well-known';

const MAX_INTEGER = 2147483647n;
const MAX_LONG = 9223372036854775807n;

/** A literal: 5, 5L, 5.0 (Decimal), 5.0d (Double), 'text', '''lines''', true, null. */
export function literal(body: Body, context: LiteralContext): Code {
  const text = context.getText();
  if (context.IntegerLiteral()) {
    return integerLiteral(text, context.start.line);
  }
  if (context.LongLiteral()) {
    return code(`${BigInt(text.slice(0, -1))}n`, TYPES.long, true);
  }
  if (context.NumberLiteral()) {
    return numberLiteral(body, text);
  }
  if (context.StringLiteral()) {
    return code(JSON.stringify(unescaped(text.slice(1, -1), context.start.line)), TYPES.string, true);
  }
  if (context.MultilineStringLiteral()) {
    const lines = text.slice(3, -3).replace(/^[ \t]*\r?\n/, '');
    return code(JSON.stringify(unescaped(lines, context.start.line)), TYPES.string, true);
  }
  if (context.BooleanLiteral()) {
    return code(text.toLowerCase(), TYPES.boolean, true);
  }
  if (context.NULL()) {
    return code('null', TYPES.null);
  }
  throw new CompileError(`Unexpected literal: ${text}`, context.start.line);
}

function integerLiteral(text: string, line: number): Code {
  const value = BigInt(text);
  // 2147483648 may stand behind a minus: the sign is applied with 32-bit wraparound.
  if (value > MAX_INTEGER + 1n) {
    throw new CompileError(value > MAX_LONG ? `Illegal long ${text}` : `Illegal integer ${text}`, line);
  }
  return { js: String(Number(value) | 0), type: TYPES.integer, nonNull: true, literal: String(value) };
}

function numberLiteral(body: Body, text: string): Code {
  if (/d$/i.test(text)) {
    return code(body.unit.constant(`$.double(${Number(text.slice(0, -1))})`), TYPES.double, true);
  }
  return code(body.unit.constant(`$.decimal(${JSON.stringify(text)})`), TYPES.decimal, true);
}

const ESCAPES: Record<string, string> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  '"': '"',
  "'": "'",
  '\\': '\\'
};

/** The text that a String literal's source stands for. Throws a CompileError at an escape that Apex lacks. */
export function unescaped(source: string, line: number): string {
  return source.replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (_whole, escape: string) => {
    if (escape.length === 5) {
      return String.fromCharCode(parseInt(escape.slice(1), 16));
    }
    const character = ESCAPES[escape] ?? ESCAPES[escape.toLowerCase()];
    if (character === undefined) {
      throw new CompileError(`Invalid string literal: illegal character sequence \\${escape}`, line);
    }
    return character;
  });
}
