import { callMethod, findMethod, isUserObject } from './apex-object';
import { Decimal } from './decimal';
import { Double } from './double';

/** Every value class other than numbers says itself when it equals another value. */
interface Comparable {
  equals?(other: unknown): boolean;
}

/**
 * Equality of collections and of `equals`: by value, strings case-sensitive, numbers by amount,
 * SObjects by type and set fields, objects of the project by their own `equals` if they declare one.
 */
export function apexEquals(left: unknown, right: unknown): boolean {
  if (left === right) {
    return true;
  }
  if (left == null || right == null) {
    return left == null && right == null;
  }
  if (isUserObject(left)) {
    return (
      findMethod(left.userClass, 'equals', 1) !== undefined && callMethod(left, 'equals', [right]) === true
    );
  }
  const amount = asDecimal(left);
  if (amount) {
    return asDecimal(right)?.equals(amount) ?? false;
  }
  return typeof left === 'object' && ((left as Comparable).equals?.(right) ?? false);
}

function asDecimal(value: unknown): Decimal | undefined {
  if (value instanceof Decimal) {
    return value;
  }
  if (typeof value === 'number' || typeof value === 'bigint') {
    return Decimal.of(value);
  }
  return value instanceof Double && Number.isFinite(value.value) ? Decimal.of(value.value) : undefined;
}
