import { uiApi } from '../page-config';
import { request } from '../platform-support/http';
import { wireAdapter } from '../platform-support/wire-adapter';
import type { ObjectInfo, PicklistValues } from '../platform-support/object-info';

type ObjectReference = string | { objectApiName: string };
type FieldReference = string | { objectApiName: string; fieldApiName: string };

const objectInfos = new Map<string, Promise<ObjectInfo>>();
const picklists = new Map<string, Promise<PicklistValues>>();

/** `lightning/uiObjectInfoApi` getObjectInfo: the object's labels and the fields that the user may see. */
export const getObjectInfo = wireAdapter(
  ({ objectApiName }: { objectApiName: ObjectReference }) => readObjectInfo(objectName(objectApiName)),
  undefined
);

/** `lightning/uiObjectInfoApi` getPicklistValues: the active values of one field. */
export const getPicklistValues = wireAdapter(
  ({ fieldApiName, recordTypeId }: { fieldApiName: FieldReference; recordTypeId: string }) => {
    const [object, field] =
      typeof fieldApiName === 'string'
        ? fieldApiName.split('.')
        : [fieldApiName.objectApiName, fieldApiName.fieldApiName];
    return readPicklistValues(object, field, recordTypeId);
  }
);

/** The object info, read once a page. */
export function readObjectInfo(objectApiName: string): Promise<ObjectInfo> {
  return once(objectInfos, objectApiName, () => request('GET', `${uiApi}/object-info/${objectApiName}`));
}

/** The picklist's values, read once a page. */
export function readPicklistValues(
  object: string,
  field: string,
  recordTypeId: string
): Promise<PicklistValues> {
  const url = `${uiApi}/object-info/${object}/picklist-values/${recordTypeId}/${field}`;
  return once(picklists, url, () => request('GET', url));
}

function once<T>(cache: Map<string, Promise<T>>, key: string, load: () => Promise<T>): Promise<T> {
  const known = cache.get(key);
  if (known) return known;
  const promise = load();
  cache.set(key, promise);
  promise.catch(() => cache.delete(key));
  return promise;
}

function objectName(reference: ObjectReference): string {
  return typeof reference === 'string' ? reference : reference.objectApiName;
}
