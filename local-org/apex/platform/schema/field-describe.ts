import type { Field, ObjectType } from '../../../metadata/object-type';
import { execution } from '../../execution';
import { ApexList } from '../../values/apex-list';
import { ApexType } from '../../values/apex-type';
import { SObjectFieldToken, SObjectTypeToken } from '../../values/tokens';
import { platformClass } from '../platform-class';
import { displayTypeOf, soapTypeOf } from './display-type';
import { PicklistEntry } from './picklist-entry';
import { describeProperties } from './properties';

/** Schema.DescribeFieldResult. */
export class FieldDescribe {
  constructor(
    readonly object: ObjectType,
    readonly field: Field
  ) {}
}

const access = () => execution().records.access;
const isFilterable = (field: Field): boolean =>
  !(field.type === 'textarea' && (field.length ?? 0) > 255) &&
  !['base64', 'junctionIdList'].includes(field.type);
const isNumber = (field: Field): boolean => ['double', 'currency', 'percent', 'int'].includes(field.type);
const isCalculated = (field: Field): boolean => field.formula !== undefined || field.summary !== undefined;
const hasDefault = (field: Field): boolean =>
  field.type === 'boolean' ||
  field.defaultValue !== undefined ||
  (field.picklist?.some((each) => each.isDefault) ?? false);

function referenceTo({ field }: FieldDescribe): ApexList<SObjectTypeToken> {
  const objects = (field.referenceTo ?? []).map((name) => execution().schema.object(name));
  return new ApexList(
    ApexType.of('Schema.SObjectType'),
    objects.filter((object) => object !== undefined).map((object) => SObjectTypeToken.of(object))
  );
}

platformClass('Schema.DescribeFieldResult', {
  ...describeProperties({
    'String getName': ({ field }: FieldDescribe) => field.name,
    'String getLocalName': ({ field }: FieldDescribe) => field.name,
    'String getLabel': ({ field }: FieldDescribe) => field.label,
    'String getInlineHelpText': ({ field }: FieldDescribe) => field.helpText ?? null,
    'String getCalculatedFormula': ({ field }: FieldDescribe) => field.formula ?? null,
    'String getCompoundFieldName': ({ field }: FieldDescribe) => field.compoundField ?? null,
    'String getDefaultValueFormula': ({ field }: FieldDescribe) => field.defaultValue ?? null,
    'String getRelationshipName': ({ field }: FieldDescribe) => field.relationshipName ?? null,
    'Integer getLength': ({ field }: FieldDescribe) => field.length ?? 0,
    'Integer getByteLength': ({ field }: FieldDescribe) => (field.length ?? 0) * 3,
    'Integer getPrecision': ({ field }: FieldDescribe) => field.precision ?? 0,
    'Integer getScale': ({ field }: FieldDescribe) => field.scale ?? 0,
    'Integer getDigits': ({ field }: FieldDescribe) => (field.type === 'int' ? (field.precision ?? 0) : 0),
    'Schema.DisplayType getType': ({ field }: FieldDescribe) => displayTypeOf(field.type),
    'Schema.SoapType getSoapType': ({ field }: FieldDescribe) => soapTypeOf(field.type),
    'Schema.SObjectField getSObjectField': ({ object, field }: FieldDescribe) =>
      SObjectFieldToken.of(object, field),
    'Schema.SObjectType getSObjectType': ({ object }: FieldDescribe) => SObjectTypeToken.of(object),
    'List<Schema.PicklistEntry> getPicklistValues': ({ field }: FieldDescribe) =>
      new ApexList(
        ApexType.of('Schema.PicklistEntry'),
        (field.picklist ?? []).map((value) => new PicklistEntry(value))
      ),
    'List<Schema.SObjectType> getReferenceTo': referenceTo,
    'Schema.SObjectField getController': ({ object, field }: FieldDescribe) => {
      const controller = field.dependency && object.field(field.dependency.controllingField);
      return controller ? SObjectFieldToken.of(object, controller) : null;
    },
    'Boolean isAccessible': ({ object, field }: FieldDescribe) =>
      access().canReadField(execution().user, object, field),
    'Boolean isCreateable': ({ object, field }: FieldDescribe) =>
      field.isCreateable && access().canEditField(execution().user, object, field),
    'Boolean isUpdateable': ({ object, field }: FieldDescribe) =>
      field.isUpdateable && access().canEditField(execution().user, object, field),
    'Boolean isAutoNumber': ({ field }: FieldDescribe) => field.isAutoNumber,
    'Boolean isCalculated': ({ field }: FieldDescribe) => isCalculated(field),
    'Boolean isCascadeDelete': ({ field }: FieldDescribe) =>
      field.isMasterDetail === true || field.deleteConstraint === 'Cascade',
    'Boolean isRestrictedDelete': ({ field }: FieldDescribe) => field.deleteConstraint === 'Restrict',
    'Boolean isCaseSensitive': ({ field }: FieldDescribe) => field.isCaseSensitive,
    'Boolean isCustom': ({ field }: FieldDescribe) => field.isCustom,
    'Boolean isDefaultedOnCreate': ({ field }: FieldDescribe) => hasDefault(field),
    'Boolean isDependentPicklist': ({ field }: FieldDescribe) => field.dependency !== undefined,
    'Boolean isEncrypted': ({ field }: FieldDescribe) => field.type === 'encryptedstring',
    'Boolean isExternalId': ({ field }: FieldDescribe) => field.isExternalId,
    'Boolean isFilterable': ({ field }: FieldDescribe) => isFilterable(field),
    'Boolean isGroupable': ({ field }: FieldDescribe) => isFilterable(field) && !isNumber(field),
    'Boolean isSortable': ({ field }: FieldDescribe) => isFilterable(field) && field.type !== 'multipicklist',
    'Boolean isHtmlFormatted': ({ field }: FieldDescribe) => field.isRichText === true,
    'Boolean isIdLookup': ({ field }: FieldDescribe) =>
      field.type === 'id' || field.isExternalId || field.isUnique || field.isNameField,
    'Boolean isNameField': ({ field }: FieldDescribe) => field.isNameField,
    'Boolean isNamePointing': ({ field }: FieldDescribe) => (field.referenceTo?.length ?? 0) > 1,
    'Boolean isNillable': ({ field }: FieldDescribe) => field.isNillable && !field.isRequired,
    'Boolean isPermissionable': ({ field }: FieldDescribe) =>
      field.isCustom && !field.isRequired && field.isMasterDetail !== true,
    'Boolean isRestrictedPicklist': ({ field }: FieldDescribe) => field.isRestricted === true,
    'Boolean isUnique': ({ field }: FieldDescribe) => field.isUnique
  }),
  isInstance: (value) => value instanceof FieldDescribe
});

platformClass('Schema.SObjectField', {
  methods: {
    'Schema.DescribeFieldResult getDescribe()': (self: SObjectFieldToken) =>
      new FieldDescribe(self.objectType, self.field),
    'Schema.DescribeFieldResult getDescribe(Object options)': (self: SObjectFieldToken) =>
      new FieldDescribe(self.objectType, self.field),
    'String toString()': (self: SObjectFieldToken) => self.field.name
  },
  isInstance: (value) => value instanceof SObjectFieldToken
});
