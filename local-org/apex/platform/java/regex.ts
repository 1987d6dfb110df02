import { translateRegex } from './regex-translator';

/** Where a match and its groups stand; a group that took no part has no span. */
export interface RegexMatch {
  start: number;
  end: number;
  groups: (readonly [number, number] | undefined)[];
}

const CACHE_SIZE = 500;
const cache = new Map<string, JavaRegex>();

/**
 * A java.util.regex pattern. Offsets are UTF-16 units, as in Java.
 * `JavaRegex.compile` throws SyntaxError, in Java's words, for a malformed pattern.
 */
export class JavaRegex {
  readonly groupCount: number;
  readonly names: Map<string, number>;
  private readonly anywhere: RegExp;
  private readonly here: RegExp;
  private readonly whole: RegExp;

  private constructor(readonly pattern: string) {
    const { source, groupCount, names } = translateRegex(pattern);
    this.groupCount = groupCount;
    this.names = names;
    this.anywhere = new RegExp(source, 'dgv');
    this.here = new RegExp(source, 'dyv');
    this.whole = new RegExp(`(?:${source})(?![\\s\\S])`, 'dyv');
  }

  static compile(pattern: string): JavaRegex {
    let regex = cache.get(pattern);
    if (!regex) {
      regex = new JavaRegex(pattern);
      if (cache.size >= CACHE_SIZE) cache.clear();
      cache.set(pattern, regex);
    }
    return regex;
  }

  /** The first match at or after `from`. */
  find(input: string, from = 0): RegexMatch | undefined {
    return this.execute(this.anywhere, input, from);
  }

  /** A match that begins at `from`, as Matcher.lookingAt. */
  lookingAt(input: string, from = 0): RegexMatch | undefined {
    return this.execute(this.here, input, from);
  }

  /** A match of the whole input, as Matcher.matches. */
  matches(input: string): RegexMatch | undefined {
    return this.execute(this.whole, input, 0);
  }

  /** All matches in order; an empty match moves on by one character, as in Java. */
  *findAll(input: string): Generator<RegexMatch> {
    let from = 0;
    for (let match = this.find(input, from); match; match = this.find(input, from)) {
      yield match;
      from = match.end === match.start ? match.end + 1 : match.end;
      if (from > input.length) return;
    }
  }

  /** Replaces matches; `replacement` may hold `$1`, `${name}` and `\` escapes. */
  replace(input: string, replacement: string, all = true): string {
    let out = '';
    let last = 0;
    for (const match of this.findAll(input)) {
      out += input.slice(last, match.start) + this.expand(replacement, input, match);
      last = match.end;
      if (!all) break;
    }
    return out + input.slice(last);
  }

  /**
   * String.split of Java 8: limit 0 drops trailing empty strings, a positive limit is the most parts, a negative one
   * keeps all; an empty match at the very beginning makes no leading empty string.
   */
  split(input: string, limit = 0): string[] {
    const parts: string[] = [];
    let last = 0;
    for (const match of this.findAll(input)) {
      if (limit > 0 && parts.length === limit - 1) break;
      if (match.end === 0 || (match.start === match.end && match.end === input.length)) continue;
      parts.push(input.slice(last, match.start));
      last = match.end;
    }
    if (parts.length === 0) return [input];
    parts.push(input.slice(last));
    if (limit === 0) while (parts.length && parts[parts.length - 1] === '') parts.pop();
    return parts;
  }

  private expand(replacement: string, input: string, match: RegexMatch): string {
    let out = '';
    for (let i = 0; i < replacement.length; i++) {
      const char = replacement[i];
      if (char === '\\') {
        if (++i >= replacement.length) throw new SyntaxError('character to be escaped is missing');
        out += replacement[i];
      } else if (char === '$') {
        const reference = /^(?:(\d)|\{([a-zA-Z]\w*)\})/.exec(replacement.slice(i + 1));
        if (!reference) throw new SyntaxError('Illegal group reference');
        i += reference[0].length;
        let group = reference[1] === undefined ? this.names.get(reference[2]) : Number(reference[1]);
        if (group === undefined) throw new SyntaxError(`No group with name {${reference[2]}}`);
        while (reference[1] !== undefined && /\d/.test(replacement[i + 1] ?? '')) {
          const longer: number = group * 10 + Number(replacement[i + 1]);
          if (longer > this.groupCount) break;
          group = longer;
          i++;
        }
        if (group > this.groupCount) throw new SyntaxError(`No group ${group}`);
        const span = match.groups[group];
        if (span) out += input.slice(span[0], span[1]);
      } else out += char;
    }
    return out;
  }

  private execute(regex: RegExp, input: string, from: number): RegexMatch | undefined {
    if (from > input.length) return undefined;
    regex.lastIndex = from;
    const found = regex.exec(input);
    if (!found) return undefined;
    const spans = found.indices!;
    const whole = spans[0]!;
    const groups: RegexMatch['groups'] = [whole];
    for (let n = 1; n <= this.groupCount; n++) groups.push(spans.groups![`g${n}`]);
    return { start: whole[0], end: whole[1], groups };
  }
}
