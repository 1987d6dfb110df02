import { ApexType } from '../../values/apex-type';

/** Types that the language itself speaks of. */
export const TYPES = {
  object: ApexType.of('Object'),
  void: ApexType.of('void'),
  null: ApexType.of('null'),
  /** Of an expression whose type is not known because the construct is not emulated: fits everywhere. */
  unknown: ApexType.of('?'),
  boolean: ApexType.of('Boolean'),
  integer: ApexType.of('Integer'),
  long: ApexType.of('Long'),
  double: ApexType.of('Double'),
  decimal: ApexType.of('Decimal'),
  string: ApexType.of('String'),
  id: ApexType.of('Id'),
  date: ApexType.of('Date'),
  datetime: ApexType.of('Datetime'),
  time: ApexType.of('Time'),
  blob: ApexType.of('Blob'),
  sObject: ApexType.of('SObject'),
  exception: ApexType.of('Exception'),
  aggregateResult: ApexType.of('AggregateResult'),
  type: ApexType.of('Type')
} as const;

/** Canonical names by lower-case name. */
export const PRIMITIVES: ReadonlyMap<string, ApexType> = new Map(
  [
    TYPES.object,
    TYPES.void,
    TYPES.boolean,
    TYPES.integer,
    TYPES.long,
    TYPES.double,
    TYPES.decimal,
    TYPES.string,
    TYPES.id,
    TYPES.date,
    TYPES.datetime,
    TYPES.time,
    TYPES.blob,
    TYPES.sObject,
    TYPES.aggregateResult
  ].map((type) => [type.name.toLowerCase(), type])
);

/** List of that element type. */
export function listOf(element: ApexType): ApexType {
  return ApexType.of('List', [element]);
}

const NUMBERS = [TYPES.integer, TYPES.long, TYPES.double, TYPES.decimal] as const;

/** 0 Integer, 1 Long, 2 Double, 3 Decimal: arithmetic happens in the higher of two; -1 for no number. */
export function numberRank(type: ApexType): number {
  return NUMBERS.indexOf(type as (typeof NUMBERS)[number]);
}

/** The number type of that rank. */
export function numberOfRank(rank: number): ApexType {
  return NUMBERS[rank];
}
