import { MathException } from '../values/apex-exception';
import { Decimal } from '../values/decimal';
import { Double } from '../values/double';
import { nullChecked } from './null-check';
import { decimalOf, toInteger, toLong } from './numbers';
import { type Implementation, platformClass } from './platform-class';

type Numeric = number | bigint | Double | Decimal;

/** A function of one IEEE number, with its overloads for Decimal and Double. */
function realFunction(name: string, compute: (value: number) => number): Record<string, Implementation> {
  return {
    [`Decimal ${name}(Decimal value)`]: (value: Decimal) => finite(compute(value.toNumber())),
    [`Double ${name}(Double value)`]: (value: Double) => new Double(compute(value.value))
  };
}

function finite(result: number): Decimal {
  if (!Number.isFinite(result)) throw new MathException('Infinite or NaN');
  return decimalOf(new Double(result));
}

/** Rounds half to even, as Math.rint of Java. */
function rint(value: number): number {
  const floor = Math.floor(value);
  const fraction = value - floor;
  if (fraction !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

function compare(left: Numeric, right: Numeric): number {
  if (left instanceof Double && right instanceof Double) return left.value - right.value;
  return decimalOf(left).compareTo(decimalOf(right));
}

const larger = (left: Numeric, right: Numeric): Numeric => (compare(left, right) >= 0 ? left : right);
const smaller = (left: Numeric, right: Numeric): Numeric => (compare(left, right) <= 0 ? left : right);

function overPairs(
  name: string,
  choose: (left: Numeric, right: Numeric) => Numeric
): Record<string, Implementation> {
  return Object.fromEntries(
    ['Integer', 'Long', 'Double', 'Decimal'].map((type) => [
      `${type} ${name}(${type} left, ${type} right)`,
      choose
    ])
  );
}

function remainder<T extends number | bigint>(left: T, right: T): T {
  if (Number(right) === 0) throw new MathException('Divide by 0');
  return ((left as number) % (right as number)) as T;
}

const roundHalfUp = (value: number): number => Math.floor(value + 0.5);

platformClass('Math', {
  staticFields: {
    'Double E': () => new Double(Math.E),
    'Double PI': () => new Double(Math.PI)
  },
  statics: nullChecked({
    'Integer abs(Integer value)': (value: number) => toInteger(Math.abs(value)),
    'Long abs(Long value)': (value: bigint) => toLong(value < 0n ? -value : value),
    'Double abs(Double value)': (value: Double) => new Double(Math.abs(value.value)),
    'Decimal abs(Decimal value)': (value: Decimal) => value.absolute(),
    ...realFunction('acos', Math.acos),
    ...realFunction('asin', Math.asin),
    ...realFunction('atan', Math.atan),
    ...realFunction('cbrt', Math.cbrt),
    ...realFunction('cos', Math.cos),
    ...realFunction('cosh', Math.cosh),
    ...realFunction('exp', Math.exp),
    ...realFunction('log', Math.log),
    ...realFunction('log10', Math.log10),
    ...realFunction('sin', Math.sin),
    ...realFunction('sinh', Math.sinh),
    ...realFunction('sqrt', Math.sqrt),
    ...realFunction('tan', Math.tan),
    ...realFunction('tanh', Math.tanh),
    'Decimal atan2(Decimal y, Decimal x)': (y: Decimal, x: Decimal) =>
      finite(Math.atan2(y.toNumber(), x.toNumber())),
    'Double atan2(Double y, Double x)': (y: Double, x: Double) => new Double(Math.atan2(y.value, x.value)),
    'Decimal ceil(Decimal value)': (value: Decimal) => value.setScale(0, 'CEILING'),
    'Double ceil(Double value)': (value: Double) => new Double(Math.ceil(value.value)),
    'Decimal floor(Decimal value)': (value: Decimal) => value.setScale(0, 'FLOOR'),
    'Double floor(Double value)': (value: Double) => new Double(Math.floor(value.value)),
    'Decimal rint(Decimal value)': (value: Decimal) => value.setScale(0, 'HALF_EVEN'),
    'Double rint(Double value)': (value: Double) => new Double(rint(value.value)),
    ...overPairs('max', larger),
    ...overPairs('min', smaller),
    'Integer mod(Integer value, Integer divisor)': remainder,
    'Long mod(Long value, Long divisor)': remainder,
    'Double pow(Double base, Double exponent)': (base: Double, exponent: Double) =>
      new Double(base.value ** exponent.value),
    'Integer round(Decimal value)': (value: Decimal) => toInteger(value.setScale(0, 'HALF_EVEN').toBigInt()),
    'Integer round(Double value)': (value: Double) => toInteger(roundHalfUp(value.value)),
    'Long roundToLong(Decimal value)': (value: Decimal) => toLong(value.setScale(0, 'HALF_EVEN').toBigInt()),
    'Long roundToLong(Double value)': (value: Double) => toLong(BigInt(roundHalfUp(value.value))),
    'Decimal signum(Decimal value)': (value: Decimal) => Decimal.of(Math.sign(value.compareTo(Decimal.zero))),
    'Double signum(Double value)': (value: Double) => new Double(Math.sign(value.value)),
    'Double random()': () => new Double(Math.random())
  })
});
