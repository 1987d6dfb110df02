import { describeGlobal, describeObject } from '../metadata/describe';
import type { ObjectType } from '../metadata/schema';
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
    handle: (call) => ({ status: 200, body: describeForUser(call, visibleObject(call, call.params.object)) })
  }
];

/** What describe says of an object without its fields, as far as the user's rights go. */
function describeShort({ org, user }: ResourceCall, object: ObjectType) {
  const { access } = org.records;
  const all = describeGlobal(object);
  const mayRead = access.canRead(user, object);
  return {
    ...all,
    createable: all.createable && access.canCreate(user, object),
    deletable: all.deletable && access.canDelete(user, object),
    queryable: all.queryable && mayRead,
    retrieveable: all.retrieveable && mayRead,
    undeletable: all.undeletable && access.canDelete(user, object),
    updateable: all.updateable && access.canEdit(user, object)
  };
}

function describeForUser(call: ResourceCall, object: ObjectType) {
  const { org, user } = call;
  const { access } = org.records;
  const { childRelationships, fields, ...rest } = describeObject(object);
  const ids = recordTypeIds(call, object);
  return {
    ...rest,
    ...describeShort(call, object),
    childRelationships: childRelationships.filter(({ childSObject }) =>
      isVisible(call, org.schema.object(childSObject) as ObjectType)
    ),
    fields: object.fields.flatMap((field, index) => {
      if (!access.canReadField(user, object, field)) return [];
      const mayEdit = access.canEditField(user, object, field);
      const { createable, updateable } = fields[index];
      return { ...fields[index], createable: createable && mayEdit, updateable: updateable && mayEdit };
    }),
    recordTypeInfos: rest.recordTypeInfos.map((info) => ({
      recordTypeId: ids.get(info.developerName) ?? null,
      ...info
    })),
    urls: objectUrls(call, object)
  };
}

/** Ids of the record types by developer name. */
function recordTypeIds(call: ResourceCall, object: ObjectType): Map<string, string | null> {
  if (object.recordTypes.length === 0) return new Map();
  const soql = 'SELECT Id, DeveloperName FROM RecordType WHERE SobjectType = :object';
  const { records } = call.run((tx) => tx.query(soql, { bind: () => object.name, countLimits: false }));
  return new Map(records.map(({ id, fields }) => [String(fields.DeveloperName), id]));
}

function objectUrls(call: ResourceCall, object: ObjectType): Record<string, string> {
  const url = `${basePath(call)}/sobjects/${object.name}`;
  return { rowTemplate: `${url}/{ID}`, describe: `${url}/describe`, sobject: url };
}
