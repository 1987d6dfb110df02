import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of package.json. Files that are data, not code (SQL, the proto, the project's API version), are read from
 * there, so that the compiled worker in dist/ and the sources find the same ones.
 */
export const PACKAGE_ROOT = nearestPackage(__dirname);

/** Absolute path of a file named from the package's root. */
export function packageFile(path: string): string {
  return join(PACKAGE_ROOT, path);
}

/** The Salesforce API version, e.g. `65.0`: sourceApiVersion of sfdx-project.json is its one place. */
export function apiVersion(): string {
  const project = JSON.parse(readFileSync(packageFile('sfdx-project.json'), 'utf8')) as {
    sourceApiVersion: string;
  };
  return project.sourceApiVersion;
}

/** The version in package.json. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string }).version;
}

function nearestPackage(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`No package.json above ${__dirname}.`);
  return nearestPackage(parent);
}
