import type { ObjectType } from '../../../metadata/object-type';
import { execution } from '../../execution';
import { ApexList } from '../../values/apex-list';
import { ApexMap } from '../../values/apex-map';
import { ApexType } from '../../values/apex-type';
import { SObjectFieldToken, SObjectTypeToken } from '../../values/tokens';
import { platformClass } from '../platform-class';
import { ChildRelationshipInfo } from './child-relationship';
import { NameMap } from './name-map';
import { describeProperties } from './properties';
import { type RecordTypeInfo, recordTypesOf } from './record-type-info';

/** Schema.DescribeSObjectResult. */
export class ObjectDescribe {
  constructor(readonly object: ObjectType) {}
}

/** Schema.SObjectTypeFields: `describe.fields`. */
export class ObjectFields {
  constructor(readonly object: ObjectType) {}
}

const access = () => execution().records.access;
const isData = (object: ObjectType): boolean => object.kind === 'standard' || object.kind === 'custom';

function recordTypeMap(keyType: string, object: ObjectType, key: (info: RecordTypeInfo) => string) {
  const entries = recordTypesOf(object).map((info): [string, RecordTypeInfo] => [key(info), info]);
  return new ApexMap(ApexType.of(keyType), ApexType.of('Schema.RecordTypeInfo'), entries);
}

const properties = describeProperties({
  'String getName': ({ object }: ObjectDescribe) => object.name,
  'String getLocalName': ({ object }: ObjectDescribe) => object.name,
  'String getLabel': ({ object }: ObjectDescribe) => object.label,
  'String getLabelPlural': ({ object }: ObjectDescribe) => object.pluralLabel,
  'String getKeyPrefix': ({ object }: ObjectDescribe) => object.keyPrefix,
  'Schema.SObjectType getSObjectType': ({ object }: ObjectDescribe) => SObjectTypeToken.of(object),
  'Schema.SObjectTypeFields getFields': ({ object }: ObjectDescribe) => new ObjectFields(object),
  'List<Schema.ChildRelationship> getChildRelationships': ({ object }: ObjectDescribe) =>
    new ApexList(
      ApexType.of('Schema.ChildRelationship'),
      object.references().map(({ child, field }) => new ChildRelationshipInfo(child, field))
    ),
  'List<Schema.RecordTypeInfo> getRecordTypeInfos': ({ object }: ObjectDescribe) =>
    new ApexList(ApexType.of('Schema.RecordTypeInfo'), recordTypesOf(object)),
  'Map<String,Schema.RecordTypeInfo> getRecordTypeInfosByDeveloperName': ({ object }: ObjectDescribe) =>
    recordTypeMap('String', object, (info) => info.developerName),
  'Map<String,Schema.RecordTypeInfo> getRecordTypeInfosByName': ({ object }: ObjectDescribe) =>
    recordTypeMap('String', object, (info) => info.name),
  'Map<Id,Schema.RecordTypeInfo> getRecordTypeInfosById': ({ object }: ObjectDescribe) =>
    recordTypeMap('Id', object, (info) => info.id),
  'Boolean isAccessible': ({ object }: ObjectDescribe) => access().canRead(execution().user, object),
  'Boolean isCreateable': ({ object }: ObjectDescribe) => access().canCreate(execution().user, object),
  'Boolean isUpdateable': ({ object }: ObjectDescribe) => access().canEdit(execution().user, object),
  'Boolean isDeletable': ({ object }: ObjectDescribe) => access().canDelete(execution().user, object),
  'Boolean isUndeletable': ({ object }: ObjectDescribe) =>
    isData(object) && access().canDelete(execution().user, object),
  'Boolean isCustom': ({ object }: ObjectDescribe) => object.kind !== 'standard',
  'Boolean isCustomSetting': ({ object }: ObjectDescribe) => object.kind === 'setting',
  'Boolean isQueryable': ({ object }: ObjectDescribe) => object.kind !== 'event',
  'Boolean isSearchable': ({ object }: ObjectDescribe) => isData(object)
});

platformClass('Schema.DescribeSObjectResult', {
  ...properties,
  isInstance: (value) => value instanceof ObjectDescribe
});

platformClass('Schema.SObjectTypeFields', {
  methods: {
    'Map<String,Schema.SObjectField> getMap()': ({ object }: ObjectFields) =>
      new NameMap(
        'Schema.SObjectField',
        object.fields.map((field): [string, SObjectFieldToken] => [
          field.name,
          SObjectFieldToken.of(object, field)
        ])
      )
  },
  isInstance: (value) => value instanceof ObjectFields
});
