import JSZip from 'jszip';
import { OrgError } from '../../errors';
import { parseXml } from '../../metadata/xml';

/** A component that the manifest of a deployment names. */
export interface Member {
  type: string;
  fullName: string;
}

/** The contents of a deployment: what to delete before, what to deploy, what to delete after. */
export interface DeployPackage {
  deletedFirst: Member[];
  members: Member[];
  deletedLast: Member[];
  /** The text of a file, by its path beside package.xml. */
  files: Map<string, string>;
}

/**
 * Unpacks the zip of a deployment in metadata format: package.xml at its top or in one folder, files beside it.
 * @throws OrgError INVALID_ZIP or INVALID_PACKAGE in a sentence.
 */
export async function readPackage(zip: Buffer): Promise<DeployPackage> {
  const { files: entries } = await JSZip.loadAsync(zip).catch((cause: Error) => {
    throw new OrgError('INVALID_ZIP', `The zip file cannot be read: ${cause.message}`, [], { cause });
  });
  const manifest = Object.keys(entries).find((path) => /^([^/]+\/)?package\.xml$/.test(path));
  if (manifest === undefined) throw new OrgError('INVALID_ZIP', 'No package.xml found');
  const folder = manifest.slice(0, -'package.xml'.length);
  const files = new Map<string, string>();
  for (const [path, entry] of Object.entries(entries)) {
    if (!entry.dir && path.startsWith(folder))
      files.set(path.slice(folder.length), await entry.async('string'));
  }
  return {
    deletedFirst: [
      ...readManifest(files, 'destructiveChangesPre.xml'),
      ...readManifest(files, 'destructiveChanges.xml')
    ],
    members: readManifest(files, 'package.xml'),
    deletedLast: readManifest(files, 'destructiveChangesPost.xml'),
    files
  };
}

function readManifest(files: Map<string, string>, name: string): Member[] {
  const text = files.get(name);
  if (text === undefined) return [];
  try {
    return parseXml(text, name, 'Package')
      .children('types')
      .flatMap((types) => {
        const type = types.requiredText('name');
        return types.texts('members').map((fullName) => ({ type, fullName }));
      });
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    throw new OrgError('INVALID_PACKAGE', error.message, [], { cause: error });
  }
}
