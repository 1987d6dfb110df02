import type { FastifyInstance } from 'fastify';
import type { ObjectType } from '../../metadata/object-type';
import type { LightningContext } from '../context';
import { compactFields, layoutOf, type LayoutField, type LayoutSection } from '../layouts/layout';
import { uiResource, type UiCall } from './call';

/** Parts of a person's name in the order in which the platform's forms ask for them. */
const NAME_PARTS = ['Salutation', 'FirstName', 'MiddleName', 'LastName', 'Suffix'];

/** Where an address lies on the globe is found out, not typed. */
const COMPUTED_PART = /(Latitude|Longitude|GeocodeAccuracy)$/;

/** `/ui-api/layout/<object>?layoutType=Full|Compact&mode=View|Create|Edit`: which fields a user has where. */
export function layoutResources(app: FastifyInstance, org: LightningContext): void {
  uiResource(app, org, 'GET', 'layout/:object', (call) => {
    const object = call.object(call.params.object);
    const layoutType = call.one('layoutType') ?? 'Full';
    const mode = call.one('mode') ?? 'View';
    const sections =
      layoutType === 'Compact' ? compactSections(call, object) : layoutOf(org, call.user, object).sections;
    return {
      id: null,
      layoutType,
      mode,
      objectApiName: object.name,
      recordTypeId: null,
      saveOptions: [],
      sections: sections.map((section, index) => sectionAnswer(section, index, call, object, mode))
    };
  });
}

function compactSections(call: UiCall, object: ObjectType): LayoutSection[] {
  const fields = compactFields(call.org, call.user, object);
  return [
    {
      heading: '',
      hasHeading: false,
      columns: 1,
      rows: fields.map((field) => [{ field, required: false, readOnly: true }])
    }
  ];
}

function sectionAnswer(
  section: LayoutSection,
  index: number,
  call: UiCall,
  object: ObjectType,
  mode: string
) {
  return {
    id: `section-${index}`,
    heading: section.heading,
    useHeading: section.hasHeading,
    collapsible: false,
    columns: section.columns,
    rows: section.rows.length,
    layoutRows: section.rows.map((row) => ({
      layoutItems: row.map((item) => itemAnswer(item, call, object, mode))
    }))
  };
}

/** A compound field (a person's name) is edited by its parts, each an own component of the item. */
function itemAnswer(
  { field: name, required, readOnly }: LayoutField,
  call: UiCall,
  object: ObjectType,
  mode: string
) {
  const { access } = call.org.records;
  const parts = object.fields.filter(
    (field) =>
      field.compoundField === name &&
      !COMPUTED_PART.test(field.name) &&
      access.canReadField(call.user, object, field)
  );
  const own = object.field(name);
  const ordered = [...parts].sort(
    (one, other) => NAME_PARTS.indexOf(one.name) - NAME_PARTS.indexOf(other.name)
  );
  const fields = mode !== 'View' && ordered.length ? ordered : own ? [own] : [];
  const editable = fields.some((field) => access.canEditField(call.user, object, field)) && !readOnly;
  return {
    label: own?.label ?? name,
    required,
    lookupIdApiName: null,
    sortable: false,
    editableForNew: editable && fields.some((field) => field.isCreateable),
    editableForUpdate: editable && fields.some((field) => field.isUpdateable),
    layoutComponents: fields.map((field) => ({
      apiName: field.name,
      label: field.label,
      componentType: 'Field'
    }))
  };
}
