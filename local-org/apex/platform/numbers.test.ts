import { testApex } from './apex-table';

testApex('Integer and Long', [
  [`Integer.valueOf(' 42 ')`, '42'],
  [`Integer.valueOf('4.2')`, '!System.TypeException: Invalid integer: 4.2'],
  [`Integer.valueOf('3000000000')`, '!System.TypeException: Invalid integer: 3000000000'],
  [`Integer.valueOf((String) null)`, '!System.NullPointerException: Argument cannot be null.'],
  [`Integer.valueOf((Object) 3.9)`, '3'],
  [`(1234567).format()`, '1,234,567'],
  [`Long.valueOf('3000000000')`, '3000000000'],
  [`Long.valueOf('x')`, '!System.TypeException: Invalid long: x'],
  [`3000000000L.intValue()`, '-1294967296']
]);

testApex('Decimal', [
  [`Decimal.valueOf('12.50')`, '12.50'],
  [`Decimal.valueOf('abc')`, '!System.TypeException: Invalid decimal: abc'],
  [`Decimal.valueOf(1.0d)`, '1.0'],
  [`(5.245).setScale(2)`, '5.24'],
  [`(5.235).setScale(2)`, '5.24'],
  [`(5.245).setScale(2, RoundingMode.HALF_UP)`, '5.25'],
  [`(1.1).setScale(3)`, '1.100'],
  [`(1.15).setScale(1, System.RoundingMode.UNNECESSARY)`, '!System.MathException: Rounding necessary'],
  [`(2.5).round() + ',' + (3.5).round() + ',' + (2.5).round(System.RoundingMode.UP)`, '2,4,3'],
  [`(-2.7).intValue() + ',' + (2.7).longValue()`, '-2,2'],
  [`Decimal.valueOf('19').divide(100, 3)`, '0.190'],
  [`(1.0).divide(0, 2)`, '!System.MathException: Divide by 0'],
  [`(12.4567).divide(7, 2, RoundingMode.UP)`, '1.78'],
  [`(123.45).precision() + ',' + (123.45).scale()`, '5,2'],
  [`(4.12).pow(2)`, '16.9744'],
  [`(12345.6789).format()`, '12,345.679'],
  [`(1.2300).stripTrailingZeros()`, '1.23'],
  [`(-1.5).abs()`, '1.5']
]);

testApex('Double', [
  [`Double.valueOf('1.5')`, '1.5'],
  [`Double.valueOf('1e10')`, '1.0E10'],
  [`Double.valueOf('x')`, '!System.TypeException: Invalid double: x'],
  [`(2.5d).round() + ',' + (-2.5d).round() + ',' + (2.9d).intValue()`, '3,-2,2']
]);

testApex('Math', [
  [`Math.abs(-3) + ',' + Math.abs(-2.5)`, '3,2.5'],
  [`Math.max(1, 2) + ',' + Math.min(1.5, 2.5) + ',' + Math.max(1L, 3L)`, '2,1.5,3'],
  [`Math.mod(-7, 3)`, '-1'],
  [`Math.mod(7, 0)`, '!System.MathException: Divide by 0'],
  [`Math.round(2.5) + ',' + Math.round(3.5) + ',' + Math.roundToLong(96.5)`, '2,4,96'],
  [`Math.ceil(1.2) + ',' + Math.floor(-1.2)`, '2,-2'],
  [`Math.sqrt(16.0d)`, '4.0'],
  [`Math.pow(2, 10)`, '1024.0'],
  [`Math.signum(-3.2)`, '-1'],
  [`Math.log(Math.E) == 1`, 'true']
]);

testApex('Boolean and Id', [
  [`Boolean.valueOf('TRUE') && !Boolean.valueOf('yes')`, 'true'],
  [`Boolean.valueOf((Object) 1)`, '!System.TypeException: Invalid boolean: 1'],
  [`Id.valueOf('001000000000001')`, '001000000000001AAA'],
  [`Id.valueOf('abc')`, '!System.StringException: Invalid id: abc'],
  [`Id.valueOf('00Q000000000001EAA').to15()`, '00Q000000000001'],
  [`Id.valueOf('00Q000000000001EAA').getSObjectType()`, 'Lead']
]);
