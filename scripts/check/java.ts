import path from 'node:path';
import { isInstalled } from '../command';

/** The class path that holds the Apex type checker and PMD, as shipped inside an npm package. */
export const javaClassPath = path.join(
  path.dirname(require.resolve('@salesforce/code-analyzer-pmd-engine/package.json')),
  'dist/java-lib/*'
);

/** Says why Java steps cannot run here, or undefined when they can. */
export function javaMissing(): string | undefined {
  return isInstalled('java', '-version')
    ? undefined
    : 'it needs Java 11 or newer (Debian: default-jre-headless)';
}
