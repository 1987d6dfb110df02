import type { Resource } from './resource';

const OLDEST = 50;

/** The seasonal release of an API version: 50.0 is Winter '21, and three follow each year. */
function releaseOf(version: number): string {
  const since = version - OLDEST;
  const season = ['Winter', 'Spring', 'Summer'][since % 3];
  return `${season} '${21 + Math.floor(since / 3)}`;
}

/** The API versions the org speaks, oldest first, as `/services/data` lists them. `latest` is e.g. `65.0`. */
export function listVersions(latest: string): { label: string; url: string; version: string }[] {
  const versions = [];
  for (let version = OLDEST; version <= Number.parseFloat(latest); version++) {
    const name = `${version}.0`;
    versions.push({ label: releaseOf(version), url: `/services/data/v${name}`, version: name });
  }
  return versions;
}

/** Whether the org speaks an API version. */
export function isSpoken(version: string, latest: string): boolean {
  return listVersions(latest).some((entry) => entry.version === version);
}

/** The resources of a version: what `/services/data/vNN.0/` lists. */
export const versionResource: Resource = {
  method: 'GET',
  path: '',
  handle: ({ version }) => {
    const names = ['composite', 'jobs', 'limits', 'query', 'queryAll', 'sobjects', 'tooling'];
    return {
      status: 200,
      body: Object.fromEntries(names.map((name) => [name, `/services/data/v${version}/${name}`]))
    };
  }
};
