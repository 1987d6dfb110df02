import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';

const APP = path.join(__dirname, '..', '..', 'force-app', 'main');
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  isArray: (name) => name === 'values'
});

interface MetadataFile {
  CustomMetadata: { label: string; values: { field: string; value: Record<string, string> }[] };
}

/** The records of a custom metadata type that the package ships, as the REST API returns them. */
export function shippedRecords(type: string): Record<string, unknown>[] {
  const name = type.replace(/__mdt$/, '');
  const files = globSync(`*/customMetadata/${name}.*.md-meta.xml`, { cwd: APP }).sort();
  return files.map((file) => {
    const { CustomMetadata } = parser.parse(readFileSync(path.join(APP, file), 'utf8')) as MetadataFile;
    const values = CustomMetadata.values.map(({ field, value }) => [field, typedValue(value)]);
    return {
      DeveloperName: path.basename(file).split('.')[1],
      MasterLabel: CustomMetadata.label,
      Label: CustomMetadata.label,
      ...(Object.fromEntries(values) as object)
    };
  });
}

function typedValue(value: Record<string, string>): unknown {
  if (value['@_xsi:nil'] === 'true') return null;
  const text = value['#text'] ?? '';
  switch (value['@_xsi:type']) {
    case 'xsd:boolean':
      return text === 'true';
    case 'xsd:double':
      return Number(text);
    default:
      return text;
  }
}
