import type { ObjectType } from '../metadata/schema';
import { describeField } from './describe-field';
import { isVisible, visibleObject } from './objects';
import { basePath, type Resource, type ResourceCall } from './resource';

/** Describe: all objects, one object's basic information, one object in full; only what the user may see. */
export const describeResources: Resource[] = [
  {
    method: 'GET',
    path: 'sobjects',
    handle: (call) => ({
      status: 200,
      body: {
        encoding: 'UTF-8',
        maxBatchSize: 200,
        sobjects: call.org.schema.objects
          .filter((object) => isVisible(call, object))
          .map((object) => ({ ...describeShort(call, object), urls: objectUrls(call, object) }))
      }
    })
  },
  {
    method: 'GET',
    path: 'sobjects/:object',
    handle: (call) => {
      const object = visibleObject(call, call.params.object);
      const urls = objectUrls(call, object);
      return {
        status: 200,
        body: { objectDescribe: { ...describeShort(call, object), urls }, recentItems: [] }
      };
    }
  },
  {
    method: 'GET',
    path: 'sobjects/:object/describe',
    handle: (call) => ({ status: 200, body: describeObject(call, visibleObject(call, call.params.object)) })
  }
];

/** What describe says of an object without its fields. */
function describeShort({ org, user }: ResourceCall, object: ObjectType) {
  const { access } = org.records;
  const isEvent = object.kind === 'event';
  const isData = object.kind === 'standard' || object.kind === 'custom' || object.kind === 'setting';
  return {
    activateable: false,
    associateEntityType: null,
    associateParentEntity: null,
    createable: (isData || isEvent) && access.canCreate(user, object),
    custom: object.name.endsWith('__c') || isEvent || object.kind === 'metadata',
    customSetting: object.kind === 'setting',
    deepCloneable: false,
    deletable: isData && access.canDelete(user, object),
    deprecatedAndHidden: false,
    feedEnabled: false,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.pluralLabel,
    layoutable: isData,
    mergeable: false,
    mruEnabled: isData,
    name: object.name,
    queryable: !isEvent && access.canRead(user, object),
    replicateable: isData,
    retrieveable: !isEvent && access.canRead(user, object),
    searchable: isData,
    triggerable: isData || isEvent,
    undeletable: isData && access.canDelete(user, object),
    updateable: isData && access.canEdit(user, object)
  };
}

function describeObject(call: ResourceCall, object: ObjectType) {
  const { access } = call.org.records;
  return {
    actionOverrides: [],
    ...describeShort(call, object),
    childRelationships: object
      .childRelationships()
      .filter(({ child }) => isVisible(call, child))
      .map(({ child, field, name }) => ({
        cascadeDelete: field.isMasterDetail === true || field.deleteConstraint === 'Cascade',
        childSObject: child.name,
        deprecatedAndHidden: false,
        field: field.name,
        junctionIdListNames: [],
        junctionReferenceTo: [],
        relationshipName: name || null,
        restrictedDelete: field.deleteConstraint === 'Restrict'
      })),
    compactLayoutable: object.kind === 'standard' || object.kind === 'custom',
    fields: object.fields
      .filter((field) => access.canReadField(call.user, object, field))
      .map((field) => describeField(field, access.canEditField(call.user, object, field))),
    lookupLayoutable: null,
    listviewable: null,
    namedLayoutInfos: [],
    networkScopeFieldName: null,
    recordTypeInfos: [],
    searchLayoutable: object.kind === 'standard' || object.kind === 'custom',
    sobjectDescribeOption: 'FULL',
    supportedScopes: [{ label: `All ${object.pluralLabel.toLowerCase()}`, name: 'everything' }],
    urls: objectUrls(call, object)
  };
}

function objectUrls(call: ResourceCall, object: ObjectType): Record<string, string> {
  const url = `${basePath(call)}/sobjects/${object.name}`;
  return { rowTemplate: `${url}/{ID}`, describe: `${url}/describe`, sobject: url };
}
