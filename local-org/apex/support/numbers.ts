import { MathException } from '../values/apex-exception';
import { ApexDate } from '../values/apex-date';
import { ApexDatetime } from '../values/apex-datetime';
import { ApexTime } from '../values/apex-time';
import { Decimal } from '../values/decimal';
import { Double } from '../values/double';

const DAY = 86_400_000;

function divisionByZero(): Error {
  return new MathException('Divide by 0');
}

function long(value: bigint): bigint {
  return BigInt.asIntN(64, value);
}

/** Anything that is a number of Apex. */
type Amount = number | bigint | Double | Decimal;

/** Arithmetic and conversion of numbers, one function per static type. Operands are never null, unless said. */
export const numbers = {
  decimal: (text: string) => Decimal.of(text),
  double: (value: number) => new Double(value),

  divideInteger(left: number, right: number): number {
    if (right === 0) {
      throw divisionByZero();
    }
    return (left / right) | 0;
  },
  negateInteger: (value: number) => -value | 0,

  addLong: (left: bigint, right: bigint) => long(left + right),
  subtractLong: (left: bigint, right: bigint) => long(left - right),
  multiplyLong: (left: bigint, right: bigint) => long(left * right),
  divideLong(left: bigint, right: bigint): bigint {
    if (right === 0n) {
      throw divisionByZero();
    }
    return long(left / right);
  },
  negateLong: (value: bigint) => long(-value),
  shiftLeftLong: (value: bigint, by: bigint) => long(value << (by & 63n)),
  shiftRightLong: (value: bigint, by: bigint) => value >> (by & 63n),
  unsignedShiftRightLong: (value: bigint, by: bigint) => long(BigInt.asUintN(64, value) >> (by & 63n)),

  addDouble: (left: Double, right: Double) => new Double(left.value + right.value),
  subtractDouble: (left: Double, right: Double) => new Double(left.value - right.value),
  multiplyDouble: (left: Double, right: Double) => new Double(left.value * right.value),
  divideDouble(left: Double, right: Double): Double {
    if (right.value === 0) {
      throw divisionByZero();
    }
    return new Double(left.value / right.value);
  },
  negateDouble: (value: Double) => new Double(-value.value),

  addDecimal: (left: Decimal, right: Decimal) => left.plus(right),
  subtractDecimal: (left: Decimal, right: Decimal) => left.minus(right),
  multiplyDecimal: (left: Decimal, right: Decimal) => left.times(right),
  divideDecimal(left: Decimal, right: Decimal): Decimal {
    if (right.unscaled === 0n) {
      throw divisionByZero();
    }
    return left.dividedBy(right);
  },
  negateDecimal: (value: Decimal) => value.negated(),

  /** Null stays null in every conversion. Narrowing cuts towards zero and wraps around. */
  toInteger(value: Amount | null): number | null {
    return value == null ? null : Number(BigInt.asIntN(32, wholePart(value)));
  },
  toLong(value: Amount | null): bigint | null {
    return value == null ? null : long(wholePart(value));
  },
  toDouble(value: Amount | null): Double | null {
    if (value == null || value instanceof Double) {
      return value;
    }
    return new Double(value instanceof Decimal ? value.toNumber() : Number(value));
  },
  toDecimal(value: Amount | null): Decimal | null {
    if (value == null || value instanceof Decimal) {
      return value;
    }
    return Decimal.of(value instanceof Double ? value.value : value);
  },

  /** A Date moves by whole days, a Datetime by days and parts of days, a Time by milliseconds. */
  addDays(moment: ApexDate | ApexDatetime | ApexTime, days: Amount): ApexDate | ApexDatetime | ApexTime {
    if (moment instanceof ApexDate) {
      return new ApexDate(moment.epochDay + Number(wholePart(days)));
    }
    if (moment instanceof ApexTime) {
      return new ApexTime((((moment.milliseconds + Number(wholePart(days))) % DAY) + DAY) % DAY);
    }
    const amount = days instanceof Double ? days.value : Number(String(days));
    return new ApexDatetime(moment.time + Math.round(amount * DAY));
  },
  dateToDatetime: (date: ApexDate | null) => date && new ApexDatetime(date.epochDay * DAY)
};

function wholePart(value: Amount): bigint {
  if (typeof value === 'bigint') {
    return value;
  }
  if (value instanceof Decimal) {
    return value.toBigInt();
  }
  const number = value instanceof Double ? value.value : value;
  return Number.isFinite(number) ? BigInt(Math.trunc(number)) : 0n;
}
