import path from 'node:path';
import { bundleTypes, typeOfSuffix, type MetadataType } from './registry';
import type { XmlElement } from './xml';

/** One metadata component, as a deploy would name it. */
export interface MetadataComponent {
  /** Name of the metadata type: `CustomField`, `ApexClass`, `LightningComponentBundle`. */
  type: string;
  /** As the Metadata API says it: `Lead.Lead_Score__c`, `LeadScoreService`. */
  fullName: string;
  /** Its `-meta.xml` file. */
  file: string;
  /** The file that the `-meta.xml` describes, when there is one: `LeadScoreService.cls`. */
  content?: string;
  /** Root element of its XML; absent when that is not well-formed. For a part inside another file, its element there. */
  xml?: XmlElement;
  xmlProblem?: { line: number; message: string };
  /** True for a part that stands inside its parent's file, such as a label in CustomLabels. */
  isEmbedded: boolean;
  /** The text of `content`, else of `file`. */
  readonly text: string;
}

/** What a `-meta.xml` file's path says about its component; undefined when it says nothing that the registry knows. */
export function identify(file: string): { type: MetadataType; fullName: string } | undefined {
  const folders = path.posix.dirname(file).split('/');
  const bundleAt = folders.findIndex((folder, at) => bundleTypes.has(folder) && at < folders.length - 1);
  if (bundleAt >= 0) {
    return { type: bundleTypes.get(folders[bundleAt])!, fullName: folders[bundleAt + 1] };
  }
  const base = path.posix.basename(file, '-meta.xml');
  const dot = base.lastIndexOf('.');
  const found = typeOfSuffix(base.slice(dot + 1), folders);
  if (!found) return undefined;
  const name = decodeURIComponentSafely(base.slice(0, dot));
  if (found.parent && !found.type.ignoreParentName) {
    const parentFolder = folders[folders.lastIndexOf(found.parent.directoryName) + 1];
    return { type: found.type, fullName: `${parentFolder}.${name}` };
  }
  const { type } = found;
  if (type.inFolder || type.folderContentType) {
    const from = folders.lastIndexOf(type.directoryName) + 1;
    return { type, fullName: [...folders.slice(from), name].join('/') };
  }
  return { type, fullName: name };
}

/** Names with `/`, `%` and the like are kept percent-encoded in file names. */
function decodeURIComponentSafely(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
