import type { ObjectType, PicklistValue } from '../../metadata/object-type';
import type { Value } from '../../soql/storage';
import type { Transaction } from '../transaction';

/** What a status or stage means, from its value in the picklist; undefined for a value that is not in it. */
export function meaningOf(
  tx: Transaction,
  objectName: string,
  field: string,
  value: Value
): PicklistValue | undefined {
  const object: ObjectType | undefined = tx.records.schema.object(objectName);
  return object?.field(field)?.picklist?.find((candidate) => candidate.value === value);
}
