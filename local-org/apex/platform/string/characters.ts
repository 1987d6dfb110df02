import { ApexList } from '../../values/apex-list';
import { StringException } from '../../values/apex-exception';
import { ApexType } from '../../values/apex-type';
import { JavaRegex } from '../java/regex';
import type { Implementation } from '../platform-class';
import { withRegex } from './edits';

const integers = (items: number[]): ApexList<number> => new ApexList(ApexType.of('Integer'), items);
const strings = (items: string[]): ApexList<string> => new ApexList(ApexType.of('String'), items);

function checkedIndex(self: string, index: number, limit = self.length): number {
  if (index < 0 || index >= limit) throw new StringException(`String index out of range: ${index}`);
  return index;
}

/** Java's String.hashCode: 31-based, in 32 bits. */
export function stringHash(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(31, hash) + text.charCodeAt(index)) | 0;
  return hash;
}

/** Java's String.compareTo: difference of the first unequal UTF-16 units, else of the lengths. */
export function compareStrings(left: string, right: string): number {
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index++) {
    const difference = left.charCodeAt(index) - right.charCodeAt(index);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function levenshtein(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const substitution = row[j - 1] + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, substitution));
    }
    row = next;
  }
  return row[right.length];
}

/** Kind of a character for splitByCharacterType. */
function kindOf(char: string): string {
  for (const kind of ['Lu', 'Ll', 'Lt', 'Lm', 'Lo', 'Nd', 'Nl', 'No', 'Zs', 'Cc', 'P', 'S', 'M']) {
    if (new RegExp(`\\p{${kind}}`, 'u').test(char)) return kind;
  }
  return '';
}

function splitByKind(self: string, camelCase: boolean): string[] {
  const parts: { kind: string; text: string }[] = [];
  for (const char of self) {
    const kind = kindOf(char);
    const last = parts.at(-1);
    if (last?.kind === kind) {
      last.text += char;
    } else if (camelCase && kind === 'Ll' && last?.kind === 'Lu') {
      // The capital belongs to the word that it begins: `ASFRules` is `ASF`, `Rules`.
      const capital = last.text.slice(-1);
      last.text = last.text.slice(0, -1);
      if (last.text === '') parts.pop();
      parts.push({ kind, text: capital + char });
    } else parts.push({ kind, text: char });
  }
  return parts.map((part) => part.text);
}

/** Methods that see a String as a row of characters, or cut it into a list. Arguments are never null. */
export const stringCharacters: Record<string, Implementation> = {
  'Integer charAt(Integer index)': (self: string, index: number) =>
    self.charCodeAt(checkedIndex(self, index)),
  'Integer codePointAt(Integer index)': (self: string, index: number) =>
    self.codePointAt(checkedIndex(self, index)),
  'Integer codePointBefore(Integer index)': (self: string, index: number) => {
    checkedIndex(self, index - 1);
    const pair = index > 1 ? self.codePointAt(index - 2)! : 0;
    return pair > 0xffff ? pair : self.charCodeAt(index - 1);
  },
  'Integer codePointCount(Integer start, Integer end)': (self: string, start: number, end: number) => {
    checkedIndex(self, start, self.length + 1);
    return [...self.slice(start, checkedIndex(self, end, self.length + 1))].length;
  },
  'Integer offsetByCodePoints(Integer index, Integer count)': (self: string, index: number, count: number) =>
    index + [...self.slice(checkedIndex(self, index, self.length + 1))].slice(0, count).join('').length,
  'List<Integer> getChars()': (self: string) =>
    integers(Array.from({ length: self.length }, (_, index) => self.charCodeAt(index))),
  'Integer hashCode()': stringHash,
  'Integer compareTo(String other)': compareStrings,
  'Integer getLevenshteinDistance(String other)': levenshtein,
  'Integer getLevenshteinDistance(String other, Integer threshold)': (
    self: string,
    other: string,
    threshold: number
  ) => {
    const distance = levenshtein(self, other);
    return distance > threshold ? -1 : distance;
  },
  'List<String> split(String regex)': (self: string, regex: string) =>
    strings(withRegex(() => JavaRegex.compile(regex).split(self))),
  'List<String> split(String regex, Integer limit)': (self: string, regex: string, limit: number) =>
    strings(withRegex(() => JavaRegex.compile(regex).split(self, limit))),
  'List<String> splitByCharacterType()': (self: string) => strings(splitByKind(self, false)),
  'List<String> splitByCharacterTypeCamelCase()': (self: string) => strings(splitByKind(self, true))
};
