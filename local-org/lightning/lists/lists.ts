import type { ObjectType } from '../../metadata/object-type';
import type { UserIdentity } from '../../records/user-identity';
import type { LightningContext } from '../context';
import { LightningError } from '../errors';
import { likelyFields } from '../layouts/generated-layout';
import { columnPath } from './list-columns';
import { listCondition } from './list-filters';

/** The list of what the user has looked at, by the platform's own name. */
export const RECENT = '__Recent';
/** The list of everything, for objects whose project brings none of that kind. */
export const ALL = '__All';

/** A list view ready to be read. */
export interface UserList {
  name: string;
  label: string;
  /** Field paths, `Owner.Alias`. */
  columns: string[];
  /** SOQL condition without WHERE; empty for none. */
  condition: string;
  isRecent: boolean;
}

/** Names and labels of an object's lists: the project's own by label, everything, recently viewed. */
export function listNames(org: LightningContext, object: ObjectType): { apiName: string; label: string }[] {
  const own = org.project.listViews
    .filter((list) => list.object === object.name)
    .sort((left, right) => left.label.localeCompare(right.label));
  return [
    ...own.map(({ name, label }) => ({ apiName: name, label })),
    { apiName: ALL, label: `All ${object.pluralLabel}` },
    { apiName: RECENT, label: 'Recently Viewed' }
  ].filter(({ label }, index, all) => all.findIndex((list) => list.label === label) === index);
}

/** A list by name. Throws LightningError NOT_FOUND. */
export function listOf(
  org: LightningContext,
  user: UserIdentity,
  object: ObjectType,
  name: string
): UserList {
  const list = org.project.listViews.find(
    (candidate) => candidate.object === object.name && candidate.name === name
  );
  if (list) {
    return {
      name,
      label: list.label,
      columns: list.columns.map((column) => columnPath(object, column, list.file)),
      condition: listCondition(list, object, user),
      isRecent: false
    };
  }
  const columns = org.project.listViews.find((candidate) => candidate.object === object.name)?.columns;
  const paths = columns?.map((column) => columnPath(object, column)) ?? likelyFields(object);
  if (name === ALL)
    return { name, label: `All ${object.pluralLabel}`, columns: paths, condition: '', isRecent: false };
  if (name === RECENT)
    return { name, label: 'Recently Viewed', columns: paths, condition: '', isRecent: true };
  throw LightningError.noSuchListView(object.name, name);
}
