import { StringException } from '../../values/apex-exception';
import { JavaRegex } from '../java/regex';
import { platformErrors } from '../errors';
import type { Implementation } from '../platform-class';
import { indexOfDifference } from './search';

/** Runs `work` and words what is wrong with a pattern or a replacement as the platform does. */
export function withRegex<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof SyntaxError) throw platformErrors.invalidRegex(cause);
    throw cause;
  }
}

/** StringUtils.abbreviate: `Now is…` with three dots, within `maxWidth` characters. */
function abbreviate(self: string, maxWidth: number, offset = 0): string {
  const dots = '...';
  if (maxWidth < 4) throw new StringException('Minimum abbreviation width is 4');
  if (self.length <= maxWidth) return self;
  let start = Math.min(offset, self.length);
  if (self.length - start < maxWidth - 3) start = self.length - (maxWidth - 3);
  if (start <= 4) return self.slice(0, maxWidth - 3) + dots;
  if (maxWidth < 7) throw new StringException('Minimum abbreviation width with offset is 7');
  if (start + maxWidth - 3 < self.length) return dots + abbreviate(self.slice(start), maxWidth - 3);
  return dots + self.slice(self.length - (maxWidth - 3));
}

function padding(length: number, text: string): string {
  const unit = text === '' ? ' ' : text;
  return length <= 0 ? '' : unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

function center(self: string, size: number, text = ' '): string {
  const missing = size - self.length;
  if (missing <= 0) return self;
  const before = Math.floor(missing / 2);
  return padding(before, text) + self + padding(missing - before, text);
}

const replaceText = (self: string, target: string, replacement: string): string =>
  self.replaceAll(target, () => replacement);

/** Methods that answer a changed copy of a String. Arguments are never null. */
export const stringEdits: Record<string, Implementation> = {
  'String abbreviate(Integer maxWidth)': (self: string, maxWidth: number) => abbreviate(self, maxWidth),
  'String abbreviate(Integer maxWidth, Integer offset)': abbreviate,
  'String capitalize()': (self: string) => self.charAt(0).toUpperCase() + self.slice(1),
  'String uncapitalize()': (self: string) => self.charAt(0).toLowerCase() + self.slice(1),
  'String swapCase()': (self: string) =>
    [...self].map((char) => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase())).join(''),
  'String toLowerCase()': (self: string) => self.toLowerCase(),
  'String toLowerCase(String locale)': (self: string, locale: string) =>
    self.toLocaleLowerCase(locale.replace(/_/g, '-')),
  'String toUpperCase()': (self: string) => self.toUpperCase(),
  'String toUpperCase(String locale)': (self: string, locale: string) =>
    self.toLocaleUpperCase(locale.replace(/_/g, '-')),
  'String trim()': (self: string) => self.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, ''),
  'String normalizeSpace()': (self: string) => self.trim().replace(/\s+/g, ' '),
  'String deleteWhitespace()': (self: string) => self.replace(/\s+/g, ''),
  'String center(Integer size)': (self: string, size: number) => center(self, size),
  'String center(Integer size, String padding)': center,
  'String leftPad(Integer length)': (self: string, length: number) =>
    padding(length - self.length, ' ') + self,
  'String leftPad(Integer length, String padding)': (self: string, length: number, text: string) =>
    padding(length - self.length, text) + self,
  'String rightPad(Integer length)': (self: string, length: number) =>
    self + padding(length - self.length, ' '),
  'String rightPad(Integer length, String padding)': (self: string, length: number, text: string) =>
    self + padding(length - self.length, text),
  'String repeat(Integer times)': (self: string, times: number) => self.repeat(Math.max(times, 0)),
  'String repeat(String separator, Integer times)': (self: string, separator: string, times: number) =>
    new Array<string>(Math.max(times, 0)).fill(self).join(separator),
  'String reverse()': (self: string) => [...self].reverse().join(''),
  'String difference(String other)': (self: string, other: string) => {
    const at = indexOfDifference(self, other);
    return at < 0 ? '' : other.slice(at);
  },
  'String overlay(String text, Integer start, Integer end)': (
    self: string,
    text: string,
    start: number,
    end: number
  ) => {
    const clamp = (at: number): number => Math.min(Math.max(at, 0), self.length);
    const [from, to] = [clamp(start), clamp(end)].sort((left, right) => left - right);
    return self.slice(0, from) + text + self.slice(to);
  },
  'String remove(String text)': (self: string, text: string) =>
    text === '' ? self : replaceText(self, text, ''),
  'String removeStart(String text)': (self: string, text: string) =>
    self.startsWith(text) ? self.slice(text.length) : self,
  'String removeStartIgnoreCase(String text)': (self: string, text: string) =>
    self.toLowerCase().startsWith(text.toLowerCase()) ? self.slice(text.length) : self,
  'String removeEnd(String text)': (self: string, text: string) =>
    self.endsWith(text) ? self.slice(0, self.length - text.length) : self,
  'String removeEndIgnoreCase(String text)': (self: string, text: string) =>
    self.toLowerCase().endsWith(text.toLowerCase()) ? self.slice(0, self.length - text.length) : self,
  'String replace(String target, String replacement)': replaceText,
  'String replaceAll(String regex, String replacement)': (self: string, regex: string, replacement: string) =>
    withRegex(() => JavaRegex.compile(regex).replace(self, replacement)),
  'String replaceFirst(String regex, String replacement)': (
    self: string,
    regex: string,
    replacement: string
  ) => withRegex(() => JavaRegex.compile(regex).replace(self, replacement, false)),
  'String stripHtmlTags()': (self: string) => self.replace(/<!--[\s\S]*?-->|<\/?[a-zA-Z!][^>]*>/g, '')
};
