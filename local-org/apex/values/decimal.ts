/** How a Decimal is rounded: the names of Apex's System.RoundingMode. */
export type RoundingMode =
  'UP' | 'DOWN' | 'CEILING' | 'FLOOR' | 'HALF_UP' | 'HALF_DOWN' | 'HALF_EVEN' | 'UNNECESSARY';

/** Significant digits that the operator `/` keeps: 1/3 is 0. and 33 threes on the platform. */
const DIVISION_PRECISION = 33;

/**
 * Apex's Decimal: an exact decimal number with a scale, `unscaled / 10^scale`, as java.math.BigDecimal.
 * The scale is part of the value that people see (`1.50`), but not of equality (`1.5 == 1.50`).
 */
export class Decimal {
  constructor(
    readonly unscaled: bigint,
    readonly scale: number
  ) {}

  static readonly zero = new Decimal(0n, 0);

  /** From an integer, or from text such as `-12.50` or `1.2E-7`. Throws a RangeError if the text is no number. */
  static of(value: number | bigint | string): Decimal {
    if (typeof value === 'bigint' || Number.isInteger(value)) {
      return new Decimal(BigInt(value), 0);
    }
    return Decimal.parse(String(value));
  }

  /** `undefined` if the text is no decimal number. */
  static tryParse(text: string): Decimal | undefined {
    const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text);
    if (!match || (!match[2] && !match[3])) {
      return undefined;
    }
    const digits = (match[2] ?? '') + (match[3] ?? '');
    const scale = (match[3]?.length ?? 0) - Number(match[4] ?? 0);
    const unscaled = BigInt(digits) * (match[1] === '-' ? -1n : 1n);
    return scale < 0 ? new Decimal(unscaled * power(-scale), 0) : new Decimal(unscaled, scale);
  }

  private static parse(text: string): Decimal {
    const decimal = Decimal.tryParse(text);
    if (!decimal) {
      throw new RangeError(`Not a decimal number: "${text}"`);
    }
    return decimal;
  }

  plus(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.at(scale) + other.at(scale), scale);
  }

  minus(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.at(scale) - other.at(scale), scale);
  }

  times(other: Decimal): Decimal {
    return new Decimal(this.unscaled * other.unscaled, this.scale + other.scale);
  }

  /**
   * The quotient of the operator `/`: exact when it ends, else rounded half up to 33 significant digits.
   * Throws a RangeError when the divisor is zero.
   */
  dividedBy(divisor: Decimal): Decimal {
    if (divisor.unscaled === 0n) {
      throw new RangeError('Divide by 0');
    }
    const preferred = this.scale - divisor.scale;
    const excess = DIVISION_PRECISION + digitsOf(divisor.unscaled) - digitsOf(this.unscaled);
    const scale = Math.max(preferred + Math.max(excess, 0), 0);
    const quotient = this.divide(divisor, scale);
    return quotient.roundToPrecision(DIVISION_PRECISION).withoutTrailingZeros(Math.max(preferred, 0));
  }

  /** The quotient rounded to `scale` places. Throws a RangeError when the divisor is zero. */
  divide(divisor: Decimal, scale: number, mode: RoundingMode = 'HALF_UP'): Decimal {
    if (divisor.unscaled === 0n) {
      throw new RangeError('Divide by 0');
    }
    const shift = scale + divisor.scale - this.scale;
    const numerator = shift >= 0 ? this.unscaled * power(shift) : this.unscaled;
    const denominator = shift >= 0 ? divisor.unscaled : divisor.unscaled * power(-shift);
    return new Decimal(divideRounded(numerator, denominator, mode), scale);
  }

  negated(): Decimal {
    return new Decimal(-this.unscaled, this.scale);
  }

  absolute(): Decimal {
    return this.unscaled < 0n ? this.negated() : this;
  }

  /** Rounded to `scale` places (negative: tens, hundreds, …), half up unless another mode is given. */
  setScale(scale: number, mode: RoundingMode = 'HALF_UP'): Decimal {
    if (scale >= this.scale) {
      return scale === this.scale ? this : new Decimal(this.at(scale), scale);
    }
    const unscaled = divideRounded(this.unscaled, power(this.scale - scale), mode);
    return scale < 0 ? new Decimal(unscaled * power(-scale), 0) : new Decimal(unscaled, scale);
  }

  /** Number of digits of the unscaled value; 1 for zero. */
  precision(): number {
    return digitsOf(this.unscaled);
  }

  /** Without zeros at the end, down to `keep` places. */
  withoutTrailingZeros(keep = 0): Decimal {
    let { unscaled, scale } = this;
    while (scale > keep && unscaled % 10n === 0n) {
      unscaled /= 10n;
      scale--;
    }
    return new Decimal(unscaled, scale);
  }

  /** Negative, 0 or positive, whatever the scales. */
  compareTo(other: Decimal): number {
    const scale = Math.max(this.scale, other.scale);
    const left = this.at(scale);
    const right = other.at(scale);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Decimal): boolean {
    return this.compareTo(other) === 0;
  }

  /** The nearest JS number (an IEEE double). */
  toNumber(): number {
    return Number(this.toString());
  }

  /** The whole part, cut towards zero. */
  toBigInt(): bigint {
    return this.unscaled / power(this.scale);
  }

  /** Plain digits with the scale's number of places: `-0.50`, `12`. */
  toString(): string {
    if (this.scale === 0) {
      return this.unscaled.toString();
    }
    const negative = this.unscaled < 0n;
    const digits = (negative ? -this.unscaled : this.unscaled).toString().padStart(this.scale + 1, '0');
    const point = digits.length - this.scale;
    return `${negative ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
  }

  private at(scale: number): bigint {
    return this.unscaled * power(scale - this.scale);
  }

  private roundToPrecision(precision: number): Decimal {
    const excess = this.precision() - precision;
    return excess > 0 ? this.setScale(this.scale - excess) : this;
  }
}

function power(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

function digitsOf(value: bigint): number {
  return (value < 0n ? -value : value).toString().length;
}

function divideRounded(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const quotient = numerator / denominator;
  const remainder = numerator % denominator;
  if (remainder === 0n) {
    return quotient;
  }
  const negative = numerator < 0n !== denominator < 0n;
  const twice = absolute(remainder) * 2n;
  const half = absolute(denominator);
  const away = {
    UP: () => true,
    DOWN: () => false,
    CEILING: () => !negative,
    FLOOR: () => negative,
    HALF_UP: () => twice >= half,
    HALF_DOWN: () => twice > half,
    HALF_EVEN: () => twice > half || (twice === half && quotient % 2n !== 0n),
    UNNECESSARY: () => {
      throw new RangeError('Rounding necessary');
    }
  }[mode]();
  return away ? quotient + (negative ? -1n : 1n) : quotient;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
