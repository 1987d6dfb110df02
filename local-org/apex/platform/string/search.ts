import type { Implementation } from '../platform-class';

const anyOf = (self: string, characters: string): boolean =>
  [...characters].some((char) => self.includes(char));

function firstIndex(self: string, accept: (char: string) => boolean): number {
  for (let index = 0; index < self.length; index++) if (accept(self[index])) return index;
  return -1;
}

/** Index of the first difference, -1 when both are equal. */
export function indexOfDifference(left: string, right: string): number {
  if (left === right) return -1;
  let index = 0;
  while (index < left.length && index < right.length && left[index] === right[index]) index++;
  return index;
}

/** Java's String.lastIndexOf: a negative start finds nothing. */
function lastIndexOf(self: string, wanted: string, from = self.length): number {
  return from < 0 ? -1 : self.lastIndexOf(wanted, from);
}

/** Methods that look for text in a String. Arguments are never null. */
export const stringSearch: Record<string, Implementation> = {
  'Boolean contains(String text)': (self: string, text: string) => self.includes(text),
  'Boolean containsAny(String characters)': anyOf,
  'Boolean containsIgnoreCase(String text)': (self: string, text: string) =>
    self.toLowerCase().includes(text.toLowerCase()),
  'Boolean containsNone(String characters)': (self: string, characters: string) => !anyOf(self, characters),
  'Boolean containsOnly(String characters)': (self: string, characters: string) =>
    [...self].every((char) => characters.includes(char)),
  'Integer countMatches(String text)': (self: string, text: string) =>
    text === '' ? 0 : self.split(text).length - 1,
  'Boolean startsWith(String prefix)': (self: string, prefix: string) => self.startsWith(prefix),
  'Boolean startsWithIgnoreCase(String prefix)': (self: string, prefix: string) =>
    self.toLowerCase().startsWith(prefix.toLowerCase()),
  'Boolean endsWith(String suffix)': (self: string, suffix: string) => self.endsWith(suffix),
  'Boolean endsWithIgnoreCase(String suffix)': (self: string, suffix: string) =>
    self.toLowerCase().endsWith(suffix.toLowerCase()),
  'Integer indexOf(String text)': (self: string, text: string) => self.indexOf(text),
  'Integer indexOf(String text, Integer start)': (self: string, text: string, start: number) =>
    self.indexOf(text, start),
  'Integer indexOfIgnoreCase(String text)': (self: string, text: string) =>
    self.toLowerCase().indexOf(text.toLowerCase()),
  'Integer indexOfIgnoreCase(String text, Integer start)': (self: string, text: string, start: number) =>
    self.toLowerCase().indexOf(text.toLowerCase(), start),
  'Integer indexOfAny(String characters)': (self: string, characters: string) =>
    firstIndex(self, (char) => characters.includes(char)),
  'Integer indexOfAnyBut(String characters)': (self: string, characters: string) =>
    firstIndex(self, (char) => !characters.includes(char)),
  'Integer indexOfChar(Integer character)': (self: string, character: number) =>
    self.indexOf(String.fromCodePoint(character)),
  'Integer indexOfChar(Integer character, Integer start)': (self: string, character: number, start: number) =>
    self.indexOf(String.fromCodePoint(character), start),
  'Integer indexOfDifference(String other)': indexOfDifference,
  'Integer lastIndexOf(String text)': (self: string, text: string) => lastIndexOf(self, text),
  'Integer lastIndexOf(String text, Integer end)': lastIndexOf,
  'Integer lastIndexOfIgnoreCase(String text)': (self: string, text: string) =>
    lastIndexOf(self.toLowerCase(), text.toLowerCase()),
  'Integer lastIndexOfIgnoreCase(String text, Integer end)': (self: string, text: string, end: number) =>
    lastIndexOf(self.toLowerCase(), text.toLowerCase(), end),
  'Integer lastIndexOfChar(Integer character)': (self: string, character: number) =>
    lastIndexOf(self, String.fromCodePoint(character)),
  'Integer lastIndexOfChar(Integer character, Integer end)': (self: string, character: number, end: number) =>
    lastIndexOf(self, String.fromCodePoint(character), end)
};
