import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'rollup';
import type { VendorManifest } from './vendor';

/** The browser half of the Lightning host: platform modules, host components, and where the page starts. */
export const BROWSER_FOLDER = resolve(__dirname, '../browser');

/** What of a project goes into its app bundle. Plain data: it crosses a process border. */
export interface AppSources {
  /** Lightning web components by name, with their folders. */
  bundles: { name: string; folder: string; isExposed: boolean }[];
  /** Custom labels by name. */
  labels: Record<string, string>;
}

const VENDOR = '\0vendor-module:';
const SCOPED = '\0scoped:';
const MISSING = '\0not-emulated:';
const PAGE_COMPONENTS = '\0page-components';

/**
 * Resolves what components import: the project's own `c/…`, the host's components and platform modules, base
 * components out of the vendor build, and `@salesforce/…`. Nothing is left unresolved: what the host does not have
 * becomes a visible box (in a template) or an object that throws when it is used (in a script), both naming it.
 * Goes before the LWC compiler.
 */
export function appModules(sources: AppSources, vendor: VendorManifest): Plugin {
  const files = componentFiles(sources);
  return {
    name: 'app-modules',
    resolveId(id, importer) {
      const file = files.get(id);
      if (file) return `${file}?specifier=${encodeURIComponent(id)}`;
      if (id === 'org-page-components') return PAGE_COMPONENTS;
      if (vendor.modules[id]) return VENDOR + id;
      if (vendor.files[id]) return { id, external: true };
      if (/^@salesforce\/(apex|schema|label|customPermission|userPermission|resourceUrl)(\/|$)/.test(id))
        return SCOPED + id;
      if (/^(lightning|c|@salesforce)\//.test(id))
        return `${MISSING}${/\.html(\?|$)/.test(importer ?? '') ? 'tag' : 'module'}:${id}`;
      return null;
    },
    load(id) {
      if (id === PAGE_COMPONENTS) return pageComponents(sources);
      if (id.startsWith(VENDOR)) return vendorModule(vendor.modules[id.slice(VENDOR.length)]);
      if (id.startsWith(SCOPED)) return scopedModule(id.slice(SCOPED.length), sources);
      if (id.startsWith(MISSING)) return missingModule(id.slice(MISSING.length));
      return null;
    }
  };
}

/** Import specifier to source file; `x.ts` is preferred to the `x.js` that may lie compiled beside it. */
function componentFiles(sources: AppSources): Map<string, string> {
  const files = new Map<string, string>();
  const add = (specifier: string, folder: string, name: string) => {
    const file = ['ts', 'js']
      .map((extension) => join(folder, `${name}.${extension}`))
      .find((path) => existsSync(path));
    if (file) files.set(specifier, file);
  };
  for (const namespace of readdirSync(join(BROWSER_FOLDER, 'lwc'))) {
    for (const name of readdirSync(join(BROWSER_FOLDER, 'lwc', namespace))) {
      add(`${namespace}/${name}`, join(BROWSER_FOLDER, 'lwc', namespace, name), name);
    }
  }
  for (const file of readdirSync(join(BROWSER_FOLDER, 'platform'))) {
    const name = file.replace(/\.ts$/, '');
    add(`lightning/${name}`, join(BROWSER_FOLDER, 'platform'), name);
  }
  for (const { name, folder } of sources.bundles) add(`c/${name}`, folder, name);
  return files;
}

/** Each component that may be placed on a page is a chunk of its own, loaded by the page that has it. */
function pageComponents({ bundles }: AppSources): string {
  const loaders = bundles
    .filter((bundle) => bundle.isExposed)
    .map(({ name }) => `${JSON.stringify(name)}: () => import(${JSON.stringify(`c/${name}`)})`);
  return `export const pageComponents = { ${loaders.join(', ')} };`;
}

function vendorModule({ specifier, namespace }: VendorManifest['modules'][string]) {
  const code = `import { ${namespace} as all } from ${JSON.stringify(specifier)};
export { all };
export default all.default;`;
  return { code, syntheticNamedExports: 'all' };
}

function scopedModule(specifier: string, { labels }: AppSources): string {
  const [, kind, name = ''] = /^@salesforce\/(\w+)\/?(.*)$/.exec(specifier) ?? [];
  const platform = (file: string) => JSON.stringify(join(BROWSER_FOLDER, 'platform-support', file));
  switch (kind) {
    case 'apex': {
      if (!name) return `export { refreshApex } from ${platform('apex.ts')};`;
      const method = name.lastIndexOf('.');
      const call = `${JSON.stringify(name.slice(0, method))}, ${JSON.stringify(name.slice(method + 1))}`;
      return `import { apexMethod } from ${platform('apex.ts')}; export default apexMethod(${call});`;
    }
    case 'schema': {
      const [objectApiName, ...path] = name.split('.');
      const reference = path.length ? { fieldApiName: path.join('.'), objectApiName } : { objectApiName };
      return `export default ${JSON.stringify(reference)};`;
    }
    case 'label': {
      const label = labels[name.replace(/^c\./, '')];
      if (label === undefined) throw new Error(`There is no custom label ${name}.`);
      return `export default ${JSON.stringify(label)};`;
    }
    case 'resourceUrl':
      return `export default ${JSON.stringify(`/resource/${name}`)};`;
    default:
      return `import { hasPermission } from ${platform('permissions.ts')};
export default hasPermission(${JSON.stringify(kind)}, ${JSON.stringify(name)});`;
  }
}

function missingModule(kindAndSpecifier: string) {
  const [, kind, specifier] = /^(\w+):(.*)$/.exec(kindAndSpecifier) ?? [];
  if (kind === 'tag') {
    const tag = specifier.replace('/', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return `import NotEmulated from 'host/notEmulated';
export default class extends NotEmulated { construct = ${JSON.stringify(tag)}; }`;
  }
  const support = JSON.stringify(join(BROWSER_FOLDER, 'platform-support', 'not-emulated.ts'));
  const code = `import { notEmulatedModule } from ${support};
export const all = notEmulatedModule(${JSON.stringify(specifier)});
export default all.default;`;
  return { code, syntheticNamedExports: 'all' };
}
