import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { NotEmulated } from '../errors';
import { invalidProject } from './errors';
import { METADATA_TYPES, OBJECT_PARTS, type Components } from './metadata-types';
import type { Component, MetadataType } from './metadata-type';
import type { CustomObject } from './object';
import { readXml } from './xml';

type List = keyof Components;
type AnyType = MetadataType<unknown>;

const BY_SUFFIX = new Map(
  (Object.entries(METADATA_TYPES) as [List, AnyType][]).map(([list, type]) => [type.suffix, { list, type }])
);
const META_FILE = /^(.+)\.([A-Za-z0-9]+)-meta\.xml$/;
/** Source files that mean nothing to the platform without the meta file beside them. */
const NEEDS_META = /\.(cls|trigger)$/;

/**
 * Reads every component below the package directories, except what `isIgnored` leaves out.
 * @throws PROJECT_INVALID for a file that cannot be read, lacks its meta file, or defines what another defines.
 */
export function readComponents(
  root: string,
  packageDirectories: string[],
  isIgnored: (file: string) => boolean
): Components {
  const components = Object.fromEntries(
    Object.keys(METADATA_TYPES).map((list) => [list, []])
  ) as unknown as Components;
  const definedIn = new Map<string, string>();
  const add = (list: List, key: string, file: string, component: unknown) => {
    claim(definedIn, `${list} ${key}`, file);
    (components[list] as unknown[]).push(component);
  };

  for (const file of packageDirectories.flatMap((directory) => filesBelow(root, directory))) {
    if (isIgnored(file)) continue;
    const match = META_FILE.exec(path.posix.basename(file));
    if (!match) {
      requireMeta(root, file);
      continue;
    }
    const entry = BY_SUFFIX.get(match[2]);
    const { onlyNamed = match[1] } = entry?.type ?? {};
    if (!entry || onlyNamed !== match[1]) {
      const what = entry ? `${match[1]}.${match[2]}` : `the type *.${match[2]}`;
      throw new NotEmulated(`metadata of ${what}`, { file });
    }
    const component = locate(root, file, match[1]);
    requireSource(component, entry.type.suffix);
    const read = entry.type.read(readXml(component, entry.type.root), component);
    add(entry.list, `${component.object ?? ''}.${component.name}`, file, read);
    if (entry.list === 'customObjects') addInlineParts(read as CustomObject, component, add);
  }
  return components;
}

/** An object's file may hold its parts instead of having them decomposed into files. */
function addInlineParts(
  object: CustomObject,
  { path: objectPath, file }: Component,
  add: (list: List, key: string, file: string, component: unknown) => void
): void {
  for (const [list, elementName] of Object.entries(OBJECT_PARTS) as [List, string][]) {
    for (const element of object.element.children(elementName)) {
      const name = element.requiredText('fullName');
      const part: Component = { name, file, path: objectPath, object: object.name };
      add(list, `${object.name}.${name}`, file, (METADATA_TYPES[list] as AnyType).read(element, part));
    }
  }
}

function claim(definedIn: Map<string, string>, key: string, file: string): void {
  const name = key.toLowerCase();
  const other = definedIn.get(name);
  if (other !== undefined) {
    const what = key.replace(/^\w+ \.?/, '');
    throw invalidProject({ file }, `${what} is already defined in ${other}.`, 'Remove one of the two.');
  }
  definedIn.set(name, file);
}

function locate(root: string, file: string, name: string): Component {
  const object = /(?:^|\/)objects\/([^/]+)\/[^/]+\/[^/]+$/.exec(file)?.[1];
  return { name, file, path: path.join(root, file), object };
}

function requireMeta(root: string, file: string): void {
  if (!NEEDS_META.test(file) || existsSync(path.join(root, `${file}-meta.xml`))) return;
  throw invalidProject(
    { file },
    'Its meta file is missing, so the platform would leave it out of a deployment.',
    `Add ${path.posix.basename(file)}-meta.xml.`
  );
}

function requireSource({ path: metaPath, file }: Component, suffix: string): void {
  if (suffix !== 'cls' && suffix !== 'trigger') return;
  if (existsSync(metaPath.replace(/-meta\.xml$/, ''))) return;
  throw invalidProject({ file }, 'The source file it describes is missing.', 'Add it, or remove this file.');
}

/** Files below a folder, relative to the root with forward slashes, in the order of their names. */
function filesBelow(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return entry.name === '__tests__' ? [] : filesBelow(root, file);
      return [file];
    });
}
