import type { MetadataComponent } from '../component';
import { faultAt } from '../places';
import type { ProjectSource } from '../project-source';
import { fieldMistake, isForeign, objectMistake } from '../references';
import type { Fault, Rule } from '../rule';
import { child, children, childText, type XmlElement } from '../xml';

/** The XML Schema types that the platform takes for a field of each type. */
const XSD_TYPES: Record<string, string[]> = {
  Checkbox: ['boolean'],
  Date: ['date'],
  DateTime: ['dateTime'],
  Number: ['double', 'int'],
  Percent: ['double', 'int']
};
const VALUES: Record<string, RegExp> = {
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  dateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/,
  double: /^-?\d+(\.\d+)?(E-?\d+)?$/i,
  int: /^-?\d+$/
};

/** A custom metadata record has only fields of its type, with values that fit them, and all that are required. */
export const customMetadata: Rule = {
  name: 'custom-metadata',
  check(source) {
    return source.ofType('CustomMetadata').flatMap((record) => recordFaults(source, record));
  }
};

function recordFaults(source: ProjectSource, record: MetadataComponent): Fault[] {
  const [typeName, name] = record.fullName.split('.');
  if (isForeign(`${typeName}__mdt`) || !record.xml) return [];
  const type = `${typeName}__mdt`;
  const unknown = objectMistake(source, type);
  if (unknown) return faultAt(record, undefined, unknown);
  const label = child(record.xml, 'label');
  const values = children(record.xml, 'values');
  const given = new Map(values.map((value) => [childText(value, 'field').toLowerCase(), value]));
  const missing = source
    .ofType('CustomField')
    .filter(({ fullName, xml }) => fullName.startsWith(`${type}.`) && childText(xml, 'required') === 'true')
    .map(({ fullName }) => fullName.slice(type.length + 1))
    .filter((field) => !child(given.get(field.toLowerCase()), 'value')?.text);
  return [
    ...(/^[A-Za-z](?!.*__)\w*$/.test(name ?? '') && name.length <= 40 && !name.endsWith('_')
      ? []
      : faultAt(record, undefined, {
          problem: `'${name}' is no name of a record`,
          mend: 'use at most 40 letters, digits and single underscores, a letter first'
        })),
    ...(label && label.text.length > 40
      ? faultAt(record, label, {
          problem: `the label has ${label.text.length} characters`,
          mend: 'use at most 40'
        })
      : []),
    ...(label?.text
      ? []
      : faultAt(record, label, {
          problem: 'the record has no <label>',
          mend: 'name it for the people in Setup'
        })),
    ...missing.flatMap((field) =>
      faultAt(record, undefined, { problem: `${field} is required and has no value`, mend: 'add it' })
    ),
    ...values.flatMap((value) => valueFaults(source, record, type, value))
  ];
}

function valueFaults(
  source: ProjectSource,
  record: MetadataComponent,
  type: string,
  entry: XmlElement
): Fault[] {
  const name = child(entry, 'field');
  if (!name) return [];
  const unknown = fieldMistake(source, type, name.text);
  if (unknown) return faultAt(record, name, unknown);
  const field = source.find('CustomField', `${type}.${name.text}`)?.xml;
  const value = child(entry, 'value');
  if (!field || !value || value.attributes['xsi:nil'] === 'true') return [];
  const fault = (problem: string, mend: string): Fault[] =>
    faultAt(record, value, { problem: `${name.text} ${problem}`, mend });
  const fieldType = childText(field, 'type');
  const written = (value.attributes['xsi:type'] ?? '').replace(/^\w+:/, '');
  const expected = XSD_TYPES[fieldType] ?? ['string'];
  if (!expected.includes(written)) {
    return fault(
      `is of type ${fieldType}, the value of xsd:${written}`,
      `write xsi:type="xsd:${expected[0]}"`
    );
  }
  if (VALUES[written] && !VALUES[written].test(value.text))
    return fault(`is '${value.text}'`, `write a ${written}`);
  const length =
    Number(childText(field, 'length')) || (fieldType === 'TextArea' || fieldType === 'Url' ? 255 : undefined);
  if (length && value.text.length > length) {
    return fault(
      `has ${value.text.length} characters, the field takes ${length}`,
      'shorten the value, or lengthen the field'
    );
  }
  const precision = Number(childText(field, 'precision'));
  const digits = precision - Number(childText(field, 'scale'));
  if (precision && Math.abs(Number(value.text)) >= 10 ** digits) {
    return fault(
      `is ${value.text}, the field has ${digits} digits before the point`,
      'choose a smaller value, or widen the field'
    );
  }
  const values = children(child(child(field, 'valueSet'), 'valueSetDefinition'), 'value').map((each) =>
    childText(each, 'fullName')
  );
  if (values.length && value.text && !values.includes(value.text)) {
    return fault(`is '${value.text}', which the picklist does not have`, `write one of ${values.join(', ')}`);
  }
  return [];
}
