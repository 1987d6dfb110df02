import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = path.join(
  path.dirname(require.resolve('lightning-base-components/package.json')),
  'src/lightning'
);
const API = /@api\s+(?:get\s+|set\s+|async\s+)?([A-Za-z]\w*)/g;
const read = new Map<string, Set<string> | undefined>();

/** What a base component takes, as its published source says; undefined for one that is not published. */
export function baseComponentApi(name: string): Set<string> | undefined {
  if (read.has(name)) return read.get(name);
  const file = path.join(SOURCES, name, `${name}.js`);
  const api = existsSync(file)
    ? new Set([...readFileSync(file, 'utf8').matchAll(API)].map(([, property]) => property))
    : undefined;
  read.set(name, api);
  return api;
}
