import { readFileSync } from 'node:fs';

/** The API version of the project, as its one place says it: sourceApiVersion of sfdx-project.json. */
export function apiVersion(): string {
  return (JSON.parse(readFileSync('sfdx-project.json', 'utf8')) as { sourceApiVersion: string })
    .sourceApiVersion;
}
