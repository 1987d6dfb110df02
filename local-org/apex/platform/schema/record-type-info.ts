import { execution } from '../../execution';
import type { ObjectType, RecordType } from '../../../metadata/object-type';
import { platformClass } from '../platform-class';
import { describeProperties } from './properties';

/** Every object has the record type "Master" beside its own; this is its Id. */
export const MASTER_RECORD_TYPE_ID = '012000000000000AAA';

/** Schema.RecordTypeInfo. `recordType` is undefined for the master record type. */
export class RecordTypeInfo {
  constructor(
    readonly object: ObjectType,
    readonly recordType: RecordType | undefined
  ) {}

  get name(): string {
    return this.recordType?.label ?? 'Master';
  }

  get developerName(): string {
    return this.recordType?.name ?? 'Master';
  }

  get isActive(): boolean {
    return this.recordType?.isActive ?? true;
  }

  get id(): string {
    if (!this.recordType) return MASTER_RECORD_TYPE_ID;
    const soql = 'SELECT Id FROM RecordType WHERE SobjectType = :object AND DeveloperName = :name';
    const binds: Record<string, unknown> = { object: this.object.name, name: this.recordType.name };
    const { records } = execution().tx.query(soql, { bind: (name) => binds[name], countLimits: false });
    return records[0]?.fields.Id as string;
  }
}

/** The record types of an object, the master one last, as describe lists them. */
export function recordTypesOf(object: ObjectType): RecordTypeInfo[] {
  const own = object.recordTypes.map((recordType) => new RecordTypeInfo(object, recordType));
  return [...own, new RecordTypeInfo(object, undefined)];
}

platformClass('Schema.RecordTypeInfo', {
  ...describeProperties({
    'String getDeveloperName': (self: RecordTypeInfo) => self.developerName,
    'String getName': (self: RecordTypeInfo) => self.name,
    'Id getRecordTypeId': (self: RecordTypeInfo) => self.id,
    'Boolean isActive': (self: RecordTypeInfo) => self.isActive,
    'Boolean isAvailable': (self: RecordTypeInfo) => self.isActive,
    'Boolean isDefaultRecordTypeMapping': (self: RecordTypeInfo) =>
      self.recordType ? self.object.recordTypes[0] === self.recordType : self.object.recordTypes.length === 0,
    'Boolean isMaster': (self: RecordTypeInfo) => self.recordType === undefined
  }),
  isInstance: (value) => value instanceof RecordTypeInfo
});
