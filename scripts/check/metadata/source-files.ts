import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ignore from 'ignore';

/** The files of a project that the sf CLI would look at. Paths are relative to the project's root, with `/`. */
export interface SourceFiles {
  paths: string[];
  /** Files that .forceignore leaves out, but that may be what others are made from: TypeScript of components. */
  ignored?: string[];
  /** Its package directories; files of a project in memory lie in one. */
  packageDirectories?: string[];
  /** The API version that a deploy of the project speaks: `65.0`. */
  apiVersion?: string;
  read(file: string): string;
  /** The text of a file of the project outside its package directories, if there is one. */
  document(file: string): string | undefined;
  /** Text outside the package directories that uses what they define: the worker, the sample data, the scripts. */
  outside?(): string[];
}

/** What `sf project deploy` never looks at, whatever .forceignore says (source-deploy-retrieve, ForceIgnore). */
const NEVER_DEPLOYED = [
  '**/*.dup',
  '**/.*',
  '**/package2-descriptor.json',
  '**/package2-manifest.json',
  'node_modules/**'
];

/** Tests use what they test, and the checks name what they look for. */
const IS_NO_USE = /\.test\.ts$|\/testing\/|^scripts\/check\//;

/** Reads the package directories of an SFDX project, leaving out what .forceignore leaves out. */
export function sourceFilesOf(root: string): SourceFiles {
  const project = JSON.parse(readFileSync(path.join(root, 'sfdx-project.json'), 'utf8')) as {
    packageDirectories: { path: string }[];
    sourceApiVersion?: string;
  };
  const forceIgnore = path.join(root, '.forceignore');
  const ignored = ignore().add(NEVER_DEPLOYED);
  if (existsSync(forceIgnore)) ignored.add(readFileSync(forceIgnore, 'utf8'));
  const paths = new Set<string>();
  const left = new Set<string>();
  const packageDirectories = project.packageDirectories.map((directory) => {
    const folder = path.posix.normalize(directory.path).replace(/^\.\//, '').replace(/\/$/, '');
    return folder === '.' ? '' : folder;
  });
  for (const folder of packageDirectories) collect(root, folder, ignored, { paths, left });
  return {
    paths: [...paths].sort(),
    packageDirectories,
    ignored: [...left].sort(),
    apiVersion: project.sourceApiVersion,
    read: (file) => readFileSync(path.join(root, file), 'utf8'),
    document: (file) =>
      existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : undefined,
    outside: () =>
      globSync('{worker,data,config,scripts}/**/*.{ts,json,apex,sql}', { cwd: root })
        .filter((file) => !IS_NO_USE.test(file))
        .map((file) => readFileSync(path.join(root, file), 'utf8'))
  };
}

function collect(
  root: string,
  folder: string,
  ignored: ReturnType<typeof ignore>,
  found: { paths: Set<string>; left: Set<string> }
): void {
  if (!existsSync(path.join(root, folder))) return;
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = folder ? `${folder}/${entry.name}` : entry.name;
    if (ignored.ignores(entry.isDirectory() ? `${file}/` : file)) {
      if (entry.isFile()) found.left.add(file);
    } else if (entry.isDirectory()) collect(root, file, ignored, found);
    else if (entry.isFile()) found.paths.add(file);
  }
}
