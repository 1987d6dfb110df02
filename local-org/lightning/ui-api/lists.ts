import type { FastifyInstance } from 'fastify';
import type { ObjectType } from '../../metadata/object-type';
import type { LightningContext } from '../context';
import type { RecentlyViewed } from '../lists/recently-viewed';
import { listNames, listOf, type UserList } from '../lists/lists';
import { quoted } from '../lists/list-filters';
import { uiResource, type UiCall } from './call';
import { targetOf, type FieldPath } from './field-paths';
import { selectList, uiRecord } from './record-shape';

const MOST_ROWS = 2000;

/** `/ui-api/list-info` and `/ui-api/list-records`: an object's list views, and the records of one. */
export function listResources(app: FastifyInstance, org: LightningContext, recent: RecentlyViewed): void {
  uiResource(app, org, 'GET', 'list-info/:object', (call) => {
    const object = call.object(call.params.object);
    const lists = listNames(org, object).map((list) => ({ ...list, objectApiName: object.name }));
    return { count: lists.length, lists };
  });

  uiResource(app, org, 'GET', 'list-info/:object/:list', (call) => {
    const object = call.object(call.params.object);
    const list = listOf(org, call.user, object, call.params.list);
    const paths = visiblePaths(call, object, list);
    const order = defaultOrder(paths);
    return {
      label: list.label,
      listReference: { objectApiName: object.name, listViewApiName: list.name, type: 'listView' },
      displayColumns: paths.map((path) => ({
        fieldApiName: path.name,
        label: labelOf(path),
        sortable: isSortable(path)
      })),
      orderedByInfo:
        order && !list.isRecent
          ? [{ fieldApiName: order.path.name, isAscending: order.ascending, label: labelOf(order.path) }]
          : []
    };
  });

  uiResource(app, org, 'GET', 'list-records/:object/:list', (call) => {
    const object = call.object(call.params.object);
    const list = listOf(org, call.user, object, call.params.list);
    return listRecords(
      call,
      object,
      list,
      list.isRecent ? recent.of(call.user, object.keyPrefix) : undefined
    );
  });
}

function listRecords(call: UiCall, object: ObjectType, list: UserList, recentIds: string[] | undefined) {
  const shown = visiblePaths(call, object, list);
  const paths = readPaths(call, object, shown);
  const pageSize = Math.min(Number(call.one('pageSize') ?? 50) || 50, MOST_ROWS);
  const start = Number(call.one('pageToken') ?? 0) || 0;
  const condition = recentIds ? `Id IN (${recentIds.map(quoted).join(', ') || "''"})` : list.condition;
  const where = condition ? ` WHERE ${condition}` : '';
  const from = `FROM ${object.name}${where}`;
  const options = { mode: 'user', countLimits: false } as const;
  const sortBy = call.one('sortBy');
  const order = orderBy(call, object, shown, sortBy);
  const { records } = call.tx.query(
    `SELECT ${selectList(object, paths)} ${from}${order} LIMIT ${pageSize} OFFSET ${start}`,
    options
  );
  const { totalSize } = call.tx.query(`SELECT COUNT() ${from}`, options);
  const rows = records.map((record) => uiRecord(record, object, paths, call.user));
  if (recentIds && !sortBy)
    rows.sort((one, other) => recentIds.indexOf(one.id) - recentIds.indexOf(other.id));
  const end = start + rows.length;
  return {
    count: rows.length,
    totalCount: totalSize,
    records: rows,
    currentPageToken: String(start),
    nextPageToken: end < totalSize ? String(end) : null,
    listReference: { objectApiName: object.name, listViewApiName: list.name, type: 'listView' }
  };
}

/** Columns the user may see; lookups bring the name of what they refer to. */
function visiblePaths(call: UiCall, object: ObjectType, list: UserList): FieldPath[] {
  return list.columns.flatMap((column) => call.paths.find(object, column) ?? []);
}

/** What to read for the columns: a lookup is shown by the name of what it refers to. */
function readPaths(call: UiCall, object: ObjectType, shown: FieldPath[]): FieldPath[] {
  const names = shown.flatMap((path) => {
    const { relationshipName } = path.field;
    const target = relationshipName ? call.org.schema.object(targetOf(path.field)) : undefined;
    const parents = path.relationships.map((relationship) => relationship.name);
    return target ? [[...parents, relationshipName, target.nameField ?? 'Name'].join('.')] : [];
  });
  return [...shown, ...names.flatMap((name) => call.paths.find(object, name) ?? [])];
}

function orderBy(call: UiCall, object: ObjectType, paths: FieldPath[], sortBy: string | undefined): string {
  const order = sortBy
    ? { path: call.paths.require(object, sortBy.replace(/^-/, '')), ascending: !sortBy.startsWith('-') }
    : defaultOrder(paths);
  return order ? ` ORDER BY ${order.path.name} ${order.ascending ? 'ASC' : 'DESC'} NULLS LAST` : '';
}

const MORE_FIRST = ['int', 'double', 'currency', 'percent', 'date', 'datetime'];

/** Until a user sorts it, a list goes by its first column: names from A to Z, the most and the latest first. */
function defaultOrder(paths: FieldPath[]): { path: FieldPath; ascending: boolean } | undefined {
  const path = paths.find(isSortable);
  return path && { path, ascending: !MORE_FIRST.includes(path.field.type) };
}

function isSortable({ field }: FieldPath): boolean {
  return field.type !== 'textarea' && field.type !== 'multipicklist' && field.type !== 'address';
}

/** Where a column shows a parent's field the platform puts the relationship first: "Owner Alias". */
function labelOf({ relationships, field }: FieldPath): string {
  const lookup = relationships.at(-1)?.field.label.replace(/ ID$/, '');
  return lookup ? `${lookup} ${field.label}` : field.label;
}
