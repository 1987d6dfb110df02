import { Day, Instant } from '../../records/formula/values';
import type { Transaction } from '../../records/transaction';
import type { InvocableRecord, InvocableValue } from '../invocable';
import { FlowOutputs, FlowRecord, type FlowValue } from './flow-value';

/** A flow's value on its way into Apex. */
export function toInvocable(value: FlowValue): InvocableValue {
  if (value instanceof FlowRecord) return { object: value.object.name, row: value.row };
  if (Array.isArray(value)) return value.map(toInvocable);
  return value instanceof FlowOutputs ? null : value;
}

/** A value from Apex. */
export function fromInvocable(tx: Transaction, value: InvocableValue): FlowValue {
  if (value === null || value instanceof Day || value instanceof Instant) return value;
  if (Array.isArray(value)) return value.map((item) => fromInvocable(tx, item));
  return typeof value === 'object' ? recordOf(tx, value as InvocableRecord) : value;
}

/** Apex gives a record with the fields it has set; all of them count as assigned. */
function recordOf(tx: Transaction, { object, row }: InvocableRecord): FlowRecord {
  const record = new FlowRecord(tx.objectType(object), { ...row });
  for (const name of Object.keys(row)) if (name !== 'Id') record.assigned.add(name);
  return record;
}
