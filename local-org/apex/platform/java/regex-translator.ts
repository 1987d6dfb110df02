import { propertyClass, shorthandClass } from './regex-classes';

/**
 * A Java pattern as JavaScript source for `v` mode. Java's group n is JavaScript's group named `gn`, because the
 * groups that stand for possessive quantifiers would shift plain numbers. `names` maps Java's names to numbers.
 */
export interface Translation {
  source: string;
  groupCount: number;
  names: Map<string, number>;
}

const LINE_END = '(?:\\r\\n|[\\n\\r\\u0085\\u2028\\u2029])';
const BEGIN_OF_INPUT = '(?<![\\s\\S])';
const END_OF_INPUT = '(?![\\s\\S])';
const LINE_BEGIN = `(?:${BEGIN_OF_INPUT}|(?<=[\\n\\r\\u0085\\u2028\\u2029])(?!(?<=\\r)\\n)(?=[\\s\\S]))`;
const BEFORE_LAST_LINE_END = `(?!(?<=\\r)\\n)(?=${LINE_END}?${END_OF_INPUT})`;
const ESCAPES: Record<string, string> = {
  t: '\\t',
  n: '\\n',
  r: '\\r',
  f: '\\f',
  a: '\\u0007',
  e: '\\u001B'
};

interface Flags {
  i: boolean;
  m: boolean;
  s: boolean;
  x: boolean;
}

/**
 * Translates a java.util.regex pattern, as Apex uses it, to JavaScript. What JavaScript lacks is expressed by what
 * it has: possessive quantifiers and atomic groups as a lookahead with a back reference, `\Q…\E` by escaping,
 * inline flags by modifier groups. Throws SyntaxError in Java's words for a malformed pattern.
 */
export function translateRegex(pattern: string): Translation {
  const translator = new Translator(pattern);
  const source = translator.alternatives();
  if (!translator.atEnd()) throw new SyntaxError(`Unmatched closing ')' near index ${translator.position}`);
  return {
    source: translator.resolveReferences(source),
    groupCount: translator.groupCount,
    names: translator.names
  };
}

class Translator {
  position = 0;
  groupCount = 0;
  readonly names = new Map<string, number>();
  private flags: Flags = { i: false, m: false, s: false, x: false };
  private atomicCount = 0;

  constructor(private readonly pattern: string) {}

  atEnd(): boolean {
    return this.position >= this.pattern.length;
  }

  /** Alternatives up to the end of the group. Flags set inside hold to its end only. */
  alternatives(): string {
    const outer = { ...this.flags };
    let out = '';
    let opened = 0;
    const setInsensitive = (): void => {
      out += this.flags.i ? '(?i:' : '(?-i:';
      opened++;
    };
    while (!this.atEnd() && this.peek() !== ')') {
      if (this.skipComment()) continue;
      if (this.peek() === '|') {
        // A modifier group must not swallow the alternation: it is closed before the bar and opened again after it.
        this.position++;
        out += ')'.repeat(opened) + '|';
        opened = 0;
        if (this.flags.i !== outer.i) setInsensitive();
        continue;
      }
      const toggled = this.flagToggle();
      if (toggled) {
        const changed = toggled.i !== this.flags.i;
        this.flags = toggled;
        if (changed) setInsensitive();
        continue;
      }
      out += this.quantified();
    }
    this.flags = outer;
    return out + ')'.repeat(opened);
  }

  /** Numbers of back references are known only when all groups have been seen. */
  resolveReferences(source: string): string {
    return source.replace(/\u0000(\w+)\u0000/g, (_, reference: string) => {
      const group = /^\d+$/.test(reference) ? Number(reference) : this.names.get(reference);
      if (group === undefined) throw new SyntaxError(`named capturing group <${reference}> does not exist`);
      // Java: a reference to a group that does not exist never matches.
      return group > this.groupCount ? '(?!)' : `\\k<g${group}>`;
    });
  }

  private peek(length = 1): string {
    return this.pattern.substr(this.position, length);
  }

  private take(length = 1): string {
    const text = this.peek(length);
    this.position += length;
    return text;
  }

  private skipComment(): boolean {
    if (!this.flags.x) return false;
    const skipped = /^(?:\s+|#[^\n]*)/.exec(this.pattern.slice(this.position));
    if (!skipped) return false;
    this.position += skipped[0].length;
    return true;
  }

  private flagToggle(): Flags | undefined {
    const match = /^\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?\)/.exec(this.pattern.slice(this.position));
    if (!match) return undefined;
    this.position += match[0].length;
    return this.withFlags(match[1], match[2] ?? '');
  }

