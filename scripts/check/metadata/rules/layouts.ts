import type { MetadataComponent } from '../component';
import { faultAt } from '../places';
import type { ProjectSource } from '../project-source';
import { componentMistake, fieldMistake, isForeign, objectMistake, type Mistake } from '../references';
import type { Fault, Rule } from '../rule';
import { children, childText, descendants, type XmlElement } from '../xml';

/** Layouts of one page of an object go by a name of their own. */
const SPECIAL_LAYOUTS: Record<string, string> = {
  CaseClose: 'Case',
  CaseInteraction: 'Case',
  UserAlt: 'User'
};

/** A page layout shows fields, lists and buttons that exist, and every field that must be filled in. */
export const layouts: Rule = {
  name: 'layouts',
  check(source) {
    return source
      .ofType('Layout')
      .filter(({ xml }) => xml)
      .flatMap((layout) => {
        const named = layout.fullName.slice(0, layout.fullName.indexOf('-'));
        if (named === 'Global') return [];
        const object = SPECIAL_LAYOUTS[named] ?? named;
        const unknown = objectMistake(source, object);
        if (unknown) return faultAt(layout, undefined, unknown);
        return [
          ...itemFaults(source, layout, object),
          ...children(layout.xml, 'relatedLists').flatMap((list) =>
            relatedListFaults(source, layout, object, list)
          ),
          ...missingRequired(source, layout, object)
        ];
      });
  }
};

function itemFaults(source: ProjectSource, layout: MetadataComponent, object: string): Fault[] {
  const inSections = children(layout.xml, 'layoutSections').flatMap((section) => [...descendants(section)]);
  const seen = new Set<string>();
  const twice = inSections
    .filter(({ name }) => name === 'field')
    .filter(({ text }) => seen.has(text) || !seen.add(text))
    .flatMap((field) =>
      faultAt(layout, field, { problem: `the field ${field.text} stands twice`, mend: 'keep one' })
    );
  const outsideLists = layout.xml!.children.filter(({ name }) => name !== 'relatedLists');
  const unknown = outsideLists
    .flatMap((part) => [...descendants(part)])
    .flatMap((element) => {
      if (element.name === 'customButtons' || element.name === 'customLink') {
        return faultAt(
          layout,
          element,
          componentMistake(source, 'WebLink', `${object}.${element.text}`, 'button')
        );
      }
      return element.name === 'field' && !isOfCustomMetadata(object, element.text)
        ? faultAt(layout, element, fieldMistake(source, object, element.text))
        : [];
    });
  return [...twice, ...unknown];
}

/** Layouts of custom metadata types show what a query does not have. */
function isOfCustomMetadata(object: string, field: string): boolean {
  return object.endsWith('__mdt') && /^(IsProtected|CreatedById|LastModifiedById)$/.test(field);
}

function relatedListFaults(
  source: ProjectSource,
  layout: MetadataComponent,
  object: string,
  list: XmlElement
): Fault[] {
  const name = children(list, 'relatedList')[0];
  const [child, lookup] = name?.text.split('.') ?? [];
  // Names without a custom part are those of the platform: RelatedActivityList, Opportunity.AccountId.
  if (!name || !child || !lookup || !name.text.includes('__') || isForeign(name.text)) return [];
  const mistake = fieldMistake(source, child, lookup) ?? lookupMistake(source, `${child}.${lookup}`, object);
  if (mistake) return faultAt(layout, name, mistake);
  const columns = [...children(list, 'fields'), ...children(list, 'sortField')].filter(({ text }) =>
    text.endsWith('__c')
  );
  return [
    ...columns.flatMap((column) => faultAt(layout, column, columnMistake(source, child, column.text))),
    ...children(list, 'customButtons').flatMap((button) =>
      faultAt(layout, button, componentMistake(source, 'WebLink', `${child}.${button.text}`, 'button'))
    )
  ];
}

/** A list of a junction object shows fields of the object at its other end: `Room__c.Floor__c`. */
function columnMistake(source: ProjectSource, object: string, column: string): Mistake {
  const [other, field] = column.split('.');
  return field && other.endsWith('__c')
    ? fieldMistake(source, other, field)
    : fieldMistake(source, object, column);
}

function lookupMistake(source: ProjectSource, field: string, object: string): Mistake {
  const target = childText(source.find('CustomField', field)?.xml, 'referenceTo');
  return !target || target === object
    ? undefined
    : {
        problem: `${field} leads to ${target}, not to ${object}`,
        mend: 'name a lookup to the object of the layout'
      };
}

/** "Layout must contain an item for required layout field". */
function missingRequired(source: ProjectSource, layout: MetadataComponent, object: string): Fault[] {
  const shown = new Set(
    [...descendants(layout.xml!)].filter(({ name }) => name === 'field').map(({ text }) => text)
  );
  return source
    .ofType('CustomField')
    .filter(({ fullName }) => fullName.startsWith(`${object}.`))
    .filter(({ xml }) => childText(xml, 'required') === 'true' || childText(xml, 'type') === 'MasterDetail')
    .map(({ fullName }) => fullName.slice(object.length + 1))
    .filter((field) => !shown.has(field))
    .flatMap((field) =>
      faultAt(layout, undefined, {
        problem: `the required field ${field} is not on the layout`,
        mend: 'add it'
      })
    );
}
