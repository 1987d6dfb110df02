import type { ObjectType } from '../../metadata/object-type';
import type { TriggerContext } from '../execution';
import { platformClasses } from '../platform/platform-class';
import type { ApexEnum } from '../values/apex-enum';
import { ApexList } from '../values/apex-list';
import { ApexMap } from '../values/apex-map';
import { ApexType } from '../values/apex-type';
import type { SObject } from '../values/sobject';

const ID = ApexType.of('Id');

/** The variables of `Trigger` for some records: which of them are null depends on the operation, as documented. */
export function triggerVariables(
  object: ObjectType,
  operation: TriggerContext['operation'],
  isBefore: boolean,
  records: { new: SObject[] | null; old: SObject[] | null }
): TriggerContext {
  const type = ApexType.of(object.name);
  const hasNewIds = !(operation === 'insert' && isBefore);
  return {
    object: object.name,
    isBefore,
    operation,
    operationType: operationType(operation, isBefore),
    new: records.new && new ApexList(type, records.new),
    old: records.old && new ApexList(type, records.old),
    newMap: records.new && hasNewIds ? byId(type, records.new) : null,
    oldMap: records.old && byId(type, records.old),
    size: (records.new ?? records.old ?? []).length
  };
}

function byId(type: ApexType, records: SObject[]): ApexMap<string, SObject> {
  return new ApexMap<string, SObject>(
    ID,
    type,
    records.map((record) => [record.id ?? '', record] as const)
  );
}

function operationType(operation: string, isBefore: boolean): ApexEnum {
  const name = `${isBefore ? 'BEFORE' : 'AFTER'}_${operation.toUpperCase()}`;
  return platformClasses.named('TriggerOperation')?.fieldNamed(name, true)?.get() as ApexEnum;
}
