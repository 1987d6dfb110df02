import { transformSync } from 'esbuild';
import type { OutputPlugin, Plugin } from 'rollup';

/** Options of the LWC compiler that base components and components written for the platform both need. */
export const LWC_OPTIONS = {
  enableDynamicComponents: true,
  enableLwcOn: true,
  enableSyntheticElementInternals: true
};

/** Removes TypeScript types and nothing else: decorators and class fields are left for the LWC compiler. */
export function stripTypes(): Plugin {
  return {
    name: 'strip-types',
    transform(code, id) {
      const [file] = id.split('?');
      if (!file.endsWith('.ts')) return null;
      const { code: script, map } = transformSync(code, {
        loader: 'ts',
        target: 'esnext',
        sourcefile: file,
        sourcemap: 'external',
        tsconfigRaw: {
          compilerOptions: {
            experimentalDecorators: false,
            useDefineForClassFields: true,
            verbatimModuleSyntax: true
          }
        }
      });
      return { code: script, map };
    }
  };
}

/** LWC reads process.env.NODE_ENV, the base components read import.meta.env.SSR: both are constants in a browser. */
export function browserConstants(): Plugin {
  return {
    name: 'browser-constants',
    transform(code) {
      if (!/process\.env\.NODE_ENV|import\.meta\.env/.test(code)) return null;
      const constant = code
        .replaceAll('process.env.NODE_ENV', '"production"')
        .replaceAll('import.meta.env.SSR', 'false')
        .replaceAll('import.meta.env', '({ SSR: false })');
      return { code: constant, map: null };
    }
  };
}

/** Minifies each finished chunk. */
export function minify(): OutputPlugin {
  return {
    name: 'minify',
    renderChunk(code) {
      return {
        code: transformSync(code, { minify: true, target: 'es2023', legalComments: 'none' }).code,
        map: null
      };
    }
  };
}
