import lwc from '@lwc/rollup-plugin';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rollup, type Plugin } from 'rollup';
import { BUILD_FOLDER, contentKey, fillFolder, packageFolder, packageVersion } from './build-folder';
import { compress } from './compress';
import { pageConfigModule } from './page-config-modules';
import { browserConstants, LWC_OPTIONS, minify, stripTypes } from './source-plugins';

/** Base components that few pages use and that are large: each is a file of its own, fetched by who imports it. */
const SELDOM_USED = /^lightning\/(iconSvgTemplates|tree|carousel|dynamicIcon|inputLocation)/;
/** The package's own version refers to a module that is not public; the host brings its own. */
const REPLACED_BY_HOST = new Set(['lightning/navigation']);
/** Public in the package but broken there: they import a module the package does not contain. */
const BROKEN_IN_PACKAGE = new Set(['lightning/primitiveFigure', 'lightning/barcodeScanner']);
const STYLES = ['@salesforce-ux/design-system-2', 'dist/css/bundled/slds2.cosmos.css'];
const ENTRY = '\0vendor:';

/** What the vendor build holds and where each module is found in it. */
export interface VendorManifest {
  key: string;
  /** Import specifier to file name, for the page's import map: `org-vendor/core` to `core.js`. */
  files: Record<string, string>;
  /** For each platform module (`lwc`, `lightning/button`): the specifier that carries it and its namespace there. */
  modules: Record<string, { specifier: string; namespace: string }>;
  /** Files that every page needs: the page preloads them. */
  preload: string[];
}

/** The key of the vendor build: changes with the version of any package in it and with the way it is built. */
export function vendorKey(): string {
  const packages = [
    'lwc',
    '@lwc/synthetic-shadow',
    '@lwc/rollup-plugin',
    'lightning-base-components',
    STYLES[0]
  ];
  const recipe = ['vendor.ts', 'source-plugins.ts', 'page-config-modules.ts', 'compress.ts'];
  return contentKey([
    ...packages.map(packageVersion),
    ...recipe.map((file) => readFileSync(join(__dirname, file), 'utf8'))
  ]);
}

/** The folder of the vendor build with that key. */
export function vendorFolder(key: string): string {
  return join(BUILD_FOLDER, `vendor-${key}`);
}

/** The manifest of a finished vendor build; undefined while there is none. */
export function readVendor(key = vendorKey()): VendorManifest | undefined {
  const file = join(vendorFolder(key), 'manifest.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * Builds lwc, synthetic shadow, the base components and the style sheet into `.local-org-build/vendor-<key>`: about
 * half a minute, once per version. `onProgress` hears the number of modules compiled so far.
 */
export async function buildVendor(onProgress: (modules: number) => void): Promise<VendorManifest> {
  const key = vendorKey();
  const finished = readVendor(key);
  if (finished) return finished;
  const manifest = planVendor(key);
  const bundle = await rollup({
    input: Object.fromEntries(
      Object.entries(manifest.files).map(([specifier, file]) => [
        file.replace(/\.js$/, ''),
        ENTRY + specifier
      ])
    ),
    preserveEntrySignatures: 'strict',
    onwarn: () => {},
    plugins: [
      vendorEntries(manifest),
      countModules(onProgress),
      pageConfigModule(),
      leaveStylesToPage(),
      browserConstants(),
      stripTypes(),
      lwc({ rootDir: __dirname, modules: [{ npm: 'lightning-base-components' }], ...LWC_OPTIONS })
    ]
  });
  await fillFolder(vendorFolder(key), async (folder) => {
    const { output } = await bundle.write({
      dir: folder,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: 'shared/[name]-[hash].js',
      manualChunks: chunkOf,
      plugins: [minify()]
    });
    const core = output.find(({ fileName }) => fileName === 'core.js');
    manifest.preload = core?.type === 'chunk' ? [core.fileName, ...core.imports] : [];
    copyFileSync(join(packageFolder(STYLES[0]), STYLES[1]), join(folder, 'slds.css'));
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    await compress(folder);
  });
  await bundle.close();
  return manifest;
}

/**
 * Synthetic shadow is a chunk of its own, which the core imports: so it runs before lwc, which asks only once, when it
 * loads, whether synthetic shadow is there. A module's own imports follow it into its chunk.
 */
function chunkOf(id: string): string | undefined {
  if (id.includes('/@lwc/synthetic-shadow/')) return 'synthetic-shadow';
  return id === `${ENTRY}org-vendor/core` ? 'core' : undefined;
}

/** One file for all that pages commonly use, because a browser fetches one large file faster than 100 small ones. */
export function planVendor(key: string): VendorManifest {
  const manifest: VendorManifest = { key, files: {}, modules: {}, preload: [] };
  const add = (specifier: string, modules: string[]) => {
    manifest.files[specifier] = `${specifier.replace('org-vendor/', '')}.js`;
    modules.forEach((name, index) => (manifest.modules[name] = { specifier, namespace: `m${index}` }));
  };
  const components = baseComponents();
  add('org-vendor/core', [
    '@lwc/synthetic-shadow',
    'lwc',
    ...components.filter((name) => !SELDOM_USED.test(name))
  ]);
  for (const name of components.filter((component) => SELDOM_USED.test(component))) add(name, [name]);
  return manifest;
}

/** The modules the package declares public and really contains. */
function baseComponents(): string[] {
  const folder = packageFolder('lightning-base-components');
  const { lwc: declared } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return (declared.expose as string[]).filter((name) => {
    const short = name.slice('lightning/'.length);
    const usable = !REPLACED_BY_HOST.has(name) && !BROKEN_IN_PACKAGE.has(name);
    return usable && existsSync(join(folder, 'src/lightning', short, `${short}.js`));
  });
}

/** Each file's entry exports one namespace per module, so that the app needs no list of their export names. */
function vendorEntries(manifest: VendorManifest): Plugin {
  return {
    name: 'vendor-entries',
    resolveId(id, importer) {
      if (id.startsWith(ENTRY)) return id;
      // The LWC resolver looks from the importing file's folder, and a virtual entry has none.
      if (importer?.startsWith(ENTRY)) return this.resolve(id, __filename, { skipSelf: true });
      return null;
    },
    load(id) {
      if (!id.startsWith(ENTRY)) return null;
      return Object.entries(manifest.modules)
        .filter(([, module]) => module.specifier === id.slice(ENTRY.length))
        .map(([name, { namespace }]) => `export * as ${namespace} from ${JSON.stringify(name)};`)
        .join('\n');
    }
  };
}

function countModules(onProgress: (modules: number) => void): Plugin {
  let modules = 0;
  return {
    name: 'count-modules',
    moduleParsed: () => onProgress(++modules)
  };
}

/**
 * The package repeats the design system's rules in each component for native shadow, 2 MB of them. Under synthetic
 * shadow the page's one style sheet reaches every component, so the copies are left out.
 */
function leaveStylesToPage(): Plugin {
  return {
    name: 'leave-styles-to-page',
    // Not empty, because the compiler makes of an empty sheet an import of undefined, at which the engine stumbles.
    load: (id) => (/\.slds\.css(\?|$)/.test(id) ? '.left-to-page { order: 0 }' : null)
  };
}
