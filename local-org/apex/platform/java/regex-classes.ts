/**
 * Character classes that Java's regular expressions name and JavaScript's do not, as the inside of a
 * JavaScript class in `v` mode. Source: java.util.regex.Pattern, "Summary of regular-expression constructs".
 */
const POSIX: Record<string, string> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: '\\u0000-\\u007F',
  Alpha: 'a-zA-Z',
  Digit: '0-9',
  Alnum: 'a-zA-Z0-9',
  Punct: '!-\\/:-@\\[-`\\{-~',
  Graph: '!-~',
  Print: '\\u0020-~',
  Blank: ' \\t',
  Cntrl: '\\u0000-\\u001F\\u007F',
  XDigit: '0-9a-fA-F',
  Space: ' \\t\\n\\u000B\\f\\r',
  javaLowerCase: '\\p{Lowercase}',
  javaUpperCase: '\\p{Uppercase}',
  javaWhitespace:
    '\\t\\n\\u000B\\f\\r\\u001C-\\u0020\\u1680\\u2000-\\u2006\\u2008-\\u200A\\u2028\\u2029\\u205F\\u3000',
  javaMirrored: '\\p{Bidi_Mirrored}',
  IsDigit: '\\p{Nd}',
  IsPunctuation: '\\p{P}'
};

/** Shorthand letters (`\d`, `\h`, …) as the inside of a JavaScript class; the upper-case letter negates. */
const SHORTHANDS: Record<string, string> = {
  d: '0-9',
  w: 'a-zA-Z_0-9',
  s: ' \\t\\n\\u000B\\f\\r',
  h: ' \\t\\u00A0\\u1680\\u180E\\u2000-\\u200A\\u202F\\u205F\\u3000',
  v: '\\n\\u000B\\f\\r\\u0085\\u2028\\u2029'
};

/** `\d`, `\W`, … as a JavaScript class, or undefined when the letter is no shorthand. */
export function shorthandClass(letter: string): string | undefined {
  const inside = SHORTHANDS[letter.toLowerCase()];
  if (inside === undefined) return undefined;
  return letter === letter.toLowerCase() ? `[${inside}]` : `[^${inside}]`;
}

/**
 * `\p{name}` (or `\P{name}` when negated) as a JavaScript class.
 * Unknown names throw, in Java's words.
 */
export function propertyClass(name: string, negated: boolean): string {
  const caret = negated ? '^' : '';
  if (POSIX[name]) return `[${caret}${POSIX[name]}]`;
  const candidates = [name, name.replace(/^Is/, '')].flatMap((plain) => [
    plain,
    `Script=${plain}`,
    `General_Category=${plain}`
  ]);
  const block = /^(?:In|script=|sc=|IsScript=)(\w+)$/.exec(name);
  if (block) candidates.unshift(`Script=${block[1]}`);
  for (const candidate of candidates) {
    try {
      new RegExp(`\\p{${candidate}}`, 'v');
      return `[${caret}\\p{${candidate}}]`;
    } catch {
      continue;
    }
  }
  throw new SyntaxError(`Unknown character property name {${name}}`);
}
