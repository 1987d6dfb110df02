import { platformErrors } from '../errors';
import type { Implementation } from '../platform-class';

function substring(self: string, start: number, end = self.length): string {
  if (start < 0 || start > self.length) throw platformErrors.startOutOfBounds(start);
  if (end > self.length || end < start) throw platformErrors.endOutOfBounds(end);
  return self.slice(start, end);
}

function between(self: string, open: string, close: string): string | null {
  const start = self.indexOf(open);
  const end = start < 0 ? -1 : self.indexOf(close, start + open.length);
  return end < 0 ? null : self.slice(start + open.length, end);
}

/** Methods that answer a part of a String, as Java and Apache Commons Lang's StringUtils do. */
export const stringParts: Record<string, Implementation> = {
  'String substring(Integer start)': (self: string, start: number) => substring(self, start),
  'String substring(Integer start, Integer end)': substring,
  'String substringAfter(String separator)': (self: string, separator: string) => {
    const at = self.indexOf(separator);
    return at < 0 ? '' : self.slice(at + separator.length);
  },
  'String substringAfterLast(String separator)': (self: string, separator: string) => {
    const at = separator === '' ? -1 : self.lastIndexOf(separator);
    return at < 0 ? '' : self.slice(at + separator.length);
  },
  'String substringBefore(String separator)': (self: string, separator: string) => {
    const at = self.indexOf(separator);
    return at < 0 ? self : self.slice(0, at);
  },
  'String substringBeforeLast(String separator)': (self: string, separator: string) => {
    const at = separator === '' ? -1 : self.lastIndexOf(separator);
    return at < 0 ? self : self.slice(0, at);
  },
  'String substringBetween(String tag)': (self: string, tag: string) => between(self, tag, tag),
  'String substringBetween(String open, String close)': between,
  'String left(Integer length)': (self: string, length: number) => self.slice(0, Math.max(length, 0)),
  'String right(Integer length)': (self: string, length: number) =>
    length <= 0 ? '' : self.slice(Math.max(self.length - length, 0)),
  'String mid(Integer start, Integer length)': (self: string, start: number, length: number) =>
    length < 0 || start > self.length ? '' : self.slice(Math.max(start, 0), Math.max(start, 0) + length),
  'Integer length()': (self: string) => self.length
};
