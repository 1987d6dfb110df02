import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { AppBuilder, appFolder } from './app';
import type { AppSources } from './app-modules';
import { planVendor, vendorKey } from './vendor';

const MOST_GZIPPED_BYTES = 150 * 1024;

function sources(files: Record<string, string>, labels: Record<string, string> = {}): AppSources {
  const folder = join(mkdtempSync(join(tmpdir(), 'lwc-')), 'thing');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { bundles: [{ name: 'thing', folder, isExposed: true }], labels };
}

const HTML = '<template><lightning-button label={label}></lightning-button></template>';
const component = (label: string) => `import { LightningElement } from 'lwc';
export default class Thing extends LightningElement { label = ${label}; }`;

/** All scripts of a build: the plan of the vendor build is enough, its files are not needed. */
async function build(app: AppSources) {
  const { key, gzipBytes } = await new AppBuilder(planVendor(vendorKey())).build(app);
  const folder = appFolder(key);
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return { key, gzipBytes, code: scripts.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n') };
}

test('TypeScript is preferred to the script compiled beside it, types removed', async () => {
  const app = sources({
    'thing.html': HTML,
    'thing.ts': component('"from TypeScript" as string'),
    'thing.js': component('"from the old script"')
  });
  const { code } = await build(app);
  assert.ok(code.includes('from TypeScript'));
  assert.ok(!code.includes('from the old script'));
});

test('the host and a component stay far below the allowed size', async () => {
  const { gzipBytes } = await build(sources({ 'thing.html': HTML, 'thing.js': component('"small"') }));
  assert.ok(gzipBytes < MOST_GZIPPED_BYTES, `${gzipBytes} bytes gzipped`);
});

test('unchanged sources are answered from disk, a change is another build', async () => {
  const app = sources({ 'thing.html': HTML, 'thing.js': component('"one"') });
  const first = await build(app);
  assert.equal((await build(app)).key, first.key);
  writeFileSync(join(app.bundles[0].folder, 'thing.js'), component('"two"'));
  const second = await build(app);
  assert.notEqual(second.key, first.key);
  assert.ok(second.code.includes('"two"'));
});

test('a base component that is missing becomes a box that names it', async () => {
  const { code } = await build(
    sources({
      'thing.html': '<template><lightning-record-picker></lightning-record-picker></template>',
      'thing.js': component('1')
    })
  );
  assert.ok(code.includes('lightning-record-picker'));
});

test('labels are put in, and a missing one is named', async () => {
  const script = `import { LightningElement } from 'lwc';
import text from '@salesforce/label/c.Greeting';
export default class Thing extends LightningElement { label = text; }`;
  const { code } = await build(
    sources({ 'thing.html': HTML, 'thing.js': script }, { Greeting: 'Guten Morgen' })
  );
  assert.ok(code.includes('Guten Morgen'));
  await assert.rejects(
    build(sources({ 'thing.html': HTML, 'thing.js': script })),
    /no custom label c\.Greeting/
  );
});

test('what differs from user to user comes from the page', async () => {
  const script = `import { LightningElement } from 'lwc';
import timeZone from '@salesforce/i18n/timeZone';
export default class Thing extends LightningElement { zone = timeZone; }`;
  const { code } = await build(sources({ 'thing.html': HTML, 'thing.js': script }));
  assert.match(code, /modules\["@salesforce\/i18n\/timeZone"\]/);
});

test('what does not compile is named with file and line', async () => {
  const app = sources({ 'thing.html': '<template>\n<p>{oops\n</template>', 'thing.js': component('1') });
  await assert.rejects(
    build(app),
    (error: Error) => /thing\.html/.test(error.message) && /:\d+\)$/.test(error.message)
  );
});
