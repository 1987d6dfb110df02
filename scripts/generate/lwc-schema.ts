import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { OrgError } from '../../local-org/errors';
import type { LwcBundle } from '../../local-org/metadata/lwc-bundle';
import type { Project } from '../../local-org/metadata/project';
import type { ObjectType, Schema } from '../../local-org/metadata/schema';
import { GENERATED, type Artefact } from './artefact';

const IMPORT = /['"]@salesforce\/schema\/([\w.]+)['"]/g;

/**
 * Declares the modules `@salesforce/schema/…`: every object and field that the project defines, and whatever
 * standard ones its components import.
 * @throws OrgError PROJECT_INVALID when a component imports an object or field that does not exist.
 */
export function generateLwcSchema(project: Project, schema: Schema): Artefact {
  const references = new Set(schema.objects.flatMap(ownReferences));
  for (const bundle of project.lwcBundles) {
    for (const { reference, file } of importedReferences(project, bundle)) {
      checkReference(reference, file, schema);
      references.add(reference);
    }
  }
  const modules = [...references].sort().map(declareModule);
  return { file: 'types/lwc/schema.d.ts', text: GENERATED + modules.join('\n') };
}

function ownReferences(object: ObjectType): string[] {
  if (object.kind === 'event' || object.kind === 'metadata') return [];
  const fields = object.fields
    .filter((field) => field.isCustom)
    .map((field) => `${object.name}.${field.name}`);
  return object.file || fields.length > 0 ? [object.name, ...fields] : [];
}

function importedReferences(project: Project, { dir }: LwcBundle): { reference: string; file: string }[] {
  return readdirSync(dir)
    .filter((name) => /\.(ts|js)$/.test(name))
    .flatMap((name) => {
      const file = path.relative(project.root, path.join(dir, name)).replaceAll('\\', '/');
      const imports = readFileSync(path.join(dir, name), 'utf8').matchAll(IMPORT);
      return [...imports].map(([, reference]) => ({ reference, file }));
    });
}

/** `Lead`, `Lead.Name` or, over lookups, `Lead.Owner.Name`. */
function checkReference(reference: string, file: string, schema: Schema): void {
  const [objectName, ...path] = reference.split('.');
  let objects = [schema.object(objectName)];
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1;
    objects = objects.flatMap((object) => {
      if (isLast) return object?.field(step) ? [object] : [];
      const lookup = object?.fields.find((field) => field.relationshipName === step);
      return (lookup?.referenceTo ?? []).map((target) => schema.object(target));
    });
  }
  if (objects.some((object) => object !== undefined)) return;
  throw new OrgError(
    'PROJECT_INVALID',
    `${file}: It imports @salesforce/schema/${reference}, which nothing defines. Correct the name or add the field.`
  );
}

function declareModule(reference: string): string {
  const [object, ...field] = reference.split('.');
  const type =
    field.length === 0
      ? `{ objectApiName: '${object}' }`
      : `{ objectApiName: '${object}'; fieldApiName: '${field.join('.')}' }`;
  return `declare module '@salesforce/schema/${reference}' {
  const reference: ${type};
  export default reference;
}
`;
}
