import { invalidProject } from './errors';
import type { MetadataType } from './metadata-type';
import { parseXml, type XmlElement } from './xml';

/** A record of a custom metadata type. */
export interface CustomMetadataRecord {
  /** API name of its type, with the suffix. */
  object: string;
  developerName: string;
  label: string;
  isProtected: boolean;
  /** By field; blank is null. */
  values: Record<string, string | number | boolean | null>;
  file: string;
}

export const customMetadataRecord: MetadataType<CustomMetadataRecord> = {
  suffix: 'md',
  root: 'CustomMetadata',
  read: (element, { name, file }) => {
    const dot = name.indexOf('.');
    if (dot < 1) {
      throw invalidProject(
        { file },
        'The name does not say which type the record is of.',
        'Name the file <Type>.<Record>.md-meta.xml.'
      );
    }
    return {
      object: `${name.slice(0, dot)}__mdt`,
      developerName: name.slice(dot + 1),
      label: element.requiredText('label'),
      isProtected: element.boolean('protected'),
      values: Object.fromEntries(
        element.children('values').map((entry) => [entry.requiredText('field'), readValue(entry)])
      ),
      file
    };
  }
};

/**
 * Reads a record from the text of its metadata file, as a deployment carries it.
 * @throws PROJECT_INVALID naming what is wrong in it.
 */
export function readDeployedRecord(fullName: string, source: string): CustomMetadataRecord {
  const file = `customMetadata/${fullName}.md`;
  if (!/^\w+\.[A-Za-z]\w{0,39}$/.test(fullName)) {
    throw invalidProject(
      { file },
      `${fullName} is no name of a record.`,
      'Name it <Type>.<Record>: letters, digits and underscores, at most 40, the first a letter.'
    );
  }
  const { root, read } = customMetadataRecord;
  return read(parseXml(source, file, root), { name: fullName, file, path: file });
}

function readValue(entry: XmlElement): string | number | boolean | null {
  const value = entry.child('value');
  const text = value?.value ?? '';
  const type = value?.attributes['xsi:type']?.replace(/^.*:/, '') ?? 'string';
  if (text === '') return null;
  if (type === 'boolean') return text.trim() === 'true';
  if (type === 'double' || type === 'int') return entry.number('value') ?? null;
  return text;
}
