import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';

/** A custom metadata record as its source file tells it; a blank field is absent. */
export interface CustomMetadataRecord {
  /** Developer name. */
  name: string;
  label: string;
  values: Record<string, string | number | boolean>;
}

interface RawValue {
  field: string;
  value: { '#text'?: string; '@_xsi:type'?: string };
}

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => name === 'values'
});

/** The records of a type in a folder of custom metadata, by developer name. */
export function readRecords(folder: string, type: string): CustomMetadataRecord[] {
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${type}.`) && file.endsWith('.md-meta.xml'))
    .sort()
    .map((file) => {
      const { CustomMetadata: record } = parser.parse(readFileSync(path.join(folder, file), 'utf8')) as {
        CustomMetadata: { label: string; values?: RawValue[] };
      };
      const values = (record.values ?? []).map(({ field, value }) => [field, typed(value)] as const);
      return {
        name: file.slice(type.length + 1, -'.md-meta.xml'.length),
        label: record.label,
        values: Object.fromEntries(
          values.filter(([, value]) => value !== '')
        ) as CustomMetadataRecord['values']
      };
    });
}

/** The source file of a record. */
export function recordXml({ label, values }: CustomMetadataRecord): string {
  const fields = Object.keys(values).sort();
  const lines = fields.flatMap((field) => [
    '    <values>',
    `        <field>${field}</field>`,
    `        <value xsi:type="xsd:${xsdType(values[field])}">${xsdText(values[field])}</value>`,
    '    </values>'
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<CustomMetadata xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">',
    `    <label>${escapeXml(label)}</label>`,
    '    <protected>false</protected>',
    ...lines,
    '</CustomMetadata>',
    ''
  ].join('\n');
}

/** Text as it may stand in XML. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function typed({ '#text': text = '', '@_xsi:type': type }: RawValue['value']): string | number | boolean {
  if (type === 'xsd:boolean') return text === 'true';
  return type === 'xsd:double' ? Number(text) : text;
}

function xsdType(value: string | number | boolean): string {
  return typeof value === 'boolean' ? 'boolean' : typeof value === 'number' ? 'double' : 'string';
}

function xsdText(value: string | number | boolean): string {
  return typeof value === 'number' ? value.toFixed(1) : escapeXml(String(value));
}
