import type { ApexEnum } from '../values/apex-enum';
import { MathException } from '../values/apex-exception';
import { Decimal, type RoundingMode } from '../values/decimal';
import { Double } from '../values/double';
import { userLocale } from './user-clock';

/** The 32 bits of an Integer: Apex wraps around silently. */
export function toInteger(value: number | bigint): number {
  return typeof value === 'bigint' ? Number(BigInt.asIntN(32, value)) : value | 0;
}

/** The 64 bits of a Long. */
export function toLong(value: bigint): bigint {
  return BigInt.asIntN(64, value);
}

/** A Decimal with as many places as the shortest text of the number has, as BigDecimal.valueOf(double). */
export function decimalOf(value: number | bigint | Double | Decimal): Decimal {
  if (value instanceof Decimal) return value;
  return value instanceof Double ? Decimal.of(value.toString()) : Decimal.of(value);
}

/** The value as a JS number, whatever its numeric type. */
export function numberOf(value: number | bigint | Double | Decimal): number {
  if (value instanceof Decimal) return value.toNumber();
  return value instanceof Double ? value.value : Number(value);
}

/** Runs decimal arithmetic and words its errors (`Divide by 0`, `Rounding necessary`) as MathException. */
export function withMath<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof RangeError) throw new MathException(cause.message);
    throw cause;
  }
}

/** The rounding mode that an enum value of System.RoundingMode names. */
export function roundingModeOf(mode: ApexEnum): RoundingMode {
  return mode.name as RoundingMode;
}

/** Digits grouped in the running user's locale, at most three places rounded half even, as java.text.NumberFormat. */
export function formatNumber(value: Decimal): string {
  const rounded = value.scale > 3 ? value.setScale(3, 'HALF_EVEN') : value;
  const format = new Intl.NumberFormat(userLocale().replace(/_/g, '-'), { maximumFractionDigits: 3 });
  return format.format(rounded.withoutTrailingZeros().toString() as `${number}`);
}
