import { createReadStream, existsSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { appFolder } from './bundler/app';
import { vendorFolder } from './bundler/vendor';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8'
};

const FOLDERS: Record<string, (key: string) => string> = { vendor: vendorFolder, app: appFolder };

/** The base of the addresses of everything static: a key in each makes it cacheable for ever. */
export const ASSETS = '/lightning/assets';

/** Serves the vendor build and app bundles, compressed, never to be asked for again. */
export function assetRoutes(app: FastifyInstance): void {
  app.get<{ Params: { build: string; key: string; '*': string } }>(
    `${ASSETS}/:build/:key/*`,
    (request, reply) => {
      const { build, key, '*': path } = request.params;
      const folder = FOLDERS[build]?.(key);
      const file = folder && /^[0-9a-f]{16}$/.test(key) ? join(folder, normalize(`/${path}`)) : undefined;
      const type = TYPES[extname(path)];
      if (!file || !type || !existsSync(`${file}.gz`)) return reply.status(404).send('Not found');
      return reply
        .header('content-type', type)
        .header('content-encoding', 'gzip')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(createReadStream(`${file}.gz`));
    }
  );
}
