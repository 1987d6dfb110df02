import path from 'node:path';
import { existsSync } from 'node:fs';
import { readComponents } from './components';
import { invalidProject } from './errors';
import { readForceIgnore } from './force-ignore';
import type { Components } from './metadata-types';
import { readJson, readUsers, type ProjectUser } from './project-user';

/** An SFDX project: its settings and components, each parsed from XML to a plain object that names its file. */
export interface Project extends Omit<Components, 'labelFiles'> {
  /** Absolute. */
  root: string;
  name: string;
  /** Such as 65.0. */
  apiVersion: string;
  /** Relative to the root. */
  packageDirectories: string[];
  /** Values of custom labels by name. */
  labels: Map<string, string>;
  users: ProjectUser[];
}

/**
 * Reads an SFDX project from its folder.
 * @throws OrgError PROJECT_INVALID naming the file and what is wrong in it; NotEmulated for a type of metadata
 * that the local org does not know.
 */
export function readProject(dir: string): Project {
  const root = path.resolve(dir);
  const file = 'sfdx-project.json';
  if (!existsSync(path.join(root, file))) {
    throw invalidProject(
      { file: path.join(dir, file) },
      'There is no such file.',
      'Name the folder of an SFDX project.'
    );
  }
  const settings = readJson(path.join(root, file), file);
  const packageDirectories = readPackageDirectories(settings, root, file);
  const { labelFiles, ...components } = readComponents(root, packageDirectories, readForceIgnore(root));
  return {
    root,
    name: typeof settings.name === 'string' && settings.name ? settings.name : path.basename(root),
    apiVersion: readApiVersion(settings, file),
    packageDirectories,
    labels: new Map(labelFiles.flat().map((label) => [label.name, label.value])),
    users: readUsers(root),
    ...components
  };
}

function readPackageDirectories(settings: Record<string, unknown>, root: string, file: string): string[] {
  const directories = settings.packageDirectories;
  if (!Array.isArray(directories) || directories.length === 0) {
    throw invalidProject({ file }, 'It names no packageDirectories.', 'Add at least one { "path": … }.');
  }
  return directories.map((directory: { path?: unknown }) => {
    const name = directory?.path;
    if (typeof name !== 'string') {
      throw invalidProject({ file }, 'A package directory has no path.', 'Add "path".');
    }
    if (!existsSync(path.join(root, name))) {
      throw invalidProject({ file }, `The package directory ${name} does not exist.`, 'Create or remove it.');
    }
    return name.replace(/^\.\//, '').replace(/\/$/, '');
  });
}

function readApiVersion(settings: Record<string, unknown>, file: string): string {
  const version = settings.sourceApiVersion;
  if (typeof version === 'string' && /^\d+\.0$/.test(version)) return version;
  throw invalidProject({ file }, 'It states no sourceApiVersion.', 'Add "sourceApiVersion", such as "65.0".');
}
