import lwc from '@lwc/rollup-plugin';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rollup, type RollupCache, type RollupLog } from 'rollup';
import { appModules, BROWSER_FOLDER, type AppSources } from './app-modules';
import { BUILD_FOLDER, contentKey, fillFolder } from './build-folder';
import { compress } from './compress';
import { pageConfigModule } from './page-config-modules';
import { browserConstants, LWC_OPTIONS, minify, stripTypes } from './source-plugins';
import type { VendorManifest } from './vendor';

const KEPT_MS = 7 * 24 * 3600_000;

/** The finished app bundle of one state of the sources. */
export interface AppManifest {
  key: string;
  /** The script the page starts with. */
  entry: string;
  /** Scripts the entry imports at once: the page preloads them. */
  preload: string[];
  /** Total size of all scripts, gzipped, in bytes. */
  gzipBytes: number;
}

/** The folder of the app bundle with that key. */
export function appFolder(key: string): string {
  return join(BUILD_FOLDER, `app-${key}`);
}

/** Bundles the host and one project's components. Unchanged sources are answered from disk, also after a restart. */
export class AppBuilder {
  private cache: RollupCache | undefined;

  constructor(private readonly vendor: VendorManifest) {}

  /** The manifest of the bundle; throws an Error that names file and line of what does not compile. */
  async build(sources: AppSources): Promise<AppManifest> {
    const key = this.keyOf(sources);
    const manifestFile = join(appFolder(key), 'manifest.json');
    if (!existsSync(manifestFile)) {
      await fillFolder(appFolder(key), (folder) => this.bundle(sources, key, folder));
      dropOldBuilds();
    }
    return JSON.parse(readFileSync(manifestFile, 'utf8'));
  }

  private async bundle(sources: AppSources, key: string, folder: string): Promise<void> {
    const bundle = await rollup({
      input: join(BROWSER_FOLDER, 'start.ts'),
      cache: this.cache,
      treeshake: { propertyReadSideEffects: false },
      onwarn: (warning) => failOn(warning),
      plugins: [
        // First, or what is per user would count as a module that the host does not have.
        pageConfigModule(),
        appModules(sources, this.vendor),
        browserConstants(),
        stripTypes(),
        lwc({ rootDir: BROWSER_FOLDER, ...LWC_OPTIONS })
      ]
    }).catch((error) => {
      throw new Error(place(error), { cause: error });
    });
    this.cache = bundle.cache;
    const { output } = await bundle.write({
      dir: folder,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      plugins: [minify()]
    });
    await bundle.close();
    await compress(folder);
    const entry = output.find((file) => file.type === 'chunk' && file.isEntry);
    if (entry?.type !== 'chunk') throw new Error('The app build made no entry.');
    const manifest: AppManifest = {
      key,
      entry: entry.fileName,
      preload: entry.imports.filter((name) => name.endsWith('.js')),
      gzipBytes: readdirSync(folder)
        .filter((name) => name.endsWith('.gz'))
        .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
    };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  }

  private keyOf(sources: AppSources): string {
    const contents = sourceFiles(sources).flatMap((file) => [file, readFileSync(file)]);
    return contentKey([this.vendor.key, JSON.stringify(sources), ...contents]);
  }
}

/** Every file that goes into the app bundle, and the recipe. */
export function sourceFiles(sources: AppSources): string[] {
  const folders = [BROWSER_FOLDER, __dirname, ...sources.bundles.map((bundle) => bundle.folder)];
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() && !/__tests__|\.test\.ts$|\.d\.ts$/.test(join(entry.parentPath, entry.name))
      )
      .map((entry) => join(entry.parentPath, entry.name))
  );
}

/** What rollup merely warns of may break a page silently. Only circular imports and unused ones are harmless. */
function failOn(warning: RollupLog): void {
  const harmless = ['CIRCULAR_DEPENDENCY', 'UNUSED_EXTERNAL_IMPORT', 'EMPTY_BUNDLE', 'SOURCEMAP_BROKEN'];
  if (!harmless.includes(warning.code ?? '')) process.stderr.write(`lightning: ${place(warning)}\n`);
}

/** A message with its place; the LWC compiler gives `location`, rollup gives `loc`. */
function place(log: {
  message: string;
  id?: string;
  loc?: { file?: string; line: number };
  location?: { line: number };
}): string {
  const file = log.loc?.file ?? log.id;
  const line = log.loc?.line ?? log.location?.line;
  return file ? `${log.message} (${file.split('?')[0]}${line ? `:${line}` : ''})` : log.message;
}

function dropOldBuilds(): void {
  for (const name of readdirSync(BUILD_FOLDER)) {
    const folder = join(BUILD_FOLDER, name);
    if (name.startsWith('app-') && Date.now() - statSync(folder).mtimeMs > KEPT_MS) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
