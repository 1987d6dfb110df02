import { ApexEnum } from '../values/apex-enum';
import { Decimal } from '../values/decimal';
import { Double } from '../values/double';
import { apexText } from '../values/text';
import { platformErrors } from './errors';
import { nullChecked } from './null-check';
import { decimalOf, formatNumber, numberOf, toInteger } from './numbers';
import { platformClass } from './platform-class';

const LOWEST = -2_147_483_648;
const HIGHEST = 2_147_483_647;

function parseInteger(text: string): number {
  const trimmed = text.trim();
  const value = /^[+-]?\d+$/.test(trimmed) ? Number(trimmed) : NaN;
  if (!(value >= LOWEST && value <= HIGHEST)) throw platformErrors.invalidText('integer', text);
  return value;
}

platformClass('Integer', {
  statics: nullChecked({
    'Integer valueOf(String text)': parseInteger,
    'Integer valueOf(Object value)': (value: unknown) => {
      if (typeof value === 'string') return parseInteger(value);
      if (value instanceof Decimal) return toInteger(value.toBigInt());
      if (value instanceof Double) return toInteger(Math.trunc(numberOf(value)));
      if (typeof value === 'number' || typeof value === 'bigint') return toInteger(value);
      throw platformErrors.invalidText('integer', value instanceof ApexEnum ? value.name : apexText(value));
    }
  }),
  methods: {
    'String format()': (self: number) => formatNumber(decimalOf(self)),
    'Integer intValue()': (self: number) => self,
    'Integer hashCode()': (self: number) => self,
    'Boolean equals(Object other)': (self: number, other: unknown) => self === other
  },
  isInstance: (value) => typeof value === 'number'
});
