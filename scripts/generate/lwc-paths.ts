import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Project } from '../../local-org/metadata/project';
import type { Artefact } from './artefact';

const FILE = 'types/lwc/tsconfig.paths.json';

/** Where the TypeScript compiler finds each component that others import as `c/<name>`. */
export function generateLwcPaths({ root, lwcBundles }: Project): Artefact {
  const from = path.join(root, path.dirname(FILE));
  const paths = lwcBundles
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, dir }) => {
      const script = path.join(dir, existsSync(path.join(dir, `${name}.ts`)) ? `${name}.ts` : `${name}.js`);
      return [`c/${name}`, [path.relative(from, script).replaceAll('\\', '/')]];
    });
  return { file: FILE, text: JSON.stringify({ compilerOptions: { paths: Object.fromEntries(paths) } }) };
}
