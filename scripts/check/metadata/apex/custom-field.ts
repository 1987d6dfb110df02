import type { MetadataComponent } from '../component';
import { children, childText } from '../xml';
import type { Member } from './object-shapes';

/** Apex types of custom fields by their metadata type; all others hold text. */
const APEX_TYPES: Record<string, string> = {
  Checkbox: 'Boolean',
  Currency: 'Decimal',
  Date: 'Date',
  DateTime: 'Datetime',
  Hierarchy: 'Id',
  IndirectLookup: 'Id',
  Location: 'Location',
  Lookup: 'Id',
  MasterDetail: 'Id',
  MetadataRelationship: 'Id',
  Number: 'Decimal',
  Percent: 'Decimal',
  Summary: 'Decimal',
  Time: 'Time'
};
const LONG_TEXT = new Set(['LongTextArea', 'Html', 'EncryptedText']);

/** What a custom field gives to its object: a column, for a lookup also the way to its parent, for a place its coordinates. */
export function columnsOf(field: MetadataComponent): Member[] {
  const name = field.fullName.slice(field.fullName.indexOf('.') + 1);
  const type = childText(field.xml, 'type');
  if (!name.endsWith('__c')) return []; // a standard field that the project adjusts
  const column: Member = {
    name,
    type: APEX_TYPES[type] ?? 'String',
    kind: 'column',
    isLongText: LONG_TEXT.has(type)
  };
  const stem = name.slice(0, -'c'.length);
  const objects = children(field.xml, 'referenceTo').map(({ text }) => text);
  if (objects.length) return [column, { name: `${stem}r`, type: objects[0], kind: 'parent', objects }];
  if (type === 'Location')
    return [
      column,
      ...['Latitude', 'Longitude'].map((part): Member => ({
        name: `${stem.slice(0, -2)}__${part}__s`,
        type: 'Decimal',
        kind: 'column'
      }))
    ];
  return [column];
}

/** How a query names the rows at the other end: custom lookups get the suffix. */
export function relationshipNameOf(field: string, relationship: string): string {
  return field.endsWith('__c') ? `${relationship}__r` : relationship;
}
