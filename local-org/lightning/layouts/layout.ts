import type { Field, ObjectType } from '../../metadata/object-type';
import type { Layout as MetadataLayout, LayoutItem as MetadataItem } from '../../metadata/layout';
import type { UserIdentity } from '../../records/user-identity';
import type { LightningContext } from '../context';
import { generatedLayout, likelyFields } from './generated-layout';

/** A layout as one user has it: only fields the user may see. */
export interface UserLayout {
  sections: LayoutSection[];
}

export interface LayoutSection {
  heading: string;
  hasHeading: boolean;
  columns: number;
  /** Rows of fields from left to right; fewer fields than columns where a column has ended. */
  rows: LayoutField[][];
}

export interface LayoutField {
  field: string;
  required: boolean;
  readOnly: boolean;
}

/** The object's layout in the project, else one of all its fields. Fields the user may not see are left out. */
export function layoutOf(org: LightningContext, user: UserIdentity, object: ObjectType): UserLayout {
  const layout = org.project.layouts.find((candidate) => candidate.object === object.name);
  const sections = layout ? sectionsOf(layout, object) : generatedLayout(object);
  const isVisible = ({ field }: LayoutField) => {
    const found = object.field(field);
    return found !== undefined && org.records.access.canReadField(user, object, found);
  };
  return {
    sections: sections
      .map((section) => ({
        ...section,
        rows: section.rows.map((row) => row.filter(isVisible)).filter((row) => row.length)
      }))
      .filter((section) => section.rows.length)
  };
}

/** The fields at the head of a record page: of the project's compact layout, else the likeliest ones. */
export function compactFields(org: LightningContext, user: UserIdentity, object: ObjectType): string[] {
  const own = org.project.compactLayouts.filter((candidate) => candidate.object === object.name);
  const assigned = org.project.customObjects.find(({ name }) => name === object.name)?.compactLayout;
  const compact = own.find(({ name }) => name === assigned) ?? own[0];
  const names = compact?.fields ?? likelyFields(object);
  return names
    .flatMap((name) => fieldOf(object, name) ?? [])
    .filter((field) => org.records.access.canReadField(user, object, field))
    .map((field) => field.name);
}

function sectionsOf(layout: MetadataLayout, object: ObjectType): LayoutSection[] {
  return layout.sections
    .filter(({ style }) => style !== 'CustomLinks')
    .map(({ label, hasHeading, columns }) => ({
      heading: label ?? '',
      hasHeading,
      columns: columns.length,
      rows: rowsOf(columns, object)
    }));
}

function rowsOf(columns: MetadataItem[][], object: ObjectType): LayoutField[][] {
  const height = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, row) =>
    columns.flatMap((column) => {
      const item = column[row];
      const field = item?.field ? fieldOf(object, item.field) : undefined;
      return field
        ? [
            {
              field: field.name,
              required: item.behavior === 'Required',
              readOnly: isReadOnly(field, item.behavior)
            }
          ]
        : [];
    })
  );
}

/** The owner is changed by an action of its own, on the platform as here, whatever the layout says. */
function isReadOnly(field: Field, behavior: string | undefined): boolean {
  return behavior === 'Readonly' || field.name === 'OwnerId';
}

/** A layout may name a lookup by its relationship (`Account` for AccountId). */
function fieldOf(object: ObjectType, name: string): Field | undefined {
  return object.field(name) ?? object.field(`${name}Id`);
}
