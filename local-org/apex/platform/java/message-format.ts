/**
 * java.text.MessageFormat as String.format uses it: `{0}` is replaced by the text of argument 0, apostrophes quote,
 * two of them stand for one. An index without argument stays as written.
 * `{0,number,…}` and the like throw RangeError, since Apex hands over text only.
 */
export function formatMessage(pattern: string, args: string[]): string {
  let out = '';
  let quoted = false;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i];
    if (char === "'") {
      if (pattern[i + 1] === "'") {
        out += "'";
        i++;
      } else quoted = !quoted;
    } else if (char === '{' && !quoted) {
      const end = pattern.indexOf('}', i);
      if (end < 0) throw new RangeError('Unmatched braces in the pattern.');
      const index = pattern.slice(i + 1, end).trim();
      if (!/^\d+$/.test(index)) throw new RangeError(`can't parse argument number: ${index}`);
      out += Number(index) < args.length ? args[Number(index)] : `{${index}}`;
      i = end;
    } else out += char;
  }
  return out;
}
