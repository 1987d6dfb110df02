import type { ApexType } from '../values/apex-type';

/** A compiled expression: JS that stands anywhere (primary or parenthesised) and its Apex type. */
export interface Code {
  readonly js: string;
  readonly type: ApexType;
  /** It is certain that the value is not null, so no check is needed. */
  readonly nonNull?: boolean;
  /** A SOQL query in brackets: may stand for its only record. */
  readonly isQuery?: boolean;
  /** A parent record reached through a relationship: reading from it when it is null gives null. */
  readonly isParent?: boolean;
  /** Where it can be stored to, if it can. */
  readonly place?: Place;
  /** JS tests from `?.` further left in the chain: if one is true, the whole chain is null. */
  readonly guards?: readonly string[];
  /** Field of a record, so that `record.Field.addError(…)` finds both. */
  readonly recordField?: { record: string; field: string };
  /** Text of an integer literal, for exact conversion to wider numbers. */
  readonly literal?: string;
}

/** Somewhere a value can be stored. */
export interface Place {
  /** Makes a place whose receiver is evaluated once: JS to run first, then the place to load from and store to. */
  once(temp: () => string): { setup: string; load: string; store(value: string): string };
  /** JS that stores and has the stored value. */
  store(value: string): string;
}

/** The end of a chain: what `?.` guarded is null when a guard says so. */
export function endChain(chain: Code): Code {
  if (!chain.guards?.length) {
    return chain;
  }
  const js = `(${chain.guards.join(' || ')} ? null : ${chain.js})`;
  return { js, type: chain.type, isParent: chain.isParent };
}

/** A compiled expression without anything special. */
export function code(js: string, type: ApexType, nonNull = false): Code {
  return { js, type, nonNull };
}
