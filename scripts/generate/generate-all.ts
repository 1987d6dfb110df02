import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readProject } from '../../local-org/metadata/project';
import { buildSchema } from '../../local-org/metadata/schema';
import type { Artefact } from './artefact';
import { generateEvents } from './events';
import { generateLwcApex } from './lwc-apex';
import { generateLwcLabels } from './lwc-labels';
import { generateLwcPaths } from './lwc-paths';
import { generateLwcSchema } from './lwc-schema';
import { generateObjects } from './objects';

/**
 * Everything that is generated from a project's metadata, formatted. The same project always gives the same text.
 * @throws OrgError PROJECT_INVALID where the project contradicts itself.
 */
export async function generateAll(root: string): Promise<Artefact[]> {
  const project = readProject(root);
  const schema = buildSchema(project);
  const artefacts = [
    generateObjects(schema),
    generateEvents(schema),
    generateLwcSchema(project, schema),
    generateLwcApex(project, schema),
    generateLwcLabels(project),
    generateLwcPaths(project)
  ];
  return Promise.all(artefacts.map((artefact) => formatted(project.root, artefact)));
}

/** The artefact as prettier would leave it. */
export async function formatted(root: string, { file, text }: Artefact): Promise<Artefact> {
  const filepath = path.join(root, file);
  return { file, text: await format(text, { ...(await resolveConfig(filepath)), filepath }) };
}
