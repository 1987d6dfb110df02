import type { Day, Instant } from '../records/formula/values';
import type { Row } from '../records/row';
import type { Transaction } from '../records/transaction';
import type { Value } from '../soql/storage';

/** A record on its way to or from an invocable action. */
export interface InvocableRecord {
  object: string;
  row: Row;
}

/** Dates and instants travel as objects, so that text which looks like them stays text. */
export type InvocableValue = Value | Day | Instant | InvocableRecord | InvocableValue[];

/** Values by the name of the invocable variable; the one unnamed value of a method goes by its parameter's name. */
export type InvocableValues = Record<string, InvocableValue>;

/**
 * Calls the @InvocableMethod of an Apex class once for a whole batch: one input and one output per interview, in order.
 * An Apex exception arrives as an OrgError; it fails all the interviews.
 */
export type CallInvocable = (
  tx: Transaction,
  className: string,
  inputs: InvocableValues[],
  at: { file: string; line?: number }
) => InvocableValues[];
