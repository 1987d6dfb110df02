/** Apex's Double: an IEEE 754 number, boxed so that it is never mistaken for an Integer (a plain JS number). */
export class Double {
  constructor(readonly value: number) {}

  /** As the platform prints it: `2.0`, `0.1`, `1.0E10`, `NaN`. */
  toString(): string {
    const { value } = this;
    if (!Number.isFinite(value)) {
      return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
    }
    const size = Math.abs(value);
    if (size !== 0 && (size >= 1e7 || size < 1e-3)) {
      const [mantissa, exponent] = value.toExponential().split('e');
      return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
    }
    return Number.isInteger(value) ? value.toFixed(1) : String(value);
  }
}
