import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceFilesOf } from '../metadata/source-files';
import type { ProjectFiles } from './mutation';

/** What can be broken: the files that a deploy would read, and the TypeScript of Lightning web components. */
export function filesToBreak(root: string): ProjectFiles {
  const deployed = sourceFilesOf(root).paths.filter((file) => !/\/lwc\/.*\.js$/.test(file));
  const scripts = globSync('force-app/**/lwc/**/*.ts', { cwd: root }).filter(
    (file) => !file.includes('__tests__')
  );
  const paths = [...new Set([...deployed, ...scripts])].sort();
  return new Map(paths.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}