  private withFlags(on: string, off: string): Flags {
    const flags = { ...this.flags };
    for (const [letters, value] of [
      [on, true],
      [off, false]
    ] as const) {
      for (const letter of letters) {
        if (letter === 'u' || letter === 'd' || letter === 'U') continue;
        if (!(letter in flags)) throw new SyntaxError(`Unknown inline modifier near index ${this.position}`);
        flags[letter as keyof Flags] = value;
      }
    }
    return flags;
  }

  private quantified(): string {
    let atom = this.atom();
    for (;;) {
      while (this.skipComment());
      const match = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(this.pattern.slice(this.position));
      if (!match) return atom;
      this.position += match[0].length;
      const mode = this.peek();
      if (mode === '?') {
        this.position++;
        atom = `(?:${atom}${match[0]}?)`;
      } else if (mode === '+') {
        this.position++;
        atom = this.atomic(`${atom}${match[0]}`);
      } else {
        atom = `(?:${atom}${match[0]})`;
      }
    }
  }

  /** A lookahead never gives back what it took, so repeating its capture matches X possessively. */
  private atomic(inside: string): string {
    const name = `a${++this.atomicCount}`;
    return `(?:(?=(?<${name}>${inside}))\\k<${name}>)`;
  }

  private atom(): string {
    const char = this.take();
    switch (char) {
      case '(':
        return this.group();
      case '[':
        return this.charClass();
      case '\\':
        return this.escape();
      case '.':
        return this.flags.s ? '[\\s\\S]' : '[^\\n\\r\\u0085\\u2028\\u2029]';
      case '^':
        return this.flags.m ? LINE_BEGIN : BEGIN_OF_INPUT;
      case '$':
        return this.flags.m ? `(?:(?!(?<=\\r)\\n)(?=${LINE_END})|${END_OF_INPUT})` : BEFORE_LAST_LINE_END;
      case '*':
      case '+':
      case '?':
        throw new SyntaxError(`Dangling meta character '${char}' near index ${this.position - 1}`);
      case '{':
        throw new SyntaxError(`Illegal repetition near index ${this.position - 1}`);
      default:
        if (isHighSurrogate(char)) return char + this.take();
        return literal(char);
    }
  }

  private group(): string {
    const close = (text: string): string => {
      if (this.take() !== ')') throw new SyntaxError(`Unclosed group near index ${this.pattern.length}`);
      return text;
    };
    const lookaround = /^\?(?:=|!|<=|<!)/.exec(this.pattern.slice(this.position));
    if (lookaround) {
      this.position += lookaround[0].length;
      return close(`(${lookaround[0]}${this.alternatives()})`);
    }
    if (this.peek(2) === '?>') {
      this.position += 2;
      return close(this.atomic(this.alternatives()));
    }
    const flagged = /^\?([a-zA-Z]*)(?:-([a-zA-Z]+))?:/.exec(this.pattern.slice(this.position));
    if (flagged) {
      this.position += flagged[0].length;
      const outer = this.flags;
      this.flags = this.withFlags(flagged[1], flagged[2] ?? '');
      const changed = this.flags.i !== outer.i ? (this.flags.i ? 'i' : '-i') : '';
      const inside = this.alternatives();
      this.flags = outer;
      return close(`(?${changed}:${inside})`);
    }
    const named = /^\?<([a-zA-Z][a-zA-Z0-9]*)>/.exec(this.pattern.slice(this.position));
    if (named) {
      this.position += named[0].length;
      this.names.set(named[1], this.groupCount + 1);
    } else if (this.peek() === '?') {
      throw new SyntaxError(`Unknown inline modifier near index ${this.position + 1}`);
    }
    const number = ++this.groupCount;
    return close(`(?<g${number}>${this.alternatives()})`);
  }

  private escape(): string {
    if (this.atEnd()) throw new SyntaxError('Unexpected internal error near index ' + this.position);
    const char = this.take();
    const shorthand = shorthandClass(char);
    if (shorthand) return shorthand;
    switch (char) {
      case 'p':
      case 'P':
        return this.property(char === 'P');
      case 'b':
      case 'B':
        return `\\${char}`;
      case 'A':
        return BEGIN_OF_INPUT;
      case 'z':
        return END_OF_INPUT;
      case 'Z':
        return BEFORE_LAST_LINE_END;
      case 'R':
        return '(?:\\r\\n|[\\n\\u000B\\f\\r\\u0085\\u2028\\u2029])';
      case 'Q':
        return this.quoted();
      case 'k': {
        const name = /^<(\w+)>/.exec(this.pattern.slice(this.position));
        if (!name) throw new SyntaxError(`\\k is not followed by '<' for named capturing group`);
        this.position += name[0].length;
        return `\u0000${name[1]}\u0000`;
      }
      default:
        if (/[1-9]/.test(char)) return `\u0000${this.referenceNumber(char)}\u0000`;
        return this.characterEscape(char);
    }
  }

