import { NotEmulated } from '../errors';
import type { ObjectType } from '../metadata/schema';
import { toId18 } from '../soql/record-id';
import { ApiError } from './errors';
import type { ResourceCall } from './resource';

/**
 * Returns the object that a request names, in any case of letters. Throws ApiError NOT_FOUND, as the platform does,
 * when there is none or the user may not see it.
 */
export function visibleObject(call: ResourceCall, name: string): ObjectType {
  const object = call.org.schema.object(name);
  if (!object || !isVisible(call, object)) throw ApiError.notFound();
  return object;
}

/** Whether the user may see that the object exists: readable, or an event that may be published. */
export function isVisible({ org, user }: ResourceCall, object: ObjectType): boolean {
  const { access } = org.records;
  return access.canRead(user, object) || (object.kind === 'event' && access.canCreate(user, object));
}

/** Resources of the platform below an object that the org does not have; nobody may take them for a bad Id. */
const OTHER_RESOURCES = new Set([
  'approvallayouts',
  'compactlayouts',
  'deleted',
  'listviews',
  'quickactions',
  'updated'
]);

/**
 * Returns an id of the object in its 18-character form. Throws ApiError NOT_FOUND when it is none, NotEmulated when it
 * is the name of a resource.
 */
export function idOf(object: ObjectType, id: string): string {
  if (OTHER_RESOURCES.has(id.toLowerCase()))
    throw new NotEmulated(`REST resource sobjects/${object.name}/${id}`);
  const full = toId18(id);
  if (!full) throw ApiError.notFound(`Provided external ID field does not exist or is not accessible: ${id}`);
  if (!full.startsWith(object.keyPrefix)) throw ApiError.notFound();
  return full;
}
