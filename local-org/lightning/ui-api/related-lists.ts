import type { FastifyInstance } from 'fastify';
import type { ChildRelationship, ObjectType } from '../../metadata/object-type';
import type { LightningContext } from '../context';
import { LightningError } from '../errors';
import { likelyFields } from '../layouts/generated-layout';
import { columnPath } from '../lists/list-columns';
import { objectOfRecord, uiResource, type UiCall } from './call';
import { selectList, uiRecord } from './record-shape';

/** `/ui-api/related-list-info` and `/ui-api/related-list-records`: records that refer to one record. */
export function relatedListResources(app: FastifyInstance, org: LightningContext): void {
  uiResource(app, org, 'GET', 'related-list-info/:object', (call) => {
    const object = call.object(call.params.object);
    const relatedLists = listsOnLayout(call, object).map(({ name, child, field }) => ({
      relatedListId: name,
      label: child.pluralLabel,
      objectApiName: child.name,
      fieldApiName: field.name
    }));
    return { relatedLists };
  });

  uiResource(app, org, 'GET', 'related-list-info/:object/:list', (call) => {
    const object = call.object(call.params.object);
    const relationship = relationshipOf(call, object, call.params.list);
    const { child, field, name } = relationship;
    const displayColumns = columnsOf(call, object, relationship)
      .flatMap((column) => call.paths.find(child, column) ?? [])
      .map((path) => ({ fieldApiName: path.name, label: path.field.label, sortable: true }));
    return {
      label: child.pluralLabel,
      objectApiNames: [child.name],
      fieldApiName: field.name,
      relatedListId: name,
      displayColumns
    };
  });

  uiResource(app, org, 'GET', 'related-list-records/:recordId/:list', (call) => {
    const object = objectOfRecord(org, call.user, call.params.recordId);
    const { child, field } = relationshipOf(call, object, call.params.list);
    const paths = [child.nameField ?? 'Id', ...call.list('fields')].flatMap(
      (name) => call.paths.find(child, name) ?? []
    );
    const from = `FROM ${child.name} WHERE ${field.name} = :recordId`;
    const options = { bind: () => call.params.recordId, mode: 'user', countLimits: false } as const;
    const pageSize = Number(call.one('pageSize') ?? 50) || 50;
    const order = child.field('CreatedDate') ? ' ORDER BY CreatedDate DESC, Id DESC' : '';
    const { records } = call.tx.query(
      `SELECT ${selectList(child, paths)} ${from}${order} LIMIT ${pageSize}`,
      options
    );
    const { totalSize } = call.tx.query(`SELECT COUNT() ${from}`, options);
    return {
      count: records.length,
      totalCount: totalSize,
      records: records.map((record) => uiRecord(record, child, paths, call.user))
    };
  });
}

/** What the layout lists, else every list of records of the project's own objects. */
function listsOnLayout(call: UiCall, object: ObjectType): ChildRelationship[] {
  const layout = call.org.project.layouts.find((candidate) => candidate.object === object.name);
  const all = visibleRelationships(call, object);
  if (!layout) return all.filter(({ child }) => child.kind === 'custom');
  return layout.relatedLists.flatMap(
    ({ relatedList }) => all.find((relationship) => isNamed(relationship, relatedList)) ?? []
  );
}

function relationshipOf(call: UiCall, object: ObjectType, name: string): ChildRelationship {
  const relationship = visibleRelationships(call, object).find((candidate) => isNamed(candidate, name));
  if (!relationship) throw LightningError.noSuchRelatedList(object.name, name);
  return relationship;
}

function visibleRelationships(call: UiCall, object: ObjectType): ChildRelationship[] {
  const { access } = call.org.records;
  return object
    .childRelationships()
    .filter(
      ({ child, field }) => access.canRead(call.user, child) && access.canReadField(call.user, child, field)
    );
}

/** By relationship name, or as layouts name a list: `<Child>.<Lookup field>`. */
function isNamed({ name, child, field }: ChildRelationship, wanted: string): boolean {
  const names = [name, `${child.name}.${field.name}`];
  return names.some((candidate) => candidate.toLowerCase() === wanted.toLowerCase());
}

function columnsOf(call: UiCall, object: ObjectType, relationship: ChildRelationship): string[] {
  const { child, field } = relationship;
  const layout = call.org.project.layouts.find((candidate) => candidate.object === object.name);
  const listed = layout?.relatedLists.find(({ relatedList }) => isNamed(relationship, relatedList))?.fields;
  if (listed?.length) return listed.map((column) => columnPath(child, column, layout?.file));
  return likelyFields(child)
    .filter((name) => name !== field.name)
    .slice(0, 5);
}
