import { NotEmulated } from '../errors';
import { invalidProject } from './errors';
import type { Field } from './object-type';
import type { XmlElement } from './xml';

type TypeFacts = Pick<Field, 'type'> & Partial<Field>;
type TypeReader = (element: XmlElement, name: string, object: string) => TypeFacts;

/**
 * What follows from a custom field's `<type>`: describe's name for the type, and the lengths, digits and
 * references that the platform gives it (Metadata API, type CustomField; lengths from describe of such fields).
 */
const TYPES: Record<string, TypeReader> = {
  AutoNumber: (element) => ({
    type: 'string',
    length: 30,
    isAutoNumber: true,
    displayFormat: element.text('displayFormat') ?? '{0}'
  }),
  Checkbox: (element) => ({ type: 'boolean', defaultValue: element.text('defaultValue') ?? 'false' }),
  Currency: (element) => ({ type: 'currency', ...digits(element) }),
  Date: () => ({ type: 'date' }),
  DateTime: () => ({ type: 'datetime' }),
  Email: () => ({ type: 'email', length: 80 }),
  EncryptedText: (element) => ({ type: 'encryptedstring', length: requiredLength(element) }),
  Hierarchy: (element, name, object) => ({ ...lookup(element, name, object), deleteConstraint: 'SetNull' }),
  Html: (element) => ({ type: 'textarea', length: requiredLength(element), isRichText: true }),
  Location: (element) => ({ type: 'location', isCompound: true, scale: element.number('scale') ?? 5 }),
  LongTextArea: (element) => ({ type: 'textarea', length: requiredLength(element) }),
  Lookup: (element, name) => ({
    ...lookup(element, name, element.requiredText('referenceTo')),
    deleteConstraint: deleteConstraint(element)
  }),
  MasterDetail: (element, name) => ({
    ...lookup(element, name, element.requiredText('referenceTo')),
    deleteConstraint: 'Cascade',
    isMasterDetail: true,
    isReparentable: element.boolean('reparentableMasterDetail')
  }),
  MultiselectPicklist: () => ({ type: 'multipicklist', length: 4099 }),
  Number: (element) => ({ type: 'double', ...digits(element) }),
  Percent: (element) => ({ type: 'percent', ...digits(element) }),
  Phone: () => ({ type: 'phone', length: 40 }),
  Picklist: () => ({ type: 'picklist', length: 255 }),
  Summary: summary,
  Text: (element) => ({ type: 'string', length: element.child('formula') ? 1300 : requiredLength(element) }),
  TextArea: () => ({ type: 'textarea', length: 255 }),
  Time: () => ({ type: 'time' }),
  Url: () => ({ type: 'url', length: 255 })
};

/** Types that the platform has and the local org has not. */
const NOT_EMULATED = new Set(['ExternalLookup', 'IndirectLookup', 'MetadataRelationship', 'Array', 'File']);

/**
 * The facts that a custom field's type implies.
 * @throws PROJECT_INVALID for a type that does not exist; NotEmulated for one that only the platform has.
 */
export function fieldTypeFacts(type: string, element: XmlElement, name: string, object: string): TypeFacts {
  const at = { file: element.file, line: element.child('type')?.line };
  if (NOT_EMULATED.has(type)) throw new NotEmulated(`the field type ${type}`, at);
  const read = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (!read) {
    const known = Object.keys(TYPES).join(', ');
    throw invalidProject(at, `There is no field type "${type}".`, `Use one of ${known}.`);
  }
  return read(element, name, object);
}

function digits(element: XmlElement): { precision: number; scale: number } {
  if (element.child('formula')) return { precision: 18, scale: element.number('scale') ?? 0 };
  const precision = element.number('precision');
  const scale = element.number('scale') ?? 0;
  if (precision === undefined) {
    throw invalidProject(
      element,
      'A number has no <precision>.',
      'Add <precision> (digits in all) and <scale>.'
    );
  }
  if (precision < 1 || precision > 18 || scale < 0 || scale > precision) {
    throw invalidProject(
      element.child('precision')!,
      `Precision ${precision} and scale ${scale} do not go together.`,
      'Precision is 1 to 18 digits in all, scale those after the point.'
    );
  }
  return { precision, scale };
}

function requiredLength(element: XmlElement): number {
  const length = element.number('length');
  if (length !== undefined && Number.isInteger(length) && length > 0) return length;
  throw invalidProject(element, 'A text field has no <length>.', 'Add <length> in characters.');
}

function lookup(element: XmlElement, name: string, referenceTo: string): TypeFacts {
  const relationship = element.text('relationshipName');
  return {
    type: 'reference',
    length: 18,
    referenceTo: [referenceTo],
    relationshipName: name.replace(/__c$/i, '__r'),
    childRelationshipName: relationship && `${relationship}__r`
  };
}

function deleteConstraint(element: XmlElement): Field['deleteConstraint'] {
  const ifAbsent = element.boolean('required') ? 'Restrict' : 'SetNull';
  const constraint = element.text('deleteConstraint') ?? ifAbsent;
  if (constraint === 'SetNull' || constraint === 'Restrict' || constraint === 'Cascade') return constraint;
  throw invalidProject(
    element.child('deleteConstraint')!,
    `<deleteConstraint> is "${constraint}".`,
    'Write SetNull, Restrict or Cascade.'
  );
}

function summary(element: XmlElement): TypeFacts {
  const operation = element.requiredText('summaryOperation');
  if (operation !== 'count' && operation !== 'sum' && operation !== 'min' && operation !== 'max') {
    throw invalidProject(
      element.child('summaryOperation')!,
      `<summaryOperation> is "${operation}".`,
      'Write count, sum, min or max.'
    );
  }
  const [childObject, relationshipField] = element.requiredText('summaryForeignKey').split('.');
  return {
    type: 'double',
    precision: 18,
    scale: 0,
    summary: {
      operation,
      childObject,
      relationshipField,
      summarizedField:
        operation === 'count' ? undefined : element.requiredText('summarizedField').split('.')[1],
      filters: element.children('summaryFilterItems').map((filter) => ({
        field: filter.requiredText('field').replace(/^.*\./, ''),
        operation: filter.requiredText('operation'),
        value: filter.text('value') ?? ''
      }))
    }
  };
}
