import type { Field, ObjectType } from '../../../metadata/object-type';
import { SObjectFieldToken, SObjectTypeToken } from '../../values/tokens';
import { platformClass } from '../platform-class';
import { describeProperties } from './properties';

/** Schema.ChildRelationship: a field of another object that may refer to a record of this one. */
export class ChildRelationshipInfo {
  constructor(
    readonly child: ObjectType,
    readonly field: Field
  ) {}
}

platformClass('Schema.ChildRelationship', {
  ...describeProperties({
    'Schema.SObjectType getChildSObject': ({ child }: ChildRelationshipInfo) => SObjectTypeToken.of(child),
    'Schema.SObjectField getField': ({ child, field }: ChildRelationshipInfo) =>
      SObjectFieldToken.of(child, field),
    'String getRelationshipName': ({ field }: ChildRelationshipInfo) => field.childRelationshipName ?? null,
    'Boolean isCascadeDelete': ({ field }: ChildRelationshipInfo) =>
      field.isMasterDetail === true || field.deleteConstraint === 'Cascade',
    'Boolean isRestrictedDelete': ({ field }: ChildRelationshipInfo) => field.deleteConstraint === 'Restrict'
  }),
  isInstance: (value) => value instanceof ChildRelationshipInfo
});
