import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** Where builds are kept between starts: git-ignored, safe to delete at any time. */
export const BUILD_FOLDER = resolve(__dirname, '../../../.local-org-build');

const requireFromHere = createRequire(__filename);

/** The folder of an installed package, found by climbing from its entry, because `exports` may hide package.json. */
export function packageFolder(name: string): string {
  for (const root of requireFromHere.resolve.paths(name) ?? []) {
    if (existsSync(join(root, name, 'package.json'))) return join(root, name);
  }
  throw new Error(`The package ${name} is not installed. Run npm install.`);
}

/** `name@version` of an installed package. */
export function packageVersion(name: string): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8'));
  return `${name}@${version}`;
}

/** A short content key: the first 16 hex digits of the SHA-256 of the parts. */
export function contentKey(parts: Iterable<string | Buffer>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/**
 * Fills `folder` by way of a neighbour that is renamed when complete, so that a reader never sees half a build and
 * two processes that build the same thing at once do no harm: the second one's rename fails and its copy is dropped.
 */
export async function fillFolder(folder: string, fill: (partial: string) => Promise<void>): Promise<void> {
  const partial = `${folder}.${process.pid}.partial`;
  mkdirSync(dirname(folder), { recursive: true });
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial);
  try {
    await fill(partial);
    if (!existsSync(folder)) renameSync(partial, folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}
