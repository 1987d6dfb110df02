import { Decimal } from '../values/decimal';
import { Double } from '../values/double';
import { apexText } from '../values/text';
import { platformErrors } from './errors';
import { nullChecked } from './null-check';
import { decimalOf, formatNumber, numberOf, toInteger, toLong } from './numbers';
import { platformClass } from './platform-class';
import { stringHash } from './string/characters';

function parseDouble(text: string): Double {
  const decimal = Decimal.tryParse(text.trim());
  if (!decimal) throw platformErrors.invalidText('double', text);
  return new Double(decimal.toNumber());
}

/** Java's narrowing of a double: towards zero, NaN to 0, held at the bounds. */
function toBoundedLong(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  if (Math.abs(value) < 2 ** 63) return toLong(BigInt(Math.trunc(value)));
  return value > 0 ? 2n ** 63n - 1n : -(2n ** 63n);
}

platformClass('Double', {
  statics: nullChecked({
    'Double valueOf(String text)': parseDouble,
    'Double valueOf(Object value)': (value: unknown) => {
      if (typeof value === 'string') return parseDouble(value);
      if (
        typeof value === 'number' ||
        typeof value === 'bigint' ||
        value instanceof Decimal ||
        value instanceof Double
      ) {
        return new Double(numberOf(value));
      }
      throw platformErrors.invalidText('double', apexText(value));
    }
  }),
  methods: {
    'String format()': (self: Double) => formatNumber(decimalOf(self)),
    'Integer intValue()': (self: Double) => toInteger(toBoundedLong(self.value)),
    'Long longValue()': (self: Double) => toBoundedLong(self.value),
    'Double doubleValue()': (self: Double) => self,
    'Long round()': (self: Double) => toBoundedLong(Math.floor(self.value + 0.5)),
    'Integer hashCode()': (self: Double) => stringHash(self.toString()),
    'Boolean equals(Object other)': (self: Double, other: unknown) =>
      other instanceof Double && self.value === other.value
  },
  isInstance: (value) => value instanceof Double
});