  /** Java takes further digits into a back reference only while such a group exists. */
  private referenceNumber(first: string): string {
    let digits = first;
    while (/[0-9]/.test(this.peek()) && Number(digits + this.peek()) <= this.groupCount)
      digits += this.take();
    return digits;
  }

  private quoted(): string {
    const end = this.pattern.indexOf('\\E', this.position);
    const text = this.pattern.slice(this.position, end < 0 ? undefined : end);
    this.position = end < 0 ? this.pattern.length : end + 2;
    const characters = [...text];
    // Only the last character is the quantifier's operand.
    return characters.length ? characters.map(literal).join('') : '(?:)';
  }

  private property(negated: boolean): string {
    const match = /^(?:\{\^?([\w=]+)\}|(\w))/.exec(this.pattern.slice(this.position));
    if (!match) throw new SyntaxError(`Unclosed character family near index ${this.position}`);
    this.position += match[0].length;
    return propertyClass(match[1] ?? match[2], negated !== match[0].startsWith('{^'));
  }

  /** A single character written as an escape, safe both inside and outside a class. */
  private characterEscape(char: string): string {
    if (ESCAPES[char]) return ESCAPES[char];
    const rest = this.pattern.slice(this.position);
    const code = (match: RegExpExecArray, radix: number): string => {
      this.position += match[0].length;
      return `\\u{${parseInt(match[1], radix).toString(16)}}`;
    };
    let match: RegExpExecArray | null = null;
    if (char === 'u' && (match = /^([0-9a-fA-F]{4})/.exec(rest))) return code(match, 16);
    if (char === 'x' && (match = /^([0-9a-fA-F]{2})/.exec(rest))) return code(match, 16);
    if (char === 'x' && (match = /^\{([0-9a-fA-F]+)\}/.exec(rest))) return code(match, 16);
    if (char === '0' && (match = /^([0-3]?[0-7]{1,2})/.exec(rest))) return code(match, 8);
    if (char === 'c') return `\\u{${(this.take().charCodeAt(0) ^ 64).toString(16)}}`;
    if (/[a-zA-Z0-9]/.test(char)) {
      throw new SyntaxError(`Illegal/unsupported escape sequence near index ${this.position - 1}`);
    }
    return literal(char);
  }

  /** Inside `[…]`: unions, nested classes and `&&`, as JavaScript's `v` mode has them. */
  private charClass(): string {
    const negated = this.peek() === '^';
    if (negated) this.position++;
    const operands: string[] = [];
    let union = '';
    for (let first = true; ; first = false) {
      if (this.atEnd())
        throw new SyntaxError(`Unclosed character class near index ${this.pattern.length - 1}`);
      if (this.peek(2) === '&&') {
        this.position += 2;
        operands.push(union);
        union = '';
        continue;
      }
      const char = this.take();
      if (char === ']' && !first) break;
      if (char === '[') union += this.charClass();
      else union += this.classRange(char);
    }
    operands.push(union);
    const parts = operands.filter((operand) => operand !== '');
    const inside = parts.length > 1 ? parts.map((part) => `[${part}]`).join('&&') : (parts[0] ?? '');
    return `[${negated ? '^' : ''}${inside}]`;
  }

  private classRange(char: string): string {
    const low = this.classAtom(char);
    if (low.startsWith('[') || this.peek() !== '-' || this.peek(2) === '-]' || this.peek(2) === '-[')
      return low;
    this.position++;
    const high = this.classAtom(this.take());
    if (high.startsWith('[')) return `${low}\\-${high}`;
    try {
      new RegExp(`[${low}-${high}]`, 'v');
    } catch (cause) {
      throw new SyntaxError(`Illegal character range near index ${this.position - 1}`, { cause });
    }
    return `${low}-${high}`;
  }

  private classAtom(char: string): string {
    if (char !== '\\') return isHighSurrogate(char) ? char + this.take() : literal(char);
    const escaped = this.take();
    const shorthand = shorthandClass(escaped);
    if (shorthand) return shorthand;
    if (escaped === 'p' || escaped === 'P') return this.property(escaped === 'P');
    if (escaped === 'Q') return this.quoted();
    return this.characterEscape(escaped);
  }
}

function isHighSurrogate(char: string): boolean {
  return char >= '\uD800' && char <= '\uDBFF';
}

/** A character that stands for itself, inside and outside a class in `v` mode. */
function literal(char: string): string {
  if (/[\w\s]/.test(char) || char > '\u007F') return char;
  return `\\u{${char.charCodeAt(0).toString(16)}}`;
}
