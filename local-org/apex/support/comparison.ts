import { toId18 } from '../../soql/record-id';
import { NullPointerException, StringException } from '../values/apex-exception';
import { ApexDate } from '../values/apex-date';
import { ApexDatetime } from '../values/apex-datetime';
import { ApexTime } from '../values/apex-time';
import { Decimal } from '../values/decimal';
import { Double } from '../values/double';
import { apexEquals } from '../values/equality';
import { apexText } from '../values/text';

/** The number or text by which a value is ordered; text is ordered without regard to case, as `==` compares it. */
function rankOf(value: unknown): number | bigint | string {
  if (typeof value === 'string') {
    return value.toLowerCase();
  }
  if (value instanceof Double) {
    return value.value;
  }
  if (value instanceof ApexDate) {
    return value.epochDay;
  }
  if (value instanceof ApexDatetime) {
    return value.time;
  }
  return value instanceof ApexTime ? value.milliseconds : (value as number | bigint);
}

/** Negative, 0 or positive; `undefined` when null makes the two incomparable. */
function compare(left: unknown, right: unknown): number | undefined {
  if (left == null || right == null) {
    // Any text is greater than null; with numbers and dates, nothing compares to null.
    const isText = typeof left === 'string' || typeof right === 'string';
    return isText ? Number(left != null) - Number(right != null) : undefined;
  }
  if (left instanceof Decimal && right instanceof Decimal) {
    return left.compareTo(right);
  }
  const [a, b] = [rankOf(left), rankOf(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Comparisons and checks that compiled code calls. */
export const comparison = {
  text: apexText,
  equals: apexEquals,

  notNull<T>(value: T | null | undefined): T {
    if (value === null || value === undefined) {
      throw new NullPointerException('Attempt to de-reference a null object');
    }
    return value;
  },

  less: (left: unknown, right: unknown) => (compare(left, right) ?? 0) < 0,
  greater: (left: unknown, right: unknown) => (compare(left, right) ?? 0) > 0,
  lessOrEqual: (left: unknown, right: unknown) => (compare(left, right) ?? 1) <= 0,
  greaterOrEqual: (left: unknown, right: unknown) => (compare(left, right) ?? -1) >= 0,

  /** `==` of Strings, without regard to case. */
  sameText(left: string | null, right: string | null): boolean {
    return left === right || (left != null && right != null && left.toLowerCase() === right.toLowerCase());
  },
  /** `==` of an Id with an Id or a String: 15 and 18 characters of the same Id are equal. */
  sameId(left: string | null, right: string | null): boolean {
    if (left === right || left == null || right == null) {
      return left === right;
    }
    const [a, b] = [left, right].map((id) => toId18(id) ?? id);
    return a === b;
  },
  /** `===`: the same object; strings with regard to case, other simple values by amount. */
  identical(left: unknown, right: unknown): boolean {
    const isScalar = [left, right].every((each) => each instanceof Decimal || each instanceof Double);
    return left === right || (left == null && right == null) || (isScalar && apexEquals(left, right));
  },

  /** A String where an Id is expected: 18 characters, or StringException. */
  toId(text: string | null): string | null {
    if (text == null) {
      return null;
    }
    const id = toId18(text);
    if (!id) {
      throw new StringException(`Invalid id: ${text}`);
    }
    return id;
  }
};
