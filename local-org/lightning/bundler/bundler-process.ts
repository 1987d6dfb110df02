import type { AppSources } from './app-modules';
import { AppBuilder } from './app';
import { buildVendor, readVendor } from './vendor';

/** What the org asks of its bundler process, and what it hears back. */
export interface BuildRequest {
  id: number;
  sources: AppSources;
}
export type BuildReply =
  | { id: number; manifest: import('./app').AppManifest; vendor: import('./vendor').VendorManifest }
  | { id: number; failure: string };

/** About how many modules the vendor build compiles: only progress is measured by it. */
const VENDOR_MODULES = 8200;

/** Builds in a process of its own, because compiling is work for the processor and the org answers requests meanwhile. */
async function answer({ id, sources }: BuildRequest): Promise<BuildReply> {
  try {
    builder ??= prepare();
    const { app, vendor } = await builder;
    return { id, manifest: await app.build(sources), vendor };
  } catch (error) {
    builder = undefined;
    return { id, failure: (error as Error).message };
  }
}

async function prepare() {
  const vendor = readVendor() ?? (await buildVendorAloud());
  return { vendor, app: new AppBuilder(vendor) };
}

async function buildVendorAloud() {
  const startedAt = performance.now();
  let tenths = 0;
  process.stderr.write('lightning: building the base components, once, about 30 seconds\n');
  const vendor = await buildVendor((modules) => {
    const done = Math.min(9, Math.floor((modules / VENDOR_MODULES) * 10));
    if (done > tenths) process.stderr.write(`lightning: base components ${(tenths = done)}0 %\n`);
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  process.stderr.write(`lightning: base components built in ${seconds} s\n`);
  return vendor;
}

let builder: ReturnType<typeof prepare> | undefined;
let queue: Promise<unknown> = Promise.resolve();
process.on('message', (request: BuildRequest) => {
  queue = queue.then(async () => process.send?.(await answer(request)));
});
process.on('disconnect', () => process.exit(0));
