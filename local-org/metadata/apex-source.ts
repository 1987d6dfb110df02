import type { MetadataType } from './metadata-type';
import { readFileSync } from 'node:fs';

/** An Apex class or trigger. */
export interface SourceFile {
  name: string;
  /** Relative to the project. */
  file: string;
  /** Absolute. */
  path: string;
  text: string;
  apiVersion: string;
  /** False for Deleted and Inactive. */
  isActive: boolean;
}

export const apexClass = sourceType('cls', 'ApexClass');
export const apexTrigger = sourceType('trigger', 'ApexTrigger');

function sourceType(suffix: string, root: string): MetadataType<SourceFile> {
  return {
    suffix,
    root,
    read: (element, component) => {
      const path = component.path.replace(/-meta\.xml$/, '');
      return {
        name: component.name,
        file: component.file.replace(/-meta\.xml$/, ''),
        path,
        text: readFileSync(path, 'utf8'),
        apiVersion: element.requiredText('apiVersion'),
        isActive: (element.text('status') ?? 'Active') === 'Active'
      };
    }
  };
}
