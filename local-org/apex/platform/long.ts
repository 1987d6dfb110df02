import { platformErrors } from './errors';
import { nullChecked } from './null-check';
import { decimalOf, formatNumber, toInteger, toLong } from './numbers';
import { platformClass } from './platform-class';

platformClass('Long', {
  statics: nullChecked({
    'Long valueOf(String text)': (text: string) => {
      const trimmed = text.trim();
      if (!/^[+-]?\d+$/.test(trimmed)) throw platformErrors.invalidText('long', text);
      const value = BigInt(trimmed.replace('+', ''));
      if (toLong(value) !== value) throw platformErrors.invalidText('long', text);
      return value;
    }
  }),
  methods: {
    'Integer intValue()': (self: bigint) => toInteger(self),
    'String format()': (self: bigint) => formatNumber(decimalOf(self)),
    'Integer hashCode()': (self: bigint) => toInteger(self ^ (self >> 32n)),
    'Boolean equals(Object other)': (self: bigint, other: unknown) => self === other
  },
  isInstance: (value) => typeof value === 'bigint'
});
