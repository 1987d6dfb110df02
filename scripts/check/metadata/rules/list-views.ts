import type { MetadataComponent } from '../component';
import { faultAt } from '../places';
import type { ProjectSource } from '../project-source';
import { fieldMistake, type Mistake } from '../references';
import type { Fault, Rule } from '../rule';
import { child, children, childText, type XmlElement } from '../xml';

/**
 * Columns that every custom object has, as list views name them (Metadata API Developer Guide, "ListView"). Standard
 * objects name theirs in capitals too (`LEAD.STATUS`), each in its own way.
 */
const CUSTOM_OBJECT_COLUMNS = new Set(
  `NAME OWNER.ALIAS OWNER.FIRST_NAME OWNER.LAST_NAME CREATED_DATE CREATEDBY_USER CREATEDBY_USER.ALIAS LAST_UPDATE
LAST_ACTIVITY UPDATEDBY_USER UPDATEDBY_USER.ALIAS RECORDTYPE OBJECT_ID CURRENCY_ISO_CODE CORE.USERS.ALIAS
CORE.USERS.FIRST_NAME CORE.USERS.LAST_NAME`.split(/\s+/)
);

/** Columns of custom metadata types and of hierarchy custom settings. */
const SETUP_COLUMNS = new Set(
  'MasterLabel DeveloperName NamespacePrefix IsProtected Language SETUP_OWNER_NAME SETUP_TYPE'.split(' ')
);

/** List views and compact layouts show and filter by fields that exist, with values that these have. */
export const listViews: Rule = {
  name: 'list-views',
  check(source) {
    return [
      ...source.ofType('ListView').flatMap((view) => viewFaults(source, view)),
      ...source.ofType('CompactLayout').flatMap((layout) => compactFaults(source, layout))
    ];
  }
};

function viewFaults(source: ProjectSource, view: MetadataComponent): Fault[] {
  const object = objectOf(view);
  const filters = children(view.xml, 'filters');
  const logic = child(view.xml, 'booleanFilter');
  const unknownFilters = [...(logic?.text.matchAll(/\d+/g) ?? [])].filter(
    ([number]) => Number(number) > filters.length
  );
  return [
    ...[
      ...children(view.xml, 'columns'),
      ...filters.flatMap((filter) => child(filter, 'field') ?? [])
    ].flatMap((column) => faultAt(view, column, columnMistake(source, object, column.text))),
    ...filters.flatMap((filter) => valueFaults(source, view, object, filter)),
    ...unknownFilters.flatMap(([number]) =>
      faultAt(view, logic, {
        problem: `<booleanFilter> names filter ${number} of ${filters.length}`,
        mend: 'name filters that are there'
      })
    )
  ];
}

function columnMistake(source: ProjectSource, object: string, column: string): Mistake {
  if (column.endsWith('__c')) return fieldMistake(source, object, column);
  const isSetup = object.endsWith('__mdt') || isCustomSetting(source, object);
  if (isSetup && SETUP_COLUMNS.has(column)) return undefined;
  const isOwn = object.endsWith('__c');
  if (isOwn ? CUSTOM_OBJECT_COLUMNS.has(column) : /^[A-Z][A-Z0-9_.]*$/.test(column)) return undefined;
  return {
    problem: `list views of ${object} have no column ${column}`,
    mend: isOwn
      ? 'write a custom field, or NAME, OWNER.ALIAS, CREATED_DATE and the like'
      : 'write it as a retrieve does: LEAD.STATUS'
  };
}

function isCustomSetting(source: ProjectSource, object: string): boolean {
  return child(source.find('CustomObject', object)?.xml, 'customSettingsType') !== undefined;
}

function valueFaults(
  source: ProjectSource,
  view: MetadataComponent,
  object: string,
  filter: XmlElement
): Fault[] {
  const field = source.find('CustomField', `${object}.${childText(filter, 'field')}`)?.xml;
  const value = child(filter, 'value');
  const known = children(child(child(field, 'valueSet'), 'valueSetDefinition'), 'value').map((each) =>
    childText(each, 'fullName')
  );
  if (!value || !known.length || !['equals', 'notEqual'].includes(childText(filter, 'operation'))) return [];
  return value.text
    .split(',')
    .filter((each) => !known.includes(each))
    .flatMap((each) =>
      faultAt(view, value, {
        problem: `'${each}' is no value of ${childText(filter, 'field')}`,
        mend: `write one of ${known.join(', ')}`
      })
    );
}

function compactFaults(source: ProjectSource, layout: MetadataComponent): Fault[] {
  const fields = children(layout.xml, 'fields');
  return [
    ...fields.flatMap((field) => faultAt(layout, field, fieldMistake(source, objectOf(layout), field.text))),
    ...(fields.length > 10
      ? faultAt(layout, fields[10], {
          problem: `the compact layout has ${fields.length} fields`,
          mend: 'keep at most ten'
        })
      : [])
  ];
}

function objectOf({ fullName }: MetadataComponent): string {
  return fullName.slice(0, fullName.indexOf('.'));
}
