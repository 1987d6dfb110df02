import type { Implementation } from '../platform-class';

const whole =
  (pattern: RegExp): Implementation =>
  (self: string) =>
    pattern.test(self);

/** Questions about a String as a whole, answered as Apache Commons Lang's StringUtils does, which Apex wraps. */
export const stringChecks: Record<string, Implementation> = {
  'Boolean isAllLowerCase()': whole(/^\p{Ll}+$/u),
  'Boolean isAllUpperCase()': whole(/^\p{Lu}+$/u),
  'Boolean isAlpha()': whole(/^\p{L}+$/u),
  'Boolean isAlphaSpace()': whole(/^[\p{L} ]*$/u),
  'Boolean isAlphanumeric()': whole(/^[\p{L}\p{Nd}]+$/u),
  'Boolean isAlphanumericSpace()': whole(/^[\p{L}\p{Nd} ]*$/u),
  'Boolean isAsciiPrintable()': whole(/^[ -~]*$/),
  'Boolean isNumeric()': whole(/^\p{Nd}+$/u),
  'Boolean isNumericSpace()': whole(/^[\p{Nd} ]*$/u),
  'Boolean isWhitespace()': whole(/^\s*$/),
  'Boolean containsWhitespace()': (self: string) => /\s/.test(self),
  'Boolean equalsIgnoreCase(String other)': (self: string, other: string | null) =>
    other !== null && self.toLowerCase() === other.toLowerCase(),
  'Boolean equals(Object other)': (self: string, other: unknown) => self === other
};
