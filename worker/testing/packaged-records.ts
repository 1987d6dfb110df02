import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

const FORCE_APP = join(__dirname, '../../force-app/main');
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  isArray: (name) => name === 'values'
});

interface PackagedValue {
  field: string;
  value: { '#text'?: string; '@_xsi:type': string };
}

/**
 * The custom metadata records of a type that come with a capability, as the REST API returns them: a blank field
 * is null. `fields` are those that a query would name.
 */
export function packagedRecords(
  capability: string,
  type: string,
  fields: readonly string[]
): Record<string, unknown>[] {
  const folder = join(FORCE_APP, capability, 'customMetadata');
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${type}.`))
    .sort()
    .map((file) => {
      const { CustomMetadata: record } = parser.parse(readFileSync(join(folder, file), 'utf8')) as {
        CustomMetadata: { label: string; values: PackagedValue[] };
      };
      const row: Record<string, unknown> = Object.fromEntries(fields.map((field) => [field, null]));
      Object.assign(row, { DeveloperName: file.split('.')[1], MasterLabel: record.label });
      for (const { field, value } of record.values) row[field] = typed(value);
      return row;
    });
}

function typed({ '#text': text = '', '@_xsi:type': type }: PackagedValue['value']): unknown {
  if (type === 'xsd:boolean') return text === 'true';
  return type === 'xsd:double' ? Number(text) : text;
}
