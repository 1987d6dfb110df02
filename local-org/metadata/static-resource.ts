import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { invalidProject } from './errors';
import type { MetadataType } from './metadata-type';

/** A static resource. `content` is the absolute path of its file, or of its folder when the project unzips it. */
export interface StaticResource {
  name: string;
  description?: string;
  contentType: string;
  cacheControl: string;
  content: string;
  file: string;
}

export const staticResource: MetadataType<StaticResource> = {
  suffix: 'resource',
  root: 'StaticResource',
  read: (element, { name, file, path: metaPath }) => ({
    name,
    file,
    description: element.text('description'),
    contentType: element.requiredText('contentType'),
    cacheControl: element.text('cacheControl') ?? 'Private',
    content: findContent(name, file, path.dirname(metaPath))
  })
};

function findContent(name: string, file: string, folder: string): string {
  const unzipped = path.join(folder, name);
  if (existsSync(unzipped)) return unzipped;
  const content = readdirSync(folder).find(
    (entry) => entry.startsWith(`${name}.`) && !entry.endsWith('-meta.xml')
  );
  if (content) return path.join(folder, content);
  throw invalidProject(
    { file },
    `The content of static resource ${name} is missing.`,
    'Add it beside this file.'
  );
}
