import type { ApexEnum } from '../values/apex-enum';
import { Decimal } from '../values/decimal';
import { Double } from '../values/double';
import { platformErrors } from './errors';
import { nullChecked } from './null-check';
import { decimalOf, formatNumber, roundingModeOf, toInteger, toLong, withMath } from './numbers';
import { platformClass } from './platform-class';
import { stringHash } from './string/characters';

function power(base: Decimal, exponent: number): Decimal {
  let result = Decimal.of(1);
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = result.times(square);
    if (rest > 1) square = square.times(square);
  }
  return result;
}

function parseDecimal(text: string): Decimal {
  const decimal = Decimal.tryParse(text.trim());
  if (!decimal) throw platformErrors.invalidText('decimal', text);
  return decimal;
}

platformClass('Decimal', {
  statics: nullChecked({
    'Decimal valueOf(Double value)': decimalOf,
    'Decimal valueOf(Long value)': decimalOf,
    'Decimal valueOf(String text)': parseDecimal
  }),
  methods: {
    ...nullChecked({
      'Decimal divide(Decimal divisor, Integer scale)': (self: Decimal, divisor: Decimal, scale: number) =>
        withMath(() => self.divide(divisor, scale, 'HALF_EVEN')),
      'Decimal divide(Decimal divisor, Integer scale, RoundingMode mode)': (
        self: Decimal,
        divisor: Decimal,
        scale: number,
        mode: ApexEnum
      ) => withMath(() => self.divide(divisor, scale, roundingModeOf(mode))),
      'Decimal pow(Integer exponent)': power,
      'Long round(RoundingMode mode)': (self: Decimal, mode: ApexEnum) =>
        withMath(() => self.setScale(0, roundingModeOf(mode)).toBigInt()),
      'Decimal setScale(Integer scale)': (self: Decimal, scale: number) => self.setScale(scale, 'HALF_EVEN'),
      'Decimal setScale(Integer scale, RoundingMode mode)': (self: Decimal, scale: number, mode: ApexEnum) =>
        withMath(() => self.setScale(scale, roundingModeOf(mode)))
    }),
    'Decimal abs()': (self: Decimal) => self.absolute(),
    'Double doubleValue()': (self: Decimal) => new Double(self.toNumber()),
    'String format()': formatNumber,
    'Integer intValue()': (self: Decimal) => toInteger(self.toBigInt()),
    'Long longValue()': (self: Decimal) => toLong(self.toBigInt()),
    'Integer precision()': (self: Decimal) => self.precision(),
    'Long round()': (self: Decimal) => self.setScale(0, 'HALF_EVEN').toBigInt(),
    'Integer scale()': (self: Decimal) => self.scale,
    'Decimal stripTrailingZeros()': (self: Decimal) => self.withoutTrailingZeros(),
    'String toPlainString()': (self: Decimal) => self.toString(),
    'Integer hashCode()': (self: Decimal) => stringHash(self.withoutTrailingZeros().toString()),
    'Boolean equals(Object other)': (self: Decimal, other: unknown) =>
      other instanceof Decimal && self.equals(other)
  },
  isInstance: (value) => value instanceof Decimal
});
