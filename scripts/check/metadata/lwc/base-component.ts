import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readComponentClass } from './bundle';

const read = new Map<string, Set<string> | undefined>();

/** The `@api` names of a base component such as `card`, from Salesforce's own source; undefined when it is not there. */
export function baseComponentApi(name: string): Set<string> | undefined {
  if (!read.has(name)) read.set(name, readApi(name));
  return read.get(name);
}

function readApi(name: string): Set<string> | undefined {
  const folder = path.dirname(require.resolve('lightning-base-components/package.json'));
  const file = path.join(folder, 'src/lightning', name, `${name}.js`);
  if (!existsSync(file)) return undefined;
  const { api, hasUnknownBase } = readComponentClass(file, readFileSync(file, 'utf8'));
  return hasUnknownBase ? undefined : api;
}
