import type { Field, ObjectType } from '../../metadata/object-type';
import type { LayoutField, LayoutSection } from './layout';

const SYSTEM = new Set(['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate']);
const HIDDEN = new Set([
  'Id',
  'IsDeleted',
  'SystemModstamp',
  'LastViewedDate',
  'LastReferencedDate',
  'MasterRecordId',
  'PhotoUrl',
  'Jigsaw',
  'JigsawContactId',
  'CleanStatus',
  'CompanyDunsNumber',
  'DandbCompanyId',
  'IndividualId',
  'EmailBouncedReason',
  'EmailBouncedDate',
  'GeocodeAccuracy',
  'RecordTypeId'
]);
/** Fields that tell most about a record, in the order of their weight; objects have some of them. */
const LIKELY = [
  'Title',
  'Company',
  'AccountId',
  'Status',
  'StageName',
  'Amount',
  'CloseDate',
  'Type',
  'Industry',
  'Priority',
  'Phone',
  'Email',
  'Subject',
  'ActivityDate',
  'Website',
  'OwnerId'
];

/**
 * For an object without a layout: its fields in two columns, the name first, then how it was made and changed. As on
 * the platform the owner is shown but changed elsewhere.
 */
export function generatedLayout(object: ObjectType): LayoutSection[] {
  const fields = object.fields.filter(isShown);
  const long = fields.filter((field) => field.type === 'textarea');
  const system = fields.filter(({ name }) => SYSTEM.has(name));
  const plain = fields
    .filter((field) => !long.includes(field) && !system.includes(field))
    .sort((one, other) => Number(other.isNameField) - Number(one.isNameField));
  const sections = [
    section(`${object.label} Information`, 2, plain),
    section('Description', 1, long),
    section('System Information', 2, system)
  ];
  return sections.filter(({ rows }) => rows.length);
}

/** The fields to show where only a few have room: those that tell most, then the object's own. */
export function likelyFields(object: ObjectType): string[] {
  const known = LIKELY.filter((name) => object.field(name));
  const own = object.fields
    .filter((field) => field.isCustom && field.type !== 'textarea')
    .map(({ name }) => name);
  return [object.nameField ?? 'Id', ...known, ...own].slice(0, 7);
}

/** Parts of a compound field appear by the compound itself. */
function isShown(field: Field): boolean {
  return !HIDDEN.has(field.name) && field.compoundField === undefined && field.type !== 'address';
}

function section(heading: string, columns: number, fields: Field[]): LayoutSection {
  const items: LayoutField[] = fields.map(({ name, isNameField, isRequired }) => ({
    field: name,
    required: isRequired || isNameField,
    readOnly: SYSTEM.has(name) || name === 'OwnerId'
  }));
  const rows = [];
  for (let start = 0; start < items.length; start += columns) rows.push(items.slice(start, start + columns));
  return { heading, hasHeading: true, columns, rows };
}
